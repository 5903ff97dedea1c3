import { BenchError } from './errors.ts';
import { parseOptions } from './options.ts';
import { runSets } from './run.ts';
import { runProvince } from './run-province.ts';
import { solveWith } from './solve-with.ts';

const EXIT_USAGE = 2;
/** 128 + SIGINT, as shells expect. */
const EXIT_INTERRUPTED = 130;

export interface Console {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

async function run(args: readonly string[], print: Console['print']): Promise<number> {
  const options = parseOptions(args);
  const solver = solveWith(options.threads);
  let isStopped = false;
  const interrupt = () => {
    // Who presses Ctrl-C twice does not want to wait for a tidy end.
    if (isStopped) process.exit(EXIT_INTERRUPTED);
    isStopped = true;
    solver.stop();
  };
  process.on('SIGINT', interrupt);
  try {
    const host = { solver, print, isStopped: () => isStopped };
    await (options.set === 'province' ? runProvince(options, host) : runSets(options, host));
  } finally {
    process.off('SIGINT', interrupt);
    await solver.close();
  }
  return isStopped ? EXIT_INTERRUPTED : 0;
}

/** The command `npm run bench`; returns its exit code. */
export async function bench(args: readonly string[], { print, printError }: Console): Promise<number> {
  try {
    return await run(args, print);
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    printError(`bench: ${error.message}`);
    return EXIT_USAGE;
  }
}
