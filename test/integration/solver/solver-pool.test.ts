import { createSolverPool } from '@adapters/solver/pool.ts';
import { systemClock } from '@adapters/system/system-clock.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import { check, compareCost, EXCHANGE_INTERVAL, type RoutePlan, type Solution, solve } from '@engine';
import { createRunControl } from '@services/planning/run-control.ts';
import type { SolveProgress, SolverPool } from '@services/ports/solver-pool.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityPlanningInput } from '../../fixtures/planning-city.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const endless = 1_000_000_000;
const silent = { progress: () => {} };
const never = new AbortController().signal;
const city = compilePlanning(cityPlanningInput({ sites: 120, caravans: 3, days: 19 })).problem;
const village = compilePlanning(cityPlanningInput({ sites: 8, caravans: 1, days: 3 })).problem;

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

const plansOf = (solution: Solution): RoutePlan[] =>
  solution.routes.map(({ vehicle, day, stops, night }) => ({
    vehicle,
    day,
    visits: stops.map((stop) => stop.visit),
    night,
  }));

describe('a run on threads', () => {
  it('returns what the checker accepts, with all that is needed to make it again', async () => {
    const options = { seed: 7, iterationLimit: 500, searches: 2 };
    const { solution, provenance } = await pool.solve(city, options, silent, never);
    expect(check(city, solution)).toEqual([]);
    expect(solution.routes.length).toBeGreaterThan(10);
    expect(provenance).toMatchObject({
      seed: 7,
      searches: 2,
      iterationLimit: 500,
      iterations: 1_000,
      stopReason: 'iterations',
      problemHash: city.hash,
    });
  });

  it('gives the same result on 1, 2 and 3 threads, and the result of the engine in one', async () => {
    // One exchange in the middle: the rest of the run goes on from the best of all searches.
    const options = { seed: 3, iterationLimit: EXCHANGE_INTERVAL + 500, searches: 3 };
    const expected = solve(village, options, { onProgress: () => {}, shouldStop: () => false });
    for (const cores of [1, 2, 3]) {
      const team = createSolverPool({ workerUrl: bundle.url, cores });
      expect(await team.solve(village, options, silent, never)).toEqual(expected);
    }
  });

  it('reports between one and four times a second, and stops at the time limit', async () => {
    const reports: SolveProgress[] = [];
    const options = { seed: 1, iterationLimit: endless, searches: 2, timeLimit_ms: 3_000 };
    const startedAt = performance.now();
    const result = await pool.solve(city, options, { progress: (p) => reports.push(p) }, never);
    const elapsed_ms = performance.now() - startedAt;
    expect(result.provenance.stopReason).toBe('time');
    expect(elapsed_ms).toBeLessThan(5_000);
    expect(reports.length).toBeGreaterThanOrEqual(3);
    expect(reports.length).toBeLessThanOrEqual(13);
    const gaps = reports.slice(1).map((report, index) => report.elapsed_ms - reports[index]!.elapsed_ms);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
    const last = reports.at(-1)!;
    expect(last).toMatchObject({ iterationLimit: endless, totalVisits: 120, searches: 2, threads: 2 });
    expect(last.unservedPoints).toBeLessThanOrEqual(reports[0]!.unservedPoints);
    expect(last.servedVisits).toBeGreaterThan(0);
    expect(last.length_m).toBeGreaterThan(0);
    expect(last.iteration).toBeGreaterThan(0);
  });

  it('stops soon after a cancellation and keeps the best so far', async () => {
    const large = compilePlanning(cityPlanningInput({ sites: 1_000, caravans: 20, days: 60 })).problem;
    for (const problem of [city, large]) {
      const controller = new AbortController();
      let cancelledAt = 0;
      const cancelWhenThereIsAPlan = ({ servedVisits }: SolveProgress) => {
        if (servedVisits === 0 || controller.signal.aborted) return;
        cancelledAt = performance.now();
        controller.abort();
      };
      const options = { seed: 1, iterationLimit: endless, searches: 3 };
      const on = { progress: cancelWhenThereIsAPlan };
      const result = await pool.solve(problem, options, on, controller.signal);
      const delay_ms = performance.now() - cancelledAt;
      expect(result.provenance.stopReason).toBe('cancelled');
      expect(result.solution.routes.length).toBeGreaterThan(0);
      expect(check(problem, result.solution)).toEqual([]);
      // Half a second on a machine of its own (docs/PERFORMANCE.md); this one runs other tests too.
      expect(delay_ms).toBeLessThan(2_000);
    }
  });

  it('stands still while it is paused, and comes to what it would have come to', async () => {
    const options = { seed: 3, iterationLimit: 500, searches: 2 };
    const { solution } = await pool.solve(city, options, silent, never);
    const control = createRunControl(systemClock);
    control.setPaused(true);
    let reports = 0;
    let reportsInPause = -1;
    setTimeout(() => {
      reportsInPause = reports;
      control.setPaused(false);
    }, 1_200);
    const count = () => {
      reports += 1;
    };
    const paused = await pool.solve(city, options, { progress: count }, control.signal);
    expect(reportsInPause).toBe(0);
    expect(control.paused_ms()).toBeGreaterThanOrEqual(1_000);
    expect(paused.solution).toEqual(solution);
  });

  it('uses up no time while it is paused', async () => {
    const control = createRunControl(systemClock);
    control.setPaused(true);
    // Twice its time: a clock that went on would end the run before its first iteration.
    setTimeout(() => control.setPaused(false), 3_000);
    const options = { seed: 1, iterationLimit: endless, searches: 1, timeLimit_ms: 1_500 };
    const { provenance } = await pool.solve(village, options, silent, control.signal);
    expect(provenance.stopReason).toBe('time');
    expect(provenance.iterations).toBeGreaterThan(0);
  });

  it('can be cancelled while it is paused', async () => {
    const control = createRunControl(systemClock);
    control.setPaused(true);
    setTimeout(() => control.abort(), 500);
    const options = { seed: 1, iterationLimit: endless, searches: 2 };
    const { provenance } = await pool.solve(city, options, silent, control.signal);
    expect(provenance.stopReason).toBe('cancelled');
  });

  it('ends at once when its signal was aborted before', async () => {
    const options = { seed: 1, iterationLimit: endless, searches: 2 };
    const result = await pool.solve(city, options, silent, AbortSignal.abort());
    expect(result.provenance).toMatchObject({ stopReason: 'cancelled', iterations: 0 });
  });

  it('is never worse than the solution it starts from', async () => {
    const first = { seed: 1, iterationLimit: 500, searches: 2 };
    const start = (await pool.solve(city, first, silent, never)).solution;
    const options = { seed: 2, iterationLimit: 20, searches: 2, initial: plansOf(start) };
    const { solution } = await pool.solve(city, options, silent, never);
    expect(compareCost(solution.cost, start.cost)).toBeLessThanOrEqual(0);
  });

  it('does nothing more than construct when it may not iterate', async () => {
    const options = { seed: 1, iterationLimit: 0, searches: 2 };
    const { provenance } = await pool.solve(village, options, silent, never);
    expect(provenance).toMatchObject({ iterations: 0, stopReason: 'iterations' });
  });
});
