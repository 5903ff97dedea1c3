import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { type SolveOptions, type SolveState, solve } from '@engine';
import { isSolveRequest, PROTOCOL_VERSION, type SolverMessage } from './protocol.ts';

/** At most four messages a second; the engine reports far more often, so at least one a second. */
const PROGRESS_INTERVAL_MS = 300;

const request: unknown = workerData;
if (!parentPort || !isSolveRequest(request)) {
  throw new Error('solver thread was not started with a solve request of its protocol version');
}
const port = parentPort;
const { problem, options } = request;
const cancelFlag = new Int32Array(request.cancelFlag);
const startedAt_ms = performance.now();
let reportedAt_ms = Number.NEGATIVE_INFINITY;

const send = (message: SolverMessage) => port.postMessage(message);

function report(state: SolveState, elapsed_ms: number): void {
  const { travelCost_m: _, ...figures } = state;
  const progress = { ...figures, elapsed_ms: Math.round(elapsed_ms) };
  send({ version: PROTOCOL_VERSION, kind: 'progress', progress });
}

function onProgress(state: SolveState): void {
  const now_ms = performance.now();
  if (now_ms - reportedAt_ms < PROGRESS_INTERVAL_MS) return;
  reportedAt_ms = now_ms;
  report(state, now_ms - startedAt_ms);
}

const { timeLimit_ms, ...engineOptions } = options;
const solveOptions: SolveOptions =
  timeLimit_ms === undefined
    ? engineOptions
    : {
        ...engineOptions,
        timeLimit: { usedFraction: () => (performance.now() - startedAt_ms) / timeLimit_ms },
      };

const result = solve(problem, solveOptions, {
  onProgress,
  shouldStop: () => Atomics.load(cancelFlag, 0) === 1,
});
send({ version: PROTOCOL_VERSION, kind: 'result', result });
