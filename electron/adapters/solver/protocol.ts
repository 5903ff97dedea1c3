import type { BestSoFar, Incumbent, ProblemData, RoutePlan } from '@engine';

/** Raised with every change of the messages; both sides come from one build, so a difference is a packaging fault. */
export const PROTOCOL_VERSION = 3;

/** Place of the user's wish in the control of a run. */
export const WISH = 0;
/** Place of the milliseconds that the run has stood still. */
export const PAUSED_MS = 1;
export const CONTROL_LENGTH = 2;

export const GO_ON = 0;
export const STOP = 1;
/** A thread waits until the wish is another one. */
export const PAUSE = 2;

/** Instants are milliseconds of the clock that all threads of the process share. */
export interface TimeAllowance {
  readonly startedAt_ms: number;
  readonly limit_ms: number;
}

/** What a thread is started with (workerData). The problem is cloned, but its matrices are shared memory. */
export interface SolveRequest {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'solve';
  readonly problem: ProblemData;
  readonly seed: number;
  /** Iterations of each search. */
  readonly iterationLimit: number;
  /** Numbers of the searches this thread runs, ascending. */
  readonly searches: readonly number[];
  readonly initial: readonly RoutePlan[] | null;
  readonly time: TimeAllowance | null;
  /** Int32 numbers at WISH and PAUSED_MS. Shared, because a busy thread reads no messages. */
  readonly control: SharedArrayBuffer;
}

/** Figures of a best solution, without its routes. */
export interface BestFigures extends BestSoFar {
  /** Values of the visits it does not serve. */
  readonly unservedPoints: number;
  readonly length_m: number;
}

/** Between rounds; `iterations` are those of all searches of the thread. */
export interface ProgressMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'progress';
  readonly iterations: number;
  readonly best: BestFigures;
}

/** All searches of the thread have done their EXCHANGE_INTERVAL iterations, or what was left, or were stopped. */
export interface RoundMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'round';
  readonly iterations: number;
  /** Best of each search, in the order of the request. */
  readonly incumbents: readonly Incumbent[];
  readonly stopped: 'time' | 'cancelled' | null;
}

export type ThreadMessage = ProgressMessage | RoundMessage;

/** Answer to a round: the best of all searches, and on with the next round. */
export interface ContinueMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'continue';
  readonly best: Incumbent;
}

function isOurs(data: unknown, kinds: readonly string[]): boolean {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('kind' in data)) return false;
  return data.version === PROTOCOL_VERSION && kinds.includes(String(data.kind));
}

/** Is this a request of our version? A thread started with anything else must not run. */
export function isSolveRequest(data: unknown): data is SolveRequest {
  return isOurs(data, ['solve']);
}

/** Is this a message of a thread of our version? */
export function isThreadMessage(data: unknown): data is ThreadMessage {
  return isOurs(data, ['progress', 'round']);
}

/** Is this an answer of our version? */
export function isContinueMessage(data: unknown): data is ContinueMessage {
  return isOurs(data, ['continue']);
}
