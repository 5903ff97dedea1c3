import { performance } from 'node:perf_hooks';
import { createProblem } from '@engine';
import { createCsvFile } from './csv.ts';
import { iterationsPerSecond } from './measurement.ts';
import type { BenchOptions } from './options.ts';
import { provinceInput } from './province.ts';
import { type BenchHost, isFeasible } from './run.ts';

/** Runs one made-up province; there is no reference, so the figures speak for themselves. */
export async function runProvince(options: BenchOptions, host: BenchHost): Promise<void> {
  const { province, seed, threads } = options;
  const csv = options.csv === null ? null : createCsvFile(options.csv);
  const startedAt_ms = performance.now();
  const problem = createProblem(provinceInput({ ...province, seed }));
  const built_s = (performance.now() - startedAt_ms) / 1_000;
  const outcome = await host.solver.solve(problem, options);
  const { solution, iterations, seconds, firstPlan_s } = outcome;
  const { cost } = solution;
  const feasible = isFeasible(problem, solution);
  const name = `v${province.visits}-c${province.caravans}-d${province.days}-k${province.counties}-m${province.mountainPercent}`;
  const figures: readonly (readonly [string, string])[] = [
    ['instance', `${name}, seed ${seed}, ${threads === 1 ? '1 thread' : `${threads} threads`}`],
    ['places', String(problem.placeCount)],
    ['input built', `${built_s.toFixed(2)} s`],
    ['first feasible plan', `${firstPlan_s.toFixed(2)} s`],
    ['measured', `${seconds.toFixed(2)} s`],
    ['iterations', `${iterations} (${iterationsPerSecond(outcome).toFixed(0)}/s)`],
    ['served', `${problem.visitCount - solution.unserved.length} of ${problem.visitCount}`],
    ['points lost', `${cost.points} (prize ${cost.lost.prize}, fairness ${cost.lost.fairness})`],
    ['cost', `${(cost.cost / 1_000).toFixed(0)} (${(cost.length_m / 1_000).toFixed(0)} km)`],
    ['days, nights', `${cost.days}, ${cost.nights}`],
    // The whole process, matrices in shared memory counted once.
    ['memory (peak rss)', `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`],
    ['feasible', feasible ? 'yes' : 'NO'],
  ];
  host.print('province: made-up, no reference; fewer points lost are better, then less cost');
  for (const [title, text] of figures) host.print(`${title.padEnd(22)}${text}`);
  csv?.add({
    set: 'province',
    instance: name,
    sense: 'min',
    seconds,
    threads,
    seed,
    value: cost.points,
    decimals: 0,
    bestKnown: null,
    gap: null,
    iterations,
    isFeasible: feasible,
  });
}
