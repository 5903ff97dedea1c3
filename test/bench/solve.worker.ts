import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { type ProblemData, type Solution, solve } from '@engine';
import type { Budget } from './options.ts';

/** One run; the thread is kept for the next one, as a warm program would be. */
export interface RunRequest extends Budget {
  readonly problem: ProblemData;
  readonly seed: number;
  readonly searches: number | null;
  /** Int32 at 0: 1 = stop now. Shared, because a busy thread reads no messages. */
  readonly stopFlag: SharedArrayBuffer;
}

export interface RunOutcome {
  readonly solution: Solution;
  readonly iterations: number;
  readonly seconds: number;
  /** Until the engine first reported a plan that serves all it must; it reports every few hundred iterations. */
  readonly firstPlan_s: number;
}

function run({ problem, seed, seconds, iterations, searches, stopFlag }: RunRequest): RunOutcome {
  const flag = new Int32Array(stopFlag);
  const startedAt_ms = performance.now();
  const used_s = () => (performance.now() - startedAt_ms) / 1_000;
  let firstPlan_s: number | null = null;
  const { solution, provenance } = solve(
    problem,
    {
      seed,
      iterationLimit: iterations ?? Number.MAX_SAFE_INTEGER,
      ...(searches !== null && { searches }),
      ...(seconds !== null && { timeLimit: { usedFraction: () => used_s() / seconds } }),
    },
    {
      onProgress: ({ unservedRequired, servedVisits }) => {
        if (unservedRequired === 0 && servedVisits > 0) firstPlan_s ??= used_s();
      },
      shouldStop: () => Atomics.load(flag, 0) === 1,
    },
  );
  const total_s = used_s();
  return {
    solution,
    iterations: provenance.iterations,
    seconds: total_s,
    firstPlan_s: firstPlan_s ?? total_s,
  };
}

parentPort?.on('message', (request: RunRequest) => {
  parentPort?.postMessage(run(request), []);
});
