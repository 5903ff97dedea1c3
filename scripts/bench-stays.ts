/**
 * npm run bench:stays: relay plans against HiGHS, the best known plans and bounds, exchanges against their bound.
 * `-- [--case NAME] [--seconds S] [--from SEED] [--seeds N] [--threads T] [--processor-time] [--csv FILE]`. Figures go into docs/PERFORMANCE.md with machine and date.
 */

/** The tests build on the scripts, so the compiler must not follow this path back to them. */
const BUNDLE = new URL('../test/bench/bench-bundle.ts', import.meta.url).href;

const { buildBenchBundle } = (await import(BUNDLE)) as {
  readonly buildBenchBundle: (entry: string) => Promise<{ readonly url: URL; remove: () => Promise<void> }>;
};
const bundle = await buildBenchBundle('test/bench/stays/main.ts');
try {
  const { benchStays } = (await import(bundle.url.href)) as {
    readonly benchStays: (
      args: readonly string[],
      output: { print: (line: string) => void },
    ) => Promise<number>;
  };
  process.exitCode = await benchStays(process.argv.slice(2), { print: console.log });
} finally {
  await bundle.remove();
}
