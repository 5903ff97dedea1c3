import { createSolverPool } from '@adapters/solver/pool.ts';
import { systemClock } from '@adapters/system/system-clock.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import {
  checkExchange,
  checkStays,
  compareStayCost,
  type ExchangeCost,
  type ExchangeProblem,
  fewestRounds,
  STAY_EXCHANGE_INTERVAL,
  solveStays,
} from '@engine';
import { createRunControl } from '@services/planning/run-control.ts';
import type { ExchangeSolveProgress, SolverPool, StaySolveProgress } from '@services/ports/solver-pool.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayInput } from '../../fixtures/stay-input.ts';
import { provinceStayInput } from '../../fixtures/stay-province.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const endless = 1_000_000_000;
const silent = { progress: () => {} };
const never = new AbortController().signal;
const small = compileStays(stayInput()).problem;
const province = compileStays(provinceStayInput(6, 40)).problem;

/** Every county sees every set; counties on a circle. */
const exchange = (count: number): ExchangeProblem => ({
  countyCount: count,
  setCount: count,
  rounds: count,
  haul_m: Array.from({ length: count * count }, (_, cell) => {
    const steps = Math.abs(Math.floor(cell / count) - (cell % count));
    return 50_000 * Math.min(steps, count - steps) + ((cell * 37) % 11) * 1_000;
  }),
  isNeeded: new Uint8Array(count * count).fill(1),
  start: Array.from({ length: count }, (_, k) => k),
});

let bundle: SolverWorkerBundle;
let pool: SolverPool;

beforeAll(async () => {
  bundle = await buildSolverWorker();
  pool = createSolverPool({ workerUrl: bundle.url, cores: 2 });
});

afterAll(async () => {
  await pool.close();
  await bundle.remove();
});

describe('a run of stays on threads', () => {
  it('gives the result of the engine in one thread, on 1 and 2 threads', async () => {
    // One exchange in the middle: the rest of the run goes on from the best of all searches.
    const options = { seed: 3, iterationLimit: STAY_EXCHANGE_INTERVAL + 20, searches: 2 };
    const expected = solveStays(small, options, { onProgress: () => {}, shouldStop: () => false });
    expect(checkStays(small, expected.plan).violations).toEqual([]);
    for (const cores of [1, 2]) {
      const team = createSolverPool({ workerUrl: bundle.url, cores });
      expect(await team.solveStays(small, options, silent, never)).toEqual(expected);
    }
  });

  it('reports one to four times a second how many counties it hosts, and stops at the time limit', async () => {
    const reports: StaySolveProgress[] = [];
    const options = { seed: 1, iterationLimit: endless, searches: 2, timeLimit_ms: 3_000 };
    const on = { progress: (report: StaySolveProgress) => reports.push(report) };
    const { plan, cost, provenance } = await pool.solveStays(province, options, on, never);
    expect(provenance.stopReason).toBe('time');
    expect(checkStays(province, plan)).toEqual({ violations: [], cost });
    expect(reports.length).toBeGreaterThanOrEqual(3);
    expect(reports.length).toBeLessThanOrEqual(13);
    const last = reports.at(-1)!;
    expect(last).toMatchObject({ totalCounties: 40, iterationLimit: endless, searches: 2, threads: 2 });
    expect(last.hostedCounties).toBeGreaterThan(20);
    expect(compareStayCost(cost, last.cost!)).toBeLessThanOrEqual(0);
    expect(last.iteration).toBeGreaterThan(0);
  });

  it('stops soon after a cancellation and keeps the best so far', async () => {
    const controller = new AbortController();
    let cancelledAt = 0;
    const progress = ({ hostedCounties }: StaySolveProgress) => {
      if (hostedCounties === 0 || controller.signal.aborted) return;
      cancelledAt = performance.now();
      controller.abort();
    };
    const options = { seed: 1, iterationLimit: endless, searches: 3 };
    const { plan, provenance } = await pool.solveStays(province, options, { progress }, controller.signal);
    const delay_ms = performance.now() - cancelledAt;
    expect(provenance.stopReason).toBe('cancelled');
    expect(plan.flat().length).toBeGreaterThan(0);
    expect(checkStays(province, plan).violations).toEqual([]);
    // Half a second on a machine of its own; this one runs other tests too.
    expect(delay_ms).toBeLessThan(2_000);
  });

  it('stands still while it is paused, and comes to what it would have come to', async () => {
    const options = { seed: 3, iterationLimit: 60, searches: 2 };
    const expected = await pool.solveStays(province, options, silent, never);
    const control = createRunControl(systemClock);
    control.setPaused(true);
    let reports = 0;
    setTimeout(() => {
      expect(reports).toBe(0);
      control.setPaused(false);
    }, 1_000);
    const count = { progress: () => void (reports += 1) };
    const { plan } = await pool.solveStays(province, options, count, control.signal);
    expect(plan).toEqual(expected.plan);
  });

  it('is never worse than the plan it starts from', async () => {
    const first = await pool.solveStays(
      province,
      { seed: 1, iterationLimit: 60, searches: 2 },
      silent,
      never,
    );
    const options = { seed: 2, iterationLimit: 16, searches: 2, initial: first.plan };
    const { cost } = await pool.solveStays(province, options, silent, never);
    expect(compareStayCost(cost, first.cost)).toBeLessThanOrEqual(0);
  });
});

describe('an exchange on threads', () => {
  it('is planned in the fewest rounds, the same every time', async () => {
    const problem = exchange(8);
    const options = { seed: 5, iterationLimit: 20_000, searches: 2 };
    const { schedule, cost, provenance } = await pool.planExchange(problem, options, silent, never);
    expect(fewestRounds(problem)).toBe(8);
    expect(checkExchange(problem, schedule)).toEqual([]);
    expect(cost.missed).toBe(0);
    expect(provenance).toMatchObject({ seed: 5, searches: 2, iterations: 40_000, stopReason: 'iterations' });
    const alone = createSolverPool({ workerUrl: bundle.url, cores: 1 });
    expect(await alone.planExchange(problem, options, silent, never)).toEqual({ schedule, cost, provenance });
  });

  it('can be cancelled, and tells what it has', async () => {
    const problem = exchange(12);
    const controller = new AbortController();
    let cancelledAt = 0;
    const told: ExchangeCost[] = [];
    const progress = ({ cost }: ExchangeSolveProgress) => {
      if (cost === null) return;
      told.push(cost);
      cancelledAt ||= performance.now();
      controller.abort();
    };
    const options = { seed: 1, iterationLimit: endless, searches: 1 };
    const { schedule, cost, provenance } = await pool.planExchange(
      problem,
      options,
      { progress },
      controller.signal,
    );
    expect(performance.now() - cancelledAt).toBeLessThan(2_000);
    expect(provenance.stopReason).toBe('cancelled');
    expect(provenance.iterations).toBeLessThan(endless);
    expect(checkExchange(problem, schedule)).toEqual([]);
    // All pairs meet in the first plan already; the road to it is known and becomes shorter.
    expect(told[0]).toMatchObject({ missed: 0 });
    expect(told[0]!.haul_m).toBeGreaterThanOrEqual(cost.haul_m);
    expect(cost.haul_m).toBeGreaterThan(0);
  });
});
