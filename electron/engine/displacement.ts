import type { ProblemData } from './problem.ts';
import type { VisitIndex } from './problem-input.ts';
import { scheduleRoute } from './schedule.ts';
import type { RoutePlan } from './solution.ts';

/** The cheapest way to make room for a visit on one route. */
export interface Displacement {
  /** Sum of the prizes of the visits that would have to leave; 0 when there is room. */
  readonly prize: number;
  /** The route as it would be, the visit included. */
  readonly plan: RoutePlan;
}

/** Positions for `visit` among `kept`; the first feasible plan or null. */
function placeAmong(
  problem: ProblemData,
  route: RoutePlan,
  kept: readonly VisitIndex[],
  visit: VisitIndex,
): RoutePlan | null {
  for (let at = 0; at <= kept.length; at += 1) {
    const visits = [...kept.slice(0, at), visit, ...kept.slice(at)];
    if (scheduleRoute(problem, route.vehicle, route.day, visits)) return { ...route, visits };
  }
  return null;
}

/**
 * Least total prize of visits of `route` that must leave so that `visit` fits at some position, the others
 * keeping their order; null when no choice below `limit` (exclusive) makes room.
 * Exact: all subsets of the route, O(2^size × size²), size ≤ 12 and in practice ≤ 3.
 */
export function leastDisplacement(
  problem: ProblemData,
  route: RoutePlan,
  visit: VisitIndex,
  limit: number,
): Displacement | null {
  const size = route.visits.length;
  let best: Displacement | null = null;
  for (let subset = 0; subset < 2 ** size; subset += 1) {
    const isLeaving = (at: number) => ((subset >>> at) & 1) === 1;
    const prize = route.visits.reduce(
      (sum, other, at) => sum + (isLeaving(at) ? problem.prize[other]! : 0),
      0,
    );
    if (prize >= (best?.prize ?? limit)) continue;
    const kept = route.visits.filter((_, at) => !isLeaving(at));
    const plan = placeAmong(problem, route, kept, visit);
    if (plan) best = { prize, plan };
  }
  return best;
}
