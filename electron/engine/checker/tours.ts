import { NO_LIMIT, type ProblemData } from '../problem.ts';
import { BASE } from '../problem-input.ts';
import type { ReadRoute } from './read-routes.ts';
import type { Report } from './rules.ts';

/** The route of a vehicle on a day; of two, the first. */
type RouteTable = ReadonlyMap<number, ReadRoute>;

function tableOf(problem: ProblemData, routes: readonly ReadRoute[], report: Report): RouteTable {
  const table = new Map<number, ReadRoute>();
  let last = -1;
  for (const route of routes) {
    const { vehicle, day, index } = route;
    const rank = day * problem.vehicleCount + vehicle;
    if (rank < last) report('routes-unordered', `vehicle ${vehicle} on day ${day}`, { route: index });
    last = rank;
    const key = vehicle * problem.dayCount + day;
    if (table.has(key)) report('route-repeated', `vehicle ${vehicle} on day ${day}`, { route: index });
    else table.set(key, route);
  }
  return table;
}

/** The neighbour on the day before (−1) or after (+1); days of other vehicles are no neighbours. */
function neighbour(problem: ProblemData, table: RouteTable, route: ReadRoute, step: -1 | 1) {
  const day = route.day + step;
  if (day < 0 || day >= problem.dayCount) return undefined;
  return table.get(route.vehicle * problem.dayCount + day);
}

function checkNights(problem: ProblemData, table: RouteTable, route: ReadRoute, report: Report): void {
  const at = { route: route.index };
  const before = neighbour(problem, table, route, -1)?.night ?? BASE;
  if (route.nightBefore !== before) report('night-broken', `${route.nightBefore}, expected ${before}`, at);
  if (route.night === BASE) return;
  if (route.day === problem.dayCount - 1) report('night-after-last-day', `lodging ${route.night}`, at);
  else if (!neighbour(problem, table, route, 1)) {
    report('night-without-next-day', `lodging ${route.night}`, at);
  }
}

function checkTour(problem: ProblemData, tour: readonly ReadRoute[], report: Report): void {
  const first = tour[0];
  if (!first) return;
  const at = { route: first.index };
  const { vehicle } = first;
  const nights = tour.filter((route) => route.night !== BASE).length;
  const maxNights = problem.maxNights[vehicle] ?? 0;
  if (nights > maxNights) report('too-many-nights', `${nights} in a row, at most ${maxNights}`, at);
  for (let dimension = 0; dimension < problem.dimensionCount; dimension += 1) {
    const capacity = problem.capacity[vehicle * problem.dimensionCount + dimension] ?? NO_LIMIT;
    let load = 0;
    for (const { stops } of tour) {
      for (const { visit } of stops) load += problem.load[visit * problem.dimensionCount + dimension] ?? 0;
    }
    if (capacity !== NO_LIMIT && load > capacity) {
      report('load-too-large', `${load} of dimension ${dimension}, at most ${capacity}`, at);
    }
  }
}

/**
 * Which routes there are, and "Nights and tours". O(routes + visits × dimensions).
 */
export function checkTours(problem: ProblemData, routes: readonly ReadRoute[], report: Report): void {
  const table = tableOf(problem, routes, report);
  for (const route of table.values()) {
    checkNights(problem, table, route, report);
    const before = neighbour(problem, table, route, -1);
    if (before && before.night !== BASE) continue;
    const tour: ReadRoute[] = [];
    for (let next: ReadRoute | undefined = route; next; ) {
      tour.push(next);
      next = next.night === BASE ? undefined : neighbour(problem, table, next, 1);
    }
    checkTour(problem, tour, report);
  }
}
