import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSolverPool } from '@adapters/solver/pool.ts';
import { RestingThreads } from '@adapters/solver/resting-threads.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityPlanningInput } from '../../fixtures/planning-city.ts';
import { stayInput } from '../../fixtures/stay-input.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const silent = { progress: () => {} };
const never = new AbortController().signal;
const village = compilePlanning(cityPlanningInput({ sites: 15, caravans: 1, days: 5 })).problem;
const stays = compileStays(stayInput()).problem;
const options = { seed: 1, iterationLimit: 100, searches: 2 };

let bundle: SolverWorkerBundle;
let folder: string;

beforeAll(async () => {
  bundle = await buildSolverWorker();
  folder = await mkdtemp(join(tmpdir(), 'kexun-solver-'));
});

afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The real thread, which writes down its starts, an S for each; `log` reads them. */
async function loggedThread(name: string) {
  const file = join(folder, `${name}.mjs`);
  const log = join(folder, `${name}.log`);
  await writeFile(
    file,
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, 'S');
await import(${JSON.stringify(bundle.url.href)});`,
  );
  return { url: pathToFileURL(file), log: () => readFile(log, 'utf8') };
}

describe('threads between two runs', () => {
  it('rest after a run, and do the next one', async () => {
    const thread = await loggedThread('twice');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 2 });
    await pool.solve(village, options, silent, never);
    await pool.solveStays(stays, options, silent, never);
    expect(await thread.log()).toBe('SS');
    await pool.close();
  });

  it('end with the pool; one that has ended does not rest', async () => {
    const threads = new RestingThreads(bundle.url);
    const resting = threads.take();
    const working = threads.take();
    threads.rest(resting);
    await threads.close();
    expect(resting.threadId).toBe(-1);
    expect(working.threadId).toBeGreaterThan(0);
    threads.rest(working);
    expect(threads.take()).toBe(working);
    await working.terminate();
    threads.rest(working);
    const another = threads.take();
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
    const thread = await loggedThread('cancelled');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 2 });
    const endless = { ...options, iterationLimit: 1_000_000_000 };
    const stop = new AbortController();
    const cancelled = await pool.solve(village, endless, { progress: () => stop.abort() }, stop.signal);
    expect(cancelled.provenance.stopReason).toBe('cancelled');
    const { provenance } = await pool.solve(village, options, silent, never);
    expect(provenance).toMatchObject({ stopReason: 'iterations', iterations: 200 });
    expect(await thread.log()).toBe('SS');
    await pool.close();
  });

  it('are not shared by two runs at once', async () => {
    const thread = await loggedThread('at-once');
    const pool = createSolverPool({ workerUrl: thread.url, cores: 1 });
    const alone = await pool.solve(village, options, silent, never);
    const both = await Promise.all([
      pool.solve(village, options, silent, never),
      pool.solve(village, options, silent, never),
    ]);
    expect(both).toEqual([alone, alone]);
    expect(await thread.log()).toBe('SS');
    await pool.close();
  });
});
