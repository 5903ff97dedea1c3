import { bench, describe } from 'vitest';
import { compileDayTrips } from '@domain/planning/compile.ts';
import { check, solve } from '@engine';
import { cityPlanningInput } from '../fixtures/day-trip-city.ts';
import { quietly } from '../fixtures/day-trip-problem.ts';

/*
 * Figures for docs/PERFORMANCE.md: `npx vitest bench --run --project unit test/bench/day-trips.bench.ts`.
 * The table on the console is the quality after N iterations, mean of three seeds; the benchmark is the speed.
 */
const city = cityPlanningInput({ sites: 300, caravans: 4, days: 23 });
const { problem } = compileDayTrips(city);
const totalPrize = problem.prize.reduce((sum, prize) => sum + prize, 0);
const SEEDS = [1, 2, 3];

function quality(iterationLimit: number) {
  const startedAt_ms = performance.now();
  const runs = SEEDS.map((seed) => solve(problem, { seed, iterationLimit }, quietly).solution);
  const seconds = (performance.now() - startedAt_ms) / SEEDS.length / 1_000;
  if (runs.some((solution) => check(problem, solution).length > 0))
    throw new Error('checker rejects a result');
  const mean = (of: (run: (typeof runs)[number]) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return {
    iterations: iterationLimit,
    seconds: seconds.toFixed(2),
    'iterations/s': Math.round(iterationLimit / seconds),
    served: mean((run) => problem.visitCount - run.unserved.length).toFixed(1),
    'served value': mean((run) => totalPrize - run.cost.unservedPrize).toFixed(0),
    km: mean((run) => run.cost.length_m / 1_000).toFixed(0),
  };
}

// oxlint-disable no-console -- the table is the result of this file
console.info(`300 sites, 4 caravans, 23 days; value of all sites ${totalPrize}`);
console.table([0, 2_000, 10_000, 20_000, 60_000].map(quality));

describe('day trips of the size of Chongqing', () => {
  bench('compile', () => void compileDayTrips(city), { time: 1_000, iterations: 3 });
  bench('1,000 iterations', () => void solve(problem, { seed: 1, iterationLimit: 1_000 }, quietly), {
    time: 1_000,
    iterations: 3,
  });
});
