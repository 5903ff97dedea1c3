import type { StopReason, TimeLimit } from '../solve.ts';
import { assertCount } from '../validation/assert-count.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { StayCost } from './cost.ts';
import type { StayPlan } from './plan.ts';
import type { StayProblem } from './problem.ts';
import { indexOfBestStays, STAY_EXCHANGE_INTERVAL } from './search/stay-exchange.ts';
import { createStaySearch, type StaySearchHooks } from './search/stay-search.ts';

export interface StaySolveOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Iterations of each search, integer ≥ 0. */
  readonly iterationLimit: number;
  /** Searches that exchange their best every STAY_EXCHANGE_INTERVAL iterations; absent = 1. */
  readonly searches?: number;
  /** With it the run cannot be repeated exactly. */
  readonly timeLimit?: TimeLimit;
  /** Plan to start from; the result is never worse. Throws RangeError when it breaks a rule. */
  readonly initial?: StayPlan;
}

export interface StaySolveHooks {
  /** Called now and then: iterations done by a search and cost of its best plan so far. */
  onProgress(iteration: number, cost: StayCost): void;
  /** Polled every few iterations. */
  shouldStop(): boolean;
}

export interface StaySolveResult {
  readonly plan: StayPlan;
  readonly cost: StayCost;
  readonly provenance: {
    readonly engineVersion: string;
    readonly seed: number;
    readonly searches: number;
    readonly iterationLimit: number;
    /** Iterations of all searches together. */
    readonly iterations: number;
    readonly stopReason: StopReason;
    readonly problemHash: string;
  };
}

/**
 * Solves a relay problem in this thread: its searches take turns, STAY_EXCHANGE_INTERVAL iterations each, and then take
 * over the best of all. Threads that run one search each and exchange as often give the same result.
 *
 * Repeatable for problem, seed, searches and iteration limit when nothing stops it early. Never worse than `initial`.
 * Throws RangeError when the calendar of a set cannot be kept even without stays, `initial` breaks a rule, or a number
 * is no count.
 */
export function solveStays(
  problem: StayProblem,
  { seed, iterationLimit, searches: count = 1, timeLimit, initial }: StaySolveOptions,
  hooks: StaySolveHooks,
): StaySolveResult {
  assertCount(iterationLimit, 'iterationLimit', 0);
  assertCount(count, 'searches', 1);
  const searches = Array.from({ length: count }, (_, index) =>
    createStaySearch(problem, initial ? { seed, index, initial } : { seed, index }),
  );
  let isCancelled = false;
  const searchHooks: StaySearchHooks = {
    usedFraction: (iteration) =>
      Math.max(timeLimit?.usedFraction() ?? 0, iterationLimit === 0 ? 1 : iteration / iterationLimit),
    shouldStop: () => {
      isCancelled ||= hooks.shouldStop();
      return isCancelled;
    },
    onProgress: (iteration, cost) => hooks.onProgress(iteration, cost),
  };
  let iterations = 0;
  let finished = 0;
  for (;;) {
    const length = Math.min(STAY_EXCHANGE_INTERVAL, iterationLimit - finished);
    const done = searches.map((search) => search.run(length, searchHooks));
    iterations += done.reduce((sum, ofSearch) => sum + ofSearch, 0);
    finished += Math.min(...done);
    const incumbents = searches.map((search) => search.best());
    const best = incumbents[indexOfBestStays(incumbents)]!;
    const isEarly = done.some((ofSearch) => ofSearch < length);
    if (!isEarly && finished < iterationLimit) {
      for (const search of searches) search.offer(best);
      continue;
    }
    const early: StopReason = isCancelled ? 'cancelled' : 'time';
    return {
      ...best,
      provenance: {
        engineVersion: ENGINE_VERSION,
        seed,
        searches: count,
        iterationLimit,
        iterations,
        stopReason: isEarly ? early : 'iterations',
        problemHash: problem.hash,
      },
    };
  }
}
