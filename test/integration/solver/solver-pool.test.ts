import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSolverPool } from '@adapters/solver/pool.ts';
import { AppError } from '@domain/errors.ts';
import { compileDayTrips } from '@domain/planning/compile.ts';
import { check, compareCost, type RoutePlan, type Solution } from '@engine';
import type { SolveProgress, SolverPool } from '@services/ports/solver-pool.ts';
import { cityPlanningInput } from '../../fixtures/day-trip-city.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const endless = 2_000_000_000;
const silent = { progress: () => {} };
const never = new AbortController().signal;
const city = compileDayTrips(cityPlanningInput({ sites: 120, caravans: 3, days: 15 })).problem;

let bundle: SolverWorkerBundle;
let pool: SolverPool;
let folder: string;

beforeAll(async () => {
  bundle = await buildSolverWorker();
  pool = createSolverPool({ workerUrl: bundle.url });
  folder = await mkdtemp(join(tmpdir(), 'kexun-solver-'));
});

afterAll(async () => {
  await pool.close();
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

const plansOf = (solution: Solution): RoutePlan[] =>
  solution.routes.map(({ vehicle, day, stops }) => ({
    vehicle,
    day,
    visits: stops.map((stop) => stop.visit),
  }));

/** A thread that counts its starts in a file and runs `body`; the count is in `starts`. */
async function faultyThread(name: string, body: string) {
  const log = join(folder, `${name}.log`);
  const file = join(folder, `${name}.mjs`);
  const count = `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, 'x');
const starts = readFileSync(${JSON.stringify(log)}, 'utf8').length;
`;
  await writeFile(file, count + body);
  return { url: pathToFileURL(file), starts: async () => (await readFile(log, 'utf8')).length };
}

describe('the solver thread', () => {
  it('returns what the checker accepts, and the same for the same seed', async () => {
    const options = { seed: 7, iterationLimit: 500 };
    const first = await pool.solve(city, options, silent, never);
    const second = await pool.solve(city, options, silent, never);
    expect(check(city, first.solution)).toEqual([]);
    expect(first.solution.routes.length).toBeGreaterThan(10);
    expect(second).toEqual(first);
    expect(first.provenance).toMatchObject({ seed: 7, iterations: 500, stopReason: 'iterations' });
    expect(first.provenance.problemHash).toBe(city.hash);
  });

  it('reports between one and four times a second, and stops at the time limit', async () => {
    const reports: SolveProgress[] = [];
    const options = { seed: 1, iterationLimit: endless, timeLimit_ms: 3_000 };
    const startedAt = performance.now();
    const result = await pool.solve(city, options, { progress: (p) => reports.push(p) }, never);
    const elapsed_ms = performance.now() - startedAt;
    expect(result.provenance.stopReason).toBe('time');
    expect(elapsed_ms).toBeLessThan(5_000);
    expect(reports.length).toBeGreaterThanOrEqual(3);
    expect(reports.length).toBeLessThanOrEqual(13);
    const gaps = reports.slice(1).map((report, index) => report.elapsed_ms - reports[index]!.elapsed_ms);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    expect(reports.at(-1)).toMatchObject({ iterationLimit: endless, totalVisits: 120 });
    expect(reports.at(-1)!.unservedPrize).toBeLessThanOrEqual(reports[0]!.unservedPrize);
  });

  it('stops soon after a cancellation and keeps the best so far', async () => {
    const large = compileDayTrips(cityPlanningInput({ sites: 1_000, caravans: 20, days: 60 })).problem;
    for (const problem of [city, large]) {
      const controller = new AbortController();
      let cancelledAt = 0;
      setTimeout(() => {
        cancelledAt = performance.now();
        controller.abort();
      }, 1_500);
      const options = { seed: 1, iterationLimit: endless };
      const result = await pool.solve(problem, options, silent, controller.signal);
      const delay_ms = performance.now() - cancelledAt;
      expect(result.provenance.stopReason).toBe('cancelled');
      expect(result.solution.routes.length).toBeGreaterThan(0);
      expect(check(problem, result.solution)).toEqual([]);
      expect(delay_ms).toBeLessThan(2_000);
    }
  });

  it('ends a run at once whose signal was aborted before', async () => {
    const options = { seed: 1, iterationLimit: endless };
    const result = await pool.solve(city, options, silent, AbortSignal.abort());
    expect(result.provenance).toMatchObject({ stopReason: 'cancelled', iterations: 0 });
  });

  it('is never worse than the solution it starts from', async () => {
    const start = (await pool.solve(city, { seed: 1, iterationLimit: 2_000 }, silent, never)).solution;
    const options = { seed: 2, iterationLimit: 20, initial: plansOf(start) };
    const { solution } = await pool.solve(city, options, silent, never);
    expect(compareCost(solution.cost, start.cost)).toBeLessThanOrEqual(0);
  });
});

describe('a thread that fails', () => {
  const options = { seed: 1, iterationLimit: 100 };

  it('is started once more, then the run is rejected with E2009', async () => {
    const thread = await faultyThread('crash', `throw new Error('broken thread');`);
    const faulty = createSolverPool({ workerUrl: thread.url });
    const error: unknown = await faulty
      .solve(city, options, silent, never)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'E2009', params: { detail: 'broken thread' } });
    expect(await thread.starts()).toBe(2);
  });

  it('rejects with E2009 when the thread ends without a word', async () => {
    const thread = await faultyThread('exit', `process.exit(3);`);
    const faulty = createSolverPool({ workerUrl: thread.url });
    await expect(faulty.solve(city, options, silent, never)).rejects.toMatchObject({ code: 'E2009' });
  });

  it('goes unnoticed when the second start works', async () => {
    const body = `if (starts === 1) process.exit(1); else await import(${JSON.stringify(bundle.url.href)});`;
    const thread = await faultyThread('once', body);
    const result = await createSolverPool({ workerUrl: thread.url }).solve(city, options, silent, never);
    expect(result.provenance.iterations).toBe(100);
    expect(await thread.starts()).toBe(2);
  });

  it('is refused when it speaks another protocol version', async () => {
    const body = `import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ version: 999, kind: 'result', result: {} });`;
    const thread = await faultyThread('version', body);
    const faulty = createSolverPool({ workerUrl: thread.url });
    await expect(faulty.solve(city, options, silent, never)).rejects.toMatchObject({ code: 'E2009' });
  });

  it('rejects runs that are cut off by closing the pool', async () => {
    const closing = createSolverPool({ workerUrl: bundle.url });
    let isClosing: Promise<void> | null = null;
    const closeOnce = () => {
      isClosing ??= closing.close();
    };
    const run = closing.solve(city, { seed: 1, iterationLimit: endless }, { progress: closeOnce }, never);
    await expect(run).rejects.toMatchObject({ code: 'E2009' });
  });
});
