import { constructByPrize } from './construct/greedy-insertion.ts';
import { compareCost, type SolutionCost } from './cost.ts';
import type { ProblemData } from './problem.ts';
import { Rng } from './rng.ts';
import { scheduleRoute } from './schedule.ts';
import { InsertionFinder } from './search/insertion.ts';
import { replaceByPrize } from './search/local/replace.ts';
import { RouteState } from './search/route-state.ts';
import { ruinAndRecreate, type SearchProgress } from './search/ruin-and-recreate.ts';
import type { RoutePlan, ScheduledRoute, Solution } from './solution.ts';
import { cancellation } from './stop/cancellation.ts';
import { iterationLimit } from './stop/iteration-limit.ts';
import type { StopCriterion, StopReason } from './stop/stop-criterion.ts';
import { type TimeLimit, timeLimit } from './stop/time-limit.ts';
import { ENGINE_VERSION } from './version.ts';

export interface SolveOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Integer ≥ 0. */
  readonly iterationLimit: number;
  /** Clock of the caller; with it the run cannot be repeated exactly. */
  readonly timeLimit?: TimeLimit;
  /** Routes to start from; the result is never worse. Throws RangeError when not feasible. */
  readonly initial?: readonly RoutePlan[];
}

/** Figures of the best solution so far. */
export interface SolveState {
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly servedVisits: number;
  readonly totalVisits: number;
  readonly unservedPrize: number;
  readonly length_m: number;
  /** length_m plus routeCost_m per route used. */
  readonly travelCost_m: number;
}

export interface SolveHooks {
  /** Called at the start, every 64 iterations and at the end; cheap, the caller thins it out. */
  onProgress(state: SolveState): void;
  /** Polled before every iteration and every insertion of the first solution. */
  shouldStop(): boolean;
}

/** How a result came about; with the problem it is enough to make it again when stopReason is 'iterations'. */
export interface SolveProvenance {
  readonly engineVersion: string;
  readonly seed: number;
  readonly iterationLimit: number;
  readonly iterations: number;
  readonly stopReason: StopReason;
  readonly problemHash: string;
}

export interface SolveResult {
  readonly solution: Solution;
  readonly provenance: SolveProvenance;
}

/** Adds times and sums to route plans. Throws RangeError when one is not feasible. O(visits). */
export function solutionOf(problem: ProblemData, plans: readonly RoutePlan[]): Solution {
  const routes: ScheduledRoute[] = [];
  const unserved = new Set(problem.prize.keys());
  for (const { vehicle, day, visits } of plans) {
    if (visits.length === 0) continue;
    const route = scheduleRoute(problem, vehicle, day, visits);
    if (!route) throw new RangeError(`route of vehicle ${vehicle} on day ${day} is not feasible`);
    routes.push(route);
    for (const visit of visits) unserved.delete(visit);
  }
  routes.sort((a, b) => a.day - b.day || a.vehicle - b.vehicle);
  const length_m = routes.reduce((sum, route) => sum + route.length_m, 0);
  const cost: SolutionCost = {
    unservedPrize: [...unserved].reduce((sum, visit) => sum + problem.prize[visit]!, 0),
    length_m,
    routesUsed: routes.length,
    travelCost_m: length_m + routes.length * problem.routeCost_m,
  };
  return { routes, unserved: [...unserved], cost };
}

/** The initial routes when given, else a greedy construction. False when it was cancelled meanwhile. */
function startState(
  state: RouteState,
  finder: InsertionFinder,
  options: SolveOptions,
  hooks: SolveHooks,
): boolean {
  if (options.initial && !state.load(options.initial)) {
    throw new RangeError('the initial solution is not feasible');
  }
  return constructByPrize(state, finder, () => hooks.shouldStop());
}

/**
 * Solves a day-trip problem: greedy construction, ruin & recreate, then exchanges by prize.
 *
 * Synchronous and pure: same problem, seed and iteration limit give the same result. The solution obeys every
 * rule of `check` and is never worse than `options.initial`. After a run that was not cancelled (and whose
 * time did not run out in the last step), no unserved visit fits anywhere, and none would gain prize by
 * displacing others on one route.
 */
export function solve(problem: ProblemData, options: SolveOptions, hooks: SolveHooks): SolveResult {
  if (!Number.isInteger(options.iterationLimit) || options.iterationLimit < 0) {
    throw new RangeError(`iterationLimit must be an integer ≥ 0, got ${options.iterationLimit}`);
  }
  const limit = problem.visitCount === 0 ? 0 : options.iterationLimit;
  const report = (progress: SearchProgress) =>
    hooks.onProgress({
      ...progress,
      iterationLimit: options.iterationLimit,
      totalVisits: problem.visitCount,
    });
  const criteria: StopCriterion[] = [cancellation(() => hooks.shouldStop()), iterationLimit(limit)];
  if (options.timeLimit) criteria.push(timeLimit(options.timeLimit));
  const state = new RouteState(problem);
  const finder = new InsertionFinder(state);
  startState(state, finder, options, hooks);
  const outcome = ruinAndRecreate(state, finder, new Rng(options.seed), criteria, report);
  const isOver = () => hooks.shouldStop() || (options.timeLimit?.usedFraction() ?? 0) >= 1;
  const found = solutionOf(problem, outcome.plans);
  const exchanged = solutionOf(problem, replaceByPrize(problem, outcome.plans, isOver));
  const solution = compareCost(exchanged.cost, found.cost) <= 0 ? exchanged : found;
  report({
    iteration: outcome.iterations,
    servedVisits: problem.visitCount - solution.unserved.length,
    unservedPrize: solution.cost.unservedPrize,
    length_m: solution.cost.length_m,
    travelCost_m: solution.cost.travelCost_m,
  });
  return {
    solution,
    provenance: {
      engineVersion: ENGINE_VERSION,
      seed: options.seed,
      iterationLimit: options.iterationLimit,
      iterations: outcome.iterations,
      stopReason: outcome.stopReason,
      problemHash: problem.hash,
    },
  };
}
