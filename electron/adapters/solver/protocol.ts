import type { ProblemData, SolveResult } from '@engine';
import type { SolveProgress, SolverRunOptions } from '@services/ports/solver-pool.ts';

/** Raised with every change of the messages; both sides come from one build, so a difference is a packaging fault. */
export const PROTOCOL_VERSION = 1;

/** What a thread is started with (workerData). The problem is cloned; its typed arrays travel as they are. */
export interface SolveRequest {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'solve';
  readonly problem: ProblemData;
  readonly options: SolverRunOptions;
  /** Int32 at 0: 1 = stop now. Shared, because a busy thread reads no messages. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** What a thread sends. The result is its last message. */
export type SolverMessage =
  | {
      readonly version: typeof PROTOCOL_VERSION;
      readonly kind: 'progress';
      readonly progress: SolveProgress;
    }
  | { readonly version: typeof PROTOCOL_VERSION; readonly kind: 'result'; readonly result: SolveResult };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Is this a request of our version? A thread started with anything else must not run. */
export function isSolveRequest(data: unknown): data is SolveRequest {
  return isRecord(data) && data['version'] === PROTOCOL_VERSION && data['kind'] === 'solve';
}

/** Is this a message of our version? */
export function isSolverMessage(data: unknown): data is SolverMessage {
  return (
    isRecord(data) &&
    data['version'] === PROTOCOL_VERSION &&
    (data['kind'] === 'progress' || data['kind'] === 'result')
  );
}
