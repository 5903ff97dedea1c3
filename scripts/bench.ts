/**
 * npm run bench: runs public instances through the engine and compares with the best known results.
 * `-- --set NAME [--instances DIR] [--only GLOB] [--seconds S] [--threads T] [--seed N] [--csv FILE]`.
 */

/** The tests build on the scripts, so the compiler must not follow this path back to them. */
const ENTRY = new URL('../test/bench/main.ts', import.meta.url).href;

const { bench } = (await import(ENTRY)) as {
  readonly bench: (
    args: readonly string[],
    output: { print: (line: string) => void; printError: (line: string) => void },
  ) => Promise<number>;
};
process.exitCode = await bench(process.argv.slice(2), { print: console.log, printError: console.error });
