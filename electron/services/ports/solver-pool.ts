import type {
  ExchangeCost,
  ExchangeProblem,
  ExchangeResult,
  ProblemData,
  RoutePlan,
  SolveProvenance,
  SolveResult,
  StayCost,
  StayPlan,
  StayProblem,
  StaySolveResult,
} from '@engine';

/** Where a run of any kind stands. */
export interface SearchProgress {
  /** Mean over the searches. */
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly searches: number;
  readonly threads: number;
}

/** … with figures of the best solution of all searches so far. */
export interface SolveProgress extends SearchProgress {
  readonly servedVisits: number;
  readonly totalVisits: number;
  /** Sum of the values of visits not served, in points. */
  readonly unservedPoints: number;
  /** Road metres of all routes. */
  readonly length_m: number;
}

/** … with figures of the best relay plan of all searches so far. */
export interface StaySolveProgress extends SearchProgress {
  readonly hostedCounties: number;
  readonly totalCounties: number;
  /** In the engine's parts of a point; null before anything is known. */
  readonly cost: StayCost | null;
}

/** … with the cost of the best exchange of all searches so far; null before anything is known. */
export interface ExchangeSolveProgress extends SearchProgress {
  readonly cost: ExchangeCost | null;
}

/**
 * Same seed, number of searches and limit, same result on any number of threads, unless the time limit or a
 * cancellation ends the run first.
 */
export interface SearchOptions {
  readonly seed: number;
  /** Iterations of each search. */
  readonly iterationLimit: number;
  /** Searches that exchange their best at fixed iterations; at least 1. */
  readonly searches: number;
  readonly timeLimit_ms?: number;
}

export interface SolverRunOptions extends SearchOptions {
  /** Feasible routes to start from; the result is never worse. */
  readonly initial?: readonly RoutePlan[];
}

export interface StayRunOptions extends SearchOptions {
  /** Plan that breaks no rule to start from; the result is never worse. */
  readonly initial?: StayPlan;
}

/** An exchange with what is needed to make it again. */
export interface ExchangeRunResult extends ExchangeResult {
  readonly provenance: Omit<SolveProvenance, 'problemHash'>;
}

export interface ProgressListener<Progress> {
  /** Called one to four times per second. */
  progress(progress: Progress): void;
}

export type SolveListener = ProgressListener<SolveProgress>;

export type RunSignalEvent = 'abort' | 'pausechange';

/**
 * What the user wants of a run: the part of AbortSignal that it needs, for services are compiled without the types of
 * Node and the DOM, and the pause. An AbortSignal is one that never pauses.
 */
export interface RunSignal {
  readonly aborted: boolean;
  readonly paused?: boolean;
  addEventListener(type: RunSignalEvent, listener: () => void): void;
  removeEventListener(type: RunSignalEvent, listener: () => void): void;
}

/** Runs the engine away from the main thread. Implemented by adapters/solver. */
export interface SolverPool {
  /** Threads a run can use at once. */
  readonly cores: number;
  /**
   * Resolves with the best solution found. Aborting `signal` ends the run within half a second; it resolves
   * with the best so far and stopReason 'cancelled'. While it is paused the threads stand still and its time does not
   * go on; the result is what it would have been without. Rejects with AppError E2009 when a thread fails twice, or
   * when the pool is closed meanwhile.
   */
  solve(
    problem: ProblemData,
    options: SolverRunOptions,
    on: SolveListener,
    signal: RunSignal,
  ): Promise<SolveResult>;
  /** As `solve`, for a relay of stays. */
  solveStays(
    problem: StayProblem,
    options: StayRunOptions,
    on: ProgressListener<StaySolveProgress>,
    signal: RunSignal,
  ): Promise<StaySolveResult>;
  /** As `solve`, for an exchange. Its searches run side by side to the end, and the best of them is the result. */
  planExchange(
    problem: ExchangeProblem,
    options: Omit<SearchOptions, 'timeLimit_ms'>,
    on: ProgressListener<ExchangeSolveProgress>,
    signal: RunSignal,
  ): Promise<ExchangeRunResult>;
  /** Ends all threads. */
  close(): Promise<void>;
}
