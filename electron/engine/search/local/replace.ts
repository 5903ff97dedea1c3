import { leastDisplacement } from '../../displacement.ts';
import type { ProblemData } from '../../problem.ts';
import type { RoutePlan } from '../../solution.ts';
import { isOpenForService } from '../../time-window.ts';

interface Exchange {
  readonly route: number;
  readonly plan: RoutePlan;
  readonly prize: number;
}

/** Best exchange for one unserved visit: the route where the least prize has to leave. */
function bestExchange(
  problem: ProblemData,
  plans: ReadonlyMap<number, RoutePlan>,
  visit: number,
): Exchange | null {
  let best: Exchange | null = null;
  for (let day = 0; day < problem.dayCount; day += 1) {
    if (!isOpenForService(problem, visit, day)) continue;
    for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
      const route = vehicle * problem.dayCount + day;
      if (problem.isAvailable[route] !== 1) continue;
      const current = plans.get(route) ?? { vehicle, day, visits: [] };
      const found = leastDisplacement(problem, current, visit, best?.prize ?? problem.prize[visit]!);
      if (found) best = { route, plan: found.plan, prize: found.prize };
      if (best?.prize === 0) return best;
    }
  }
  return best;
}

/**
 * PriorityReplace (name from VROOM): while some unserved visit fits on a route by displacing visits of less
 * prize in sum (or none), exchange them. Every exchange lowers the unserved prize, so it ends. Afterwards no
 * single-route exchange gains prize, which is what `explainUnassigned` tells the user.
 * Returns the improved plans; ends early, still feasible, when `shouldStop` says so.
 */
export function replaceByPrize(
  problem: ProblemData,
  start: readonly RoutePlan[],
  shouldStop: () => boolean,
): readonly RoutePlan[] {
  const plans = new Map(start.map((plan) => [plan.vehicle * problem.dayCount + plan.day, plan]));
  const unserved = new Set(problem.prize.keys());
  for (const plan of start) for (const visit of plan.visits) unserved.delete(visit);
  let hasImproved = true;
  while (hasImproved) {
    hasImproved = false;
    const order = [...unserved].sort((a, b) => problem.prize[b]! - problem.prize[a]! || a - b);
    for (const visit of order) {
      if (shouldStop()) return [...plans.values()];
      const exchange = bestExchange(problem, plans, visit);
      if (!exchange) continue;
      for (const left of plans.get(exchange.route)?.visits ?? []) unserved.add(left);
      for (const kept of exchange.plan.visits) unserved.delete(kept);
      plans.set(exchange.route, exchange.plan);
      hasImproved = true;
    }
  }
  return [...plans.values()];
}
