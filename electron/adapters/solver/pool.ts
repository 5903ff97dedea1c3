import { Worker } from 'node:worker_threads';
import { AppError } from '@domain/errors.ts';
import type { ProblemData, SolveResult } from '@engine';
import type {
  CancelSignal,
  SolveListener,
  SolverPool,
  SolverRunOptions,
} from '@services/ports/solver-pool.ts';
import { isSolverMessage, PROTOCOL_VERSION, type SolveRequest } from './protocol.ts';

export interface SolverPoolConfig {
  /** The built bundle of solver.worker.ts (out/main/solver.worker.js in the app). */
  readonly workerUrl: URL;
}

/** A thread that failed is started again this often for the same run. */
const RESTARTS = 1;

/** How one thread ended: with a result, or with the error that stopped it. */
type ThreadEnd = { readonly result: SolveResult } | { readonly failure: Error };

/**
 * One thread per run: its memory goes back when the run ends, and nothing of one run can reach the next.
 * Starting a thread takes some 50 ms, which a planning run does not notice.
 */
export function createSolverPool({ workerUrl }: SolverPoolConfig): SolverPool {
  const threads = new Set<Worker>();
  const closing = new AbortController();

  function runThread(request: SolveRequest, on: SolveListener): Promise<ThreadEnd> {
    return new Promise((resolve) => {
      const thread = new Worker(workerUrl, { workerData: request, name: 'kexun-solver' });
      threads.add(thread);
      let failure: Error | null = null;
      thread.on('message', (message: unknown) => {
        if (!isSolverMessage(message)) failure = new Error('message of an unknown protocol version');
        else if (message.kind === 'progress') on.progress(message.progress);
        else resolve({ result: message.result });
      });
      thread.on('error', (error) => {
        failure = error instanceof Error ? error : new Error(String(error));
      });
      thread.on('exit', (code) => {
        threads.delete(thread);
        resolve({ failure: failure ?? new Error(`thread ended with code ${code} and no result`) });
      });
    });
  }

  async function solve(
    problem: ProblemData,
    options: SolverRunOptions,
    on: SolveListener,
    signal: CancelSignal,
  ): Promise<SolveResult> {
    const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const cancel = () => {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    try {
      const request = { version: PROTOCOL_VERSION, kind: 'solve', problem, options, cancelFlag } as const;
      let failure = new Error('the solver pool is closed');
      for (let attempt = 0; attempt <= RESTARTS && !closing.signal.aborted; attempt += 1) {
        const end = await runThread(request, on);
        if ('result' in end) return end.result;
        failure = end.failure;
      }
      throw new AppError(
        'E2009',
        `solver thread stopped: ${failure.message}`,
        { detail: failure.message },
        failure,
      );
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  return {
    solve,
    close: async () => {
      closing.abort();
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
