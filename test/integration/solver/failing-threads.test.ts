import { createSolverPool } from '@adapters/solver/pool.ts';
import { AppError } from '@domain/errors.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityPlanningInput } from '../../fixtures/planning-city.ts';
import { countedThreads } from '../../helpers/counted-thread.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

const silent = { progress: () => {} };
const never = new AbortController().signal;
const village = compilePlanning(cityPlanningInput({ sites: 15, caravans: 1, days: 5 })).problem;
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

const poolOf = (workerUrl: URL, cores = 1) => createSolverPool({ workerUrl, cores });
const theRealThread = () => `await import(${JSON.stringify(bundle.url.href)});`;

describe('a thread that fails', () => {
  it('is started once more, then the run is rejected with E2009', async () => {
    const thread = await threads.write('crash', `throw new Error('broken thread');`);
    const error: unknown = await poolOf(thread.url)
      .solve(village, options, silent, never)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'E2009', params: { detail: 'broken thread' } });
    expect(await thread.starts()).toBe(2);
  });

  it('ends the others of its run', async () => {
    const body = `import { parentPort } from 'node:worker_threads';
parentPort.once('message', ({ searches }) => {
  if (searches.includes(1)) throw new Error('one of two');
});
${theRealThread()}`;
    const thread = await threads.write('one-of-two', body);
    const endless = { ...options, iterationLimit: 1_000_000_000 };
    await expect(poolOf(thread.url, 2).solve(village, endless, silent, never)).rejects.toMatchObject({
      code: 'E2009',
      params: { detail: 'one of two' },
    });
  });

  it('rejects with E2009 when the thread ends without a word', async () => {
    const thread = await threads.write('exit', `process.exit(3);`);
    await expect(poolOf(thread.url).solve(village, options, silent, never)).rejects.toMatchObject({
      code: 'E2009',
    });
  });

  it('goes unnoticed when the second start works', async () => {
    const thread = await threads.write('once', `if (starts === 1) process.exit(1); else ${theRealThread()}`);
    const result = await poolOf(thread.url).solve(village, options, silent, never);
    expect(result.provenance.iterations).toBe(200);
    expect(await thread.starts()).toBe(2);
  });

  it('is refused when it speaks another protocol version', async () => {
    const body = `import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ version: 999, kind: 'round', incumbents: [] });
setInterval(() => {}, 1_000);`;
    const thread = await threads.write('version', body);
    await expect(poolOf(thread.url).solve(village, options, silent, never)).rejects.toMatchObject({
      code: 'E2009',
    });
  });

  it('rejects runs that are cut off by closing the pool', async () => {
    const closing = poolOf(bundle.url, 2);
    let isClosing: Promise<void> | null = null;
    const closeOnce = () => {
      isClosing ??= closing.close();
    };
    const endless = { ...options, iterationLimit: 1_000_000_000 };
    const run = closing.solve(village, endless, { progress: closeOnce }, never);
    await expect(run).rejects.toMatchObject({ code: 'E2009' });
  });
});
