import { createSolverPool } from '@adapters/solver/pool.ts';
import type { SolverPool } from '@services/ports/solver-pool.ts';
import type { StayCost } from '../../../electron/engine/stays/cost.ts';
import type { StayPlan } from '../../../electron/engine/stays/plan.ts';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { solveStays } from '../../../electron/engine/stays/solve.ts';
import { type BenchBundle, buildBenchBundle } from '../bench-bundle.ts';

const UNLIMITED = 1_000_000_000;

/** A relay plan and what it took; `seconds` are those of each thread. */
export interface RelayRun {
  readonly plan: StayPlan;
  readonly cost: StayCost;
  /** Of all searches. */
  readonly iterations: number;
  readonly seconds: number;
}

/** Solves relay problems with one search for each thread. */
export interface RelaySolver {
  solve(problem: StayProblem, seed: number, seconds: number): Promise<RelayRun>;
  close(): Promise<void>;
}

/** The engine in this thread; its searches take turns. `used_s`: seconds used of each search since some moment. */
function inThisThread(searches: number, used_s: () => number): RelaySolver {
  return {
    solve: (problem, seed, seconds) => {
      const start_s = used_s();
      const elapsed_s = () => used_s() - start_s;
      const timeLimit = { usedFraction: () => elapsed_s() / seconds };
      const { plan, cost, provenance } = solveStays(
        problem,
        { seed, searches, iterationLimit: UNLIMITED, timeLimit },
        { onProgress: () => {}, shouldStop: () => false },
      );
      return Promise.resolve({ plan, cost, iterations: provenance.iterations, seconds: elapsed_s() });
    },
    close: () => Promise.resolve(),
  };
}

/** The pool of the program. */
function inThreads(threads: number): RelaySolver {
  let started: Promise<{ readonly pool: SolverPool; readonly bundle: BenchBundle }> | null = null;
  const start = async () => {
    const bundle = await buildBenchBundle('electron/adapters/solver/solver.worker.ts');
    return { bundle, pool: createSolverPool({ workerUrl: bundle.url, cores: threads }) };
  };
  return {
    solve: async (problem, seed, seconds) => {
      const { pool } = await (started ??= start());
      const start_ms = performance.now();
      const { plan, cost, provenance } = await pool.solveStays(
        problem,
        { seed, searches: threads, iterationLimit: UNLIMITED, timeLimit_ms: 1_000 * seconds },
        { progress: () => {} },
        new AbortController().signal,
      );
      return {
        plan,
        cost,
        iterations: provenance.iterations,
        seconds: (performance.now() - start_ms) / 1_000,
      };
    },
    close: async () => {
      const parts = await started;
      await parts?.pool.close();
      await parts?.bundle.remove();
    },
  };
}

/** Seconds that this process was on its processors. */
function processor_s(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * By the clock on the wall, in the threads of the program when there are several. By processor time, for a machine with other
 * work, in this thread: the searches take turns, which gives what as many threads would.
 */
export function relaySolver(threads: number, isByProcessorTime: boolean): RelaySolver {
  if (isByProcessorTime) return inThisThread(threads, () => processor_s() / threads);
  return threads === 1 ? inThisThread(1, () => performance.now() / 1_000) : inThreads(threads);
}
