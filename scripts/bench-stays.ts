/**
 * npm run bench:stays: relay plans against HiGHS, the best known plans and bounds, exchanges against their bound.
 * `-- [--case NAME] [--seconds S] [--from SEED] [--seeds N] [--threads T] [--processor-time] [--csv FILE]`. Figures go into docs/PERFORMANCE.md with machine and date.
 */
import { withBenchBundle } from './bench-bundle.ts';

interface Stays {
  readonly benchStays: (
    args: readonly string[],
    output: { print: (line: string) => void },
  ) => Promise<number>;
}

await withBenchBundle<Stays>('test/bench/stays/main.ts', async ({ benchStays }) => {
  process.exitCode = await benchStays(process.argv.slice(2), { print: console.log });
});
