import type {
  BestSoFar,
  ExchangeCost,
  ExchangeProblem,
  ExchangeResult,
  Incumbent,
  ProblemData,
  RoutePlan,
  StayCost,
  StayIncumbent,
  StayPlan,
  StayProblem,
} from '@engine';

/** Raised with every change of the messages; both sides come from one build, so a difference is a packaging fault. */
export const PROTOCOL_VERSION = 5;

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

/** What is searched: tours of caravans, stays of a relay, or an exchange. */
export type Task =
  | { readonly task: 'tours'; readonly problem: ProblemData; readonly initial: readonly RoutePlan[] | null }
  | { readonly task: 'stays'; readonly problem: StayProblem; readonly initial: StayPlan | null }
  | { readonly task: 'exchange'; readonly problem: ExchangeProblem };

/** What a thread is asked to do. The problem is cloned, but the matrices of tours are shared memory. */
export type SolveRequest = Task & {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'solve';
  readonly seed: number;
  /** Iterations of each search, and of one round of it. */
  readonly iterationLimit: number;
  readonly roundIterations: number;
  /** Numbers of the searches this thread runs, ascending. */
  readonly searches: readonly number[];
  readonly time: TimeAllowance | null;
  /** Int32 numbers at WISH and PAUSED_MS. Shared, because a busy thread reads no messages. */
  readonly control: SharedArrayBuffer;
};

/** Figures of a best solution, without its routes. */
export interface TourFigures extends BestSoFar {
  /** Values of the visits it does not serve. */
  readonly unservedPoints: number;
  readonly length_m: number;
}

/** Figures of a best relay plan. */
export interface StayFigures extends StayCost {
  readonly hostedCounties: number;
}

/** What searches find, and what of it is told on the way, by task. */
export interface Found {
  readonly tours: { readonly incumbent: Incumbent; readonly figures: TourFigures };
  readonly stays: { readonly incumbent: StayIncumbent; readonly figures: StayFigures };
  readonly exchange: { readonly incumbent: ExchangeResult; readonly figures: ExchangeCost };
}
export type TaskName = keyof Found;

/** Between rounds; `iterations` are those of all searches of the thread. */
export interface ProgressMessage<Name extends TaskName> {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'progress';
  readonly iterations: number;
  readonly best: Found[Name]['figures'];
}

/** All searches of the thread have done the iterations of a round, or what was left, or were stopped. */
export interface RoundMessage<Name extends TaskName> {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'round';
  readonly iterations: number;
  /** Best of each search, in the order of the request. */
  readonly incumbents: readonly Found[Name]['incumbent'][];
  readonly stopped: 'time' | 'cancelled' | null;
}

export type ThreadMessage<Name extends TaskName> = ProgressMessage<Name> | RoundMessage<Name>;

/** Answer to a round: the best of all searches, and on with the next round. */
export interface ContinueMessage<Name extends TaskName> {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'continue';
  readonly best: Found[Name]['incumbent'];
}

function isOurs(data: unknown, kinds: readonly string[]): boolean {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('kind' in data)) return false;
  return data.version === PROTOCOL_VERSION && kinds.includes(String(data.kind));
}

/** What a thread is told after its last round: it is to let go of the run, and to wait for another request. */
export interface RestMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly kind: 'rest';
}

/** What a thread is told. */
export type PoolMessage<Name extends TaskName> = SolveRequest | ContinueMessage<Name> | RestMessage;

/** Is this a message of the pool in our version? Continuations speak of the task of the request before them. */
export function isPoolMessage(data: unknown): data is PoolMessage<TaskName> {
  return isOurs(data, ['solve', 'continue', 'rest']);
}

/** Is this a message of a thread of our version? It speaks of the task that the thread was asked for. */
export function isThreadMessage<Name extends TaskName>(data: unknown): data is ThreadMessage<Name> {
  return isOurs(data, ['progress', 'round']);
}
