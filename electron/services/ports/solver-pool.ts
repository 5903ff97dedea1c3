import type { ProblemData, RoutePlan, SolveResult } from '@engine';

/** Where a run stands; figures of the best solution so far. */
export interface SolveProgress {
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly servedVisits: number;
  readonly totalVisits: number;
  /** Sum of the values of visits not served, in points. */
  readonly unservedPrize: number;
  /** Road metres of all routes. */
  readonly length_m: number;
}

/** Same seed and limit, same result, unless the time limit or a cancellation ends the run first. */
export interface SolverRunOptions {
  readonly seed: number;
  readonly iterationLimit: number;
  readonly timeLimit_ms?: number;
  /** Routes to start from; the result is never worse. */
  readonly initial?: readonly RoutePlan[];
}

export interface SolveListener {
  /** Called once to four times per second, and at the start and the end. */
  progress(progress: SolveProgress): void;
}

/** The part of AbortSignal that a run needs; services are compiled without the types of Node and the DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Runs the engine away from the main thread. Implemented by adapters/solver. */
export interface SolverPool {
  /**
   * Resolves with the best solution found. Aborting `signal` ends the run within half a second; it resolves
   * with the best so far and stopReason 'cancelled'. Rejects with AppError E2009 when the thread fails twice,
   * or when the pool is closed meanwhile.
   */
  solve(
    problem: ProblemData,
    options: SolverRunOptions,
    on: SolveListener,
    signal: CancelSignal,
  ): Promise<SolveResult>;
  /** Ends all threads. */
  close(): Promise<void>;
}
