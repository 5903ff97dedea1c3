import type { ProblemData } from './problem.ts';
import { solutionOf } from './schedule/solution-of.ts';
import { EXCHANGE_INTERVAL, indexOfBest } from './search/exchange.ts';
import type { Incumbent } from './search/incumbent.ts';
import { type BestSoFar, createSearch, type SearchHooks } from './search/search.ts';
import type { RoutePlan, Solution } from './solution.ts';
import { assertCount } from './validation/assert-count.ts';
import { ENGINE_VERSION } from './version.ts';

/** Why a run ended. */
export type StopReason = 'iterations' | 'time' | 'cancelled';

/** The caller's clock: the engine has none. */
export interface TimeLimit {
  /** Share of the time used up, 0 … 1 and beyond. */
  usedFraction(): number;
}

export interface SolveOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Iterations of each search, integer ≥ 0. */
  readonly iterationLimit: number;
  /** Searches that exchange their best every EXCHANGE_INTERVAL iterations; absent = 1. */
  readonly searches?: number;
  /** With it the run cannot be repeated exactly. */
  readonly timeLimit?: TimeLimit;
  /** Plans to start from; the result is never worse. Throws RangeError when not feasible. */
  readonly initial?: readonly RoutePlan[];
}

/** Where a run stands. */
export interface SolveState extends BestSoFar {
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly totalVisits: number;
}

export interface SolveHooks {
  /** Called every few hundred iterations and at the end; cheap, the caller thins it out. */
  onProgress(state: SolveState): void;
  /** Polled every few hundred iterations and during construction. */
  shouldStop(): boolean;
}

/** How a result came about; with the problem it is enough to make it again when stopReason is 'iterations'. */
export interface SolveProvenance {
  readonly engineVersion: string;
  readonly seed: number;
  readonly searches: number;
  readonly iterationLimit: number;
  /** Iterations of all searches together. */
  readonly iterations: number;
  readonly stopReason: StopReason;
  readonly problemHash: string;
}

export interface SolveResult {
  readonly solution: Solution;
  readonly provenance: SolveProvenance;
}

/**
 * Solves a problem in this thread: its searches take turns, EXCHANGE_INTERVAL iterations each, and then take over
 * the best of all. The pool of threads (adapters/solver) gives the same result with the same options.
 *
 * Repeatable for problem, seed, searches and iteration limit when nothing stops it early. Never worse than
 * `initial`. Throws RangeError when `initial` is not feasible or a limit is no whole number.
 */
export function solve(problem: ProblemData, options: SolveOptions, hooks: SolveHooks): SolveResult {
  const { seed, iterationLimit, timeLimit, initial } = options;
  const count = options.searches ?? 1;
  assertCount(iterationLimit, 'iterationLimit', 0);
  assertCount(count, 'searches', 1);
  const searches = Array.from({ length: count }, (_, index) =>
    createSearch(problem, initial ? { seed, index, initial } : { seed, index }),
  );
  let iterations = 0;
  let finished = 0;
  let stopReason: StopReason = 'iterations';
  const isCancelled = () => stopReason === 'cancelled';
  const report = (iteration: number, best: BestSoFar) =>
    hooks.onProgress({ ...best, iteration, iterationLimit, totalVisits: problem.visitCount });
  const searchHooks: SearchHooks = {
    usedFraction: (iteration) =>
      Math.max(timeLimit?.usedFraction() ?? 0, iterationLimit === 0 ? 1 : iteration / iterationLimit),
    shouldStop: () => {
      if (hooks.shouldStop()) stopReason = 'cancelled';
      return isCancelled();
    },
    onProgress: report,
  };
  let best = searches[0]!.best();
  while (stopReason === 'iterations') {
    const length = Math.min(EXCHANGE_INTERVAL, iterationLimit - finished);
    const done = searches.map((search) => search.run(length, searchHooks));
    iterations += done.reduce((sum, ofSearch) => sum + ofSearch, 0);
    finished += Math.min(...done);
    const incumbents: Incumbent[] = searches.map((search) => search.best());
    best = incumbents[indexOfBest(incumbents)]!;
    if (isCancelled() || problem.visitCount === 0 || finished >= iterationLimit) break;
    if (done.some((ofSearch) => ofSearch < length)) stopReason = 'time';
    else for (const search of searches) search.offer(best);
  }
  report(finished, best);
  return {
    solution: solutionOf(problem, best.plans),
    provenance: {
      engineVersion: ENGINE_VERSION,
      seed,
      searches: count,
      iterationLimit,
      iterations,
      stopReason,
      problemHash: problem.hash,
    },
  };
}
