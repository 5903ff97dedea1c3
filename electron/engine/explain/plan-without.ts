import type { ProblemData } from '../problem.ts';
import { BASE, type VisitIndex } from '../problem-input.ts';
import { costOf } from '../schedule/cost-of.ts';
import { isFault, scheduleAnyway, scheduleRoute } from '../schedule/route-schedule.ts';
import type { RoutePlan, ScheduledRoute, Solution } from '../solution.ts';

const visitsOf = ({ stops }: ScheduledRoute) => stops.map(({ visit }) => visit);

/** The solution with the routes of one vehicle on some days exchanged; null takes a route out. */
function exchanged(
  problem: ProblemData,
  solution: Solution,
  visit: VisitIndex,
  before: readonly ScheduledRoute[],
  after: readonly ScheduledRoute[],
): Solution {
  const routes = [...solution.routes.filter((route) => !before.includes(route)), ...after].sort(
    (a, b) => a.day - b.day || a.vehicle - b.vehicle,
  );
  const unserved = [...solution.unserved, visit].sort((a, b) => a - b);
  return { routes, unserved, cost: costOf(problem, routes) };
}

/** The neighbour of a day that is given up, without the night between them: its route, none left, or not possible. */
function withoutNight(
  problem: ProblemData,
  neighbour: ScheduledRoute,
  nightBefore: number,
  night: number,
): readonly ScheduledRoute[] | null {
  const plan: RoutePlan = {
    vehicle: neighbour.vehicle,
    day: neighbour.day,
    visits: visitsOf(neighbour),
    night,
  };
  if (plan.visits.length === 0 && nightBefore === BASE && night === BASE) return [];
  const route = scheduleRoute(problem, plan, nightBefore);
  return isFault(route) ? null : [route];
}

/**
 * The plans without a visit of `route`: the route as it is without it; and, when nothing is left to do on a day at the
 * end of a tour, without that day and the night beside it. Times of the first may break a rule (a rest that the visit
 * gave may be missing); its sums are right. O(visits + vehicles × days).
 */
export function planWithout(
  problem: ProblemData,
  solution: Solution,
  route: ScheduledRoute,
  visit: VisitIndex,
): Solution[] {
  const { vehicle, day, nightBefore, night } = route;
  const visits = visitsOf(route).filter((other) => other !== visit);
  if (visits.length > 0) {
    const kept = scheduleAnyway(problem, { vehicle, day, visits, night }, nightBefore);
    return [exchanged(problem, solution, visit, [route], [kept])];
  }
  if (nightBefore === BASE && night === BASE) return [exchanged(problem, solution, visit, [route], [])];
  const kept = scheduleAnyway(problem, { vehicle, day, visits, night }, nightBefore);
  const found = [exchanged(problem, solution, visit, [route], [kept])];
  if (nightBefore !== BASE && night !== BASE) return found;
  const other = nightBefore === BASE ? day + 1 : day - 1;
  const neighbour = solution.routes.find((one) => one.vehicle === vehicle && one.day === other);
  if (neighbour === undefined) return found;
  const left =
    other < day
      ? withoutNight(problem, neighbour, neighbour.nightBefore, BASE)
      : withoutNight(problem, neighbour, BASE, neighbour.night);
  if (left !== null) found.push(exchanged(problem, solution, visit, [route, neighbour], left));
  return found;
}
