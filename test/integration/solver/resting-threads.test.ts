import { createSolverPool } from '@adapters/solver/pool.ts';
import { RestingThreads } from '@adapters/solver/resting-threads.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityPlanningInput } from '../../fixtures/planning-city.ts';
import { stayInput } from '../../fixtures/stay-input.ts';
import { countedThreads } from '../../helpers/counted-thread.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const silent = { progress: () => {} };
const never = new AbortController().signal;
const village = compilePlanning(cityPlanningInput({ sites: 15, caravans: 1, days: 5 })).problem;
const stays = compileStays(stayInput()).problem;
const options = { seed: 1, iterationLimit: 100, searches: 2 };

let bundle: SolverWorkerBundle;
let threads: Awaited<ReturnType<typeof countedThreads>>;

beforeAll(async () => {
  bundle = await buildSolverWorker();
  threads = await countedThreads();
});

afterAll(async () => {
  await bundle.remove();
  await threads.remove();
});

const theRealThread = (name: string) =>
  threads.write(name, `await import(${JSON.stringify(bundle.url.href)});`);

describe('threads between two runs', () => {
  it('rest after a run, and do the next one', async () => {
    const thread = await theRealThread('twice');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 2 });
    await pool.solve(village, options, silent, never);
    await pool.solveStays(stays, options, silent, never);
    expect(await thread.starts()).toBe(2);
    await pool.close();
  });

  it('end with the pool; one that has ended does not rest', async () => {
    const kept = new RestingThreads(bundle.url);
    const resting = kept.take();
    const working = kept.take();
    kept.rest(resting);
    await kept.close();
    expect(resting.threadId).toBe(-1);
    expect(working.threadId).toBeGreaterThan(0);
    kept.rest(working);
    expect(kept.take()).toBe(working);
    await working.terminate();
    kept.rest(working);
    const another = kept.take();
    expect(another).not.toBe(working);
    await another.terminate();
  });

  it('keep nothing of a run for the next one', async () => {
    const pool = createSolverPool({ workerUrl: bundle.url, cores: 2 });
    const first = await pool.solveStays(stays, options, silent, never);
    const tours = await pool.solve(village, { ...options, seed: 7 }, silent, never);
    expect(await pool.solveStays(stays, options, silent, never)).toEqual(first);
    await pool.close();
    const anew = createSolverPool({ workerUrl: bundle.url, cores: 2 });
    expect(await anew.solve(village, { ...options, seed: 7 }, silent, never)).toEqual(tours);
    await anew.close();
  });

  it('go on after a run that was cancelled', async () => {
    const thread = await theRealThread('cancelled');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 2 });
    const endless = { ...options, iterationLimit: 1_000_000_000 };
    const stop = new AbortController();
    const cancelled = await pool.solve(village, endless, { progress: () => stop.abort() }, stop.signal);
    expect(cancelled.provenance.stopReason).toBe('cancelled');
    const { provenance } = await pool.solve(village, options, silent, never);
    expect(provenance).toMatchObject({ stopReason: 'iterations', iterations: 200 });
    expect(await thread.starts()).toBe(2);
    await pool.close();
  });

  it('are not shared by two runs at once', async () => {
    const thread = await theRealThread('at-once');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 1 });
    const alone = await pool.solve(village, options, silent, never);
    const both = await Promise.all([
      pool.solve(village, options, silent, never),
      pool.solve(village, options, silent, never),
    ]);
    expect(both).toEqual([alone, alone]);
    expect(await thread.starts()).toBe(2);
    await pool.close();
  });
});
