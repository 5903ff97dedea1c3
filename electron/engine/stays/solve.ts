import { ENGINE_VERSION } from '../version.ts';
import type { StopReason, TimeLimit } from '../solve.ts';
import { checkStays } from './checker.ts';
import { type StayCost, stayCostOf } from './cost.ts';
import type { StayPlan } from './plan.ts';
import type { StayProblem } from './problem.ts';
import { StaySearch } from './search/stay-search.ts';

export interface StaySolveOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Iterations of the search, integer ≥ 0. */
  readonly iterationLimit: number;
  /** With it the run cannot be repeated exactly. */
  readonly timeLimit?: TimeLimit;
  /** Plan to start from; the result is never worse. Throws RangeError when it breaks a rule. */
  readonly initial?: StayPlan;
}

export interface StaySolveHooks {
  /** Called now and then: iterations done and cost of the best plan so far. */
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
    readonly iterationLimit: number;
    readonly iterations: number;
    readonly stopReason: StopReason;
    readonly problemHash: string;
  };
}

/**
 * Solves a relay problem in this thread. Repeatable for problem, seed and iteration limit when nothing stops it early.
 * Throws RangeError when the calendar of a set cannot be kept even without stays, or `initial` breaks a rule.
 */
export function solveStays(
  problem: StayProblem,
  { seed, iterationLimit, timeLimit, initial }: StaySolveOptions,
  hooks: StaySolveHooks,
): StaySolveResult {
  if (initial && checkStays(problem, initial).violations.length > 0)
    throw new RangeError('the initial plan breaks a rule');
  const search = new StaySearch(problem, initial ? { seed, initial } : { seed });
  let isCancelled = false;
  const iterations = search.run(iterationLimit, {
    usedFraction: (iteration) =>
      Math.max(timeLimit?.usedFraction() ?? 0, iterationLimit === 0 ? 1 : iteration / iterationLimit),
    shouldStop: () => {
      isCancelled ||= hooks.shouldStop();
      return isCancelled;
    },
    onProgress: (iteration) => hooks.onProgress(iteration, stayCostOf(problem, search.plan)),
  });
  search.polish();
  const early: StopReason = isCancelled ? 'cancelled' : 'time';
  return {
    plan: search.plan,
    cost: stayCostOf(problem, search.plan),
    provenance: {
      engineVersion: ENGINE_VERSION,
      seed,
      iterationLimit,
      iterations,
      stopReason: iterations < iterationLimit ? early : 'iterations',
      problemHash: problem.hash,
    },
  };
}
