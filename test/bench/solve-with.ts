import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProblemData } from '@engine';
import { createSolverPool } from '@adapters/solver/pool.ts';
import type { SolverPool } from '@services/ports/solver-pool.ts';
import type { Budget } from './options.ts';
import type { RunOutcome, RunRequest } from './solve.worker.ts';
import { type BenchBundle, buildBenchBundle } from './bench-bundle.ts';

export interface SolveRequest extends Budget {
  readonly seed: number;
  readonly searches: number | null;
}

/** Runs the engine. Off the main thread, which must stay free to hear Ctrl-C. */
export interface Solver {
  solve(problem: ProblemData, request: SolveRequest): Promise<RunOutcome>;
  /** The run that is going on ends soon, with what it has. */
  stop(): void;
  close(): Promise<void>;
}

function createSingleThread(): Solver {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  let bundle: BenchBundle | null = null;
  let worker: Worker | null = null;
  return {
    solve: async (problem, { seed, searches, seconds, iterations }) => {
      // Only when there is something to run, so that a wrong option is answered at once.
      bundle ??= await buildBenchBundle('test/bench/solve.worker.ts');
      worker ??= new Worker(bundle.url, { name: 'bench' });
      const request: RunRequest = { problem, seed, searches, seconds, iterations, stopFlag };
      worker.postMessage(request, []);
      // Rejects when the thread fails.
      const [outcome] = (await once(worker, 'message')) as [RunOutcome];
      return outcome;
    },
    stop: () => {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
    },
    close: async () => {
      await worker?.terminate();
      await bundle?.remove();
    },
  };
}

/** The pool of the program: so many searches as threads unless told otherwise. */
function createThreads(threads: number): Solver {
  let stop = new AbortController();
  let started: Promise<{ pool: SolverPool; bundle: BenchBundle }> | null = null;
  const start = async () => {
    const bundle = await buildBenchBundle('electron/adapters/solver/solver.worker.ts');
    return { bundle, pool: createSolverPool({ workerUrl: bundle.url, cores: threads }) };
  };
  return {
    solve: async (problem, { seed, searches, seconds, iterations }) => {
      const { pool } = await (started ??= start());
      stop = new AbortController();
      const startedAt_ms = performance.now();
      const used_s = () => (performance.now() - startedAt_ms) / 1_000;
      let firstPlan_s: number | null = null;
      const { solution, provenance } = await pool.solve(
        problem,
        {
          seed,
          searches: searches ?? threads,
          iterationLimit: iterations ?? Number.MAX_SAFE_INTEGER,
          ...(seconds !== null && { timeLimit_ms: seconds * 1_000 }),
        },
        {
          progress: ({ servedVisits }) => {
            if (servedVisits > 0) firstPlan_s ??= used_s();
          },
        },
        stop.signal,
      );
      const total_s = used_s();
      return {
        solution,
        iterations: provenance.iterations,
        seconds: total_s,
        firstPlan_s: firstPlan_s ?? total_s,
      };
    },
    stop: () => stop.abort(),
    close: async () => {
      const parts = await started;
      await parts?.pool.close();
      await parts?.bundle.remove();
    },
  };
}

/** The engine on so many threads. One thread measures `solve` itself, without the pool of the program. */
export function solveWith(threads: number): Solver {
  return threads === 1 ? createSingleThread() : createThreads(threads);
}
