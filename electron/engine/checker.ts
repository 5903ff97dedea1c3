import { type CostedRoute, checkCost } from './checker/costs.ts';
import { type ReadRoute, readRoutes } from './checker/read-routes.ts';
import { checkTimes } from './checker/route-times.ts';
import type { Report, Violation } from './checker/rules.ts';
import { checkTours } from './checker/tours.ts';
import { checkVisits } from './checker/visits.ts';
import { NO_LIMIT, type ProblemData } from './problem.ts';
import { BASE } from './problem-input.ts';
import type { Solution } from './solution.ts';

/*
 * Independent check: every figure of a solution is computed again from ProblemData alone. It shares no code
 * with schedule or search on purpose, so that one mistake cannot hide in both.
 */

export { RULES, type Rule, type Violation } from './checker/rules.ts';

/** Whether the route may be there at all. */
function checkExistence(problem: ProblemData, route: ReadRoute, report: Report): void {
  const { vehicle, day, stops, index } = route;
  const at = { route: index };
  if (problem.isAvailable[vehicle * problem.dayCount + day] !== 1) {
    report('vehicle-unavailable', `vehicle ${vehicle} on day ${day}`, at);
  }
  if (route.whole && stops.length === 0 && route.nightBefore === BASE && route.night === BASE) {
    report('route-empty', `vehicle ${vehicle} on day ${day}`, at);
  }
  const most = problem.maxVisitsPerDay[vehicle] ?? NO_LIMIT;
  if (stops.length > most) report('too-many-visits', `${stops.length}, at most ${most}`, at);
}

/**
 * Every rule that `solution` breaks, all of them; empty when it is right. Never throws: what does not exist or
 * cannot be read is reported and left out of the rest, and then nothing is said about the cost.
 * O(visits × windows per day + areas + vehicles × days + entries of series, relations and orders).
 */
export function check(problem: ProblemData, solution: Solution): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, detail, at) => {
    violations.push({ rule, detail, ...at });
  };
  const given: Partial<Solution> = solution ?? {};
  const routes = readRoutes(problem, given.routes, report);
  const isAllRead = violations.length === 0;
  const costed: CostedRoute[] = [];
  for (const route of routes) {
    checkExistence(problem, route, report);
    if (!route.whole) continue;
    costed.push({ ...route, figures: checkTimes(problem, route.whole, route.index, report) });
  }
  checkTours(problem, routes, report);
  const served = checkVisits(problem, routes, given.unserved, report);
  if (isAllRead) checkCost(problem, costed, served, given.cost, report);
  return violations;
}
