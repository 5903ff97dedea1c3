/**
 * How the scripts talk: one line per step, and one line for a failure.
 * 脚本的输出：每步一行，失败也只有一行，并给出解决办法。
 */

/** A failure that the reader can act on. It is printed without a stack. */
export class Problem extends Error {
  /**
   * @param {string} english what went wrong and the remedy
   * @param {string} [chinese] the same for Chinese readers
   */
  constructor(english, chinese) {
    super(chinese ? `${english} / ${chinese}` : english);
    this.name = 'Problem';
  }
}

/** Prints the one line of a step. */
export function say(step, text) {
  process.stdout.write(`[${step}] ${text}\n`);
}

/** Folds any text into one line, so that a failure stays one line. */
export function oneLine(text) {
  return String(text).replace(/\s+/g, ' ').trim();
}

/**
 * Runs the body of a script. Every failure ends in one line and exit code 1;
 * KEXUN_DEBUG=1 adds the stack for whoever works on the scripts themselves.
 * @param {() => Promise<number | void>} body returns the exit code, 0 when it returns nothing
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const known = error instanceof Problem;
    const text = oneLine(error?.message ?? error);
    process.stderr.write(`ERROR: ${known ? '' : 'unexpected: '}${text}\n`);
    if (process.env.KEXUN_DEBUG) process.stderr.write(`${error?.stack}\n`);
    process.exitCode = 1;
  }
}
