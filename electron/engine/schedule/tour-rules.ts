import { NONE, NO_LIMIT, type ProblemData } from '../problem.ts';
import { BASE, type VisitIndex } from '../problem-input.ts';
import type { RoutePlan } from '../solution.ts';
import type { Fault } from './fault.ts';
import type { PlanIndex } from './plan-index.ts';
import { hasFeatures, isUnlocked, orderConflict, relationConflict, seriesConflict } from './visit-rules.ts';

/*
 * Rules across stops, days and vehicles: all of README.md, "Nights and tours" and "Visits", but for times. One
 * function each; every function names all faults of its rule, in the order of the routes.
 */

/** A night at a lodging needs a route on the next day; the last day has none. O(routes). */
export function nightsChain(_: ProblemData, index: PlanIndex): readonly Fault[] {
  return index.plans
    .filter(({ vehicle, day, night }) => night !== BASE && index.routeOn(vehicle, day + 1) === undefined)
    .map(({ vehicle, day }) => ({ kind: 'nights', visits: [], vehicle, day }));
}

/** The routes of each tour, in the order of their first days. O(routes). */
function toursOf(index: PlanIndex): readonly (readonly RoutePlan[])[] {
  return index.plans
    .filter(({ vehicle, day }) => index.nightBefore(vehicle, day) === BASE)
    .map((first) => {
      const tour = [first];
      let last = first;
      while (last.night !== BASE) {
        const next = index.routeOn(last.vehicle, last.day + 1);
        if (next === undefined) break;
        tour.push(next);
        last = next;
      }
      return tour;
    });
}

/** At most `maxNights` nights in a row away; one fault per tour, on its first day. O(routes). */
export function maxNights(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return toursOf(index).flatMap((tour) => {
    const { vehicle, day } = tour[0]!;
    const nights = tour.filter(({ night }) => night !== BASE).length;
    return nights > problem.maxNights[vehicle]!
      ? [{ kind: 'nights' as const, visits: [], vehicle, day }]
      : [];
  });
}

/** What a tour carries is within the capacity, in each dimension; one fault per tour, on its first day. */
export function tourLoad(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  const { dimensionCount, capacity, load } = problem;
  if (dimensionCount === 0) return [];
  return toursOf(index).flatMap((tour) => {
    const { vehicle, day } = tour[0]!;
    const visits = tour.flatMap((route) => route.visits);
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      let sum = 0;
      for (const visit of visits) sum += load[visit * dimensionCount + dimension]!;
      // A capacity of NO_LIMIT is none, even for sums above it.
      const limit = capacity[vehicle * dimensionCount + dimension]!;
      if (limit !== NO_LIMIT && sum > limit) return [{ kind: 'load' as const, visits, vehicle, day }];
    }
    return [];
  });
}

/** One fault for every stop that does not keep a rule about its vehicle and day. */
function stopFaults(
  index: PlanIndex,
  kind: Fault['kind'],
  isKept: (vehicle: number, day: number, visit: VisitIndex) => boolean,
): readonly Fault[] {
  return index.plans.flatMap(({ vehicle, day, visits }) =>
    visits
      .filter((visit) => !isKept(vehicle, day, visit))
      .map((visit) => ({ kind, visits: [visit], vehicle, day })),
  );
}

/** The vehicle offers what each of its visits needs. O(visits). */
export function features(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return stopFaults(index, 'feature', (vehicle, _, visit) => hasFeatures(problem, vehicle, visit));
}

/** Locked visits are on their vehicle and day. O(visits). */
export function locks(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return stopFaults(index, 'lock', (vehicle, day, visit) => isUnlocked(problem, vehicle, day, visit));
}

/** Visits of a list that are on one route keep its order; one fault per list and route. */
export function orders(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return problem.orders.flatMap((order) => {
    // Only the routes of its own visits: lists and routes are both as many as vehicle-days.
    const served = order.filter((visit) => index.dayOf[visit] !== NONE);
    const routes = new Set(
      served.map((visit) => index.routeOn(index.vehicleOf[visit]!, index.dayOf[visit]!)),
    );
    return [...routes].flatMap((route) => {
      const conflict = route === undefined ? [] : orderConflict(order, route.visits);
      return route === undefined || conflict.length === 0
        ? []
        : [{ kind: 'lock' as const, visits: conflict, vehicle: route.vehicle, day: route.day }];
    });
  });
}

/** At most so many visits of an area on a day; one fault per area and day. O(visits). */
export function areaLimits(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  const inArea = new Map<number, VisitIndex[]>();
  for (const { day, visits } of index.plans) {
    for (const visit of visits) {
      const area = problem.area[visit]!;
      if (area === NONE) continue;
      const key = day * problem.areaCount + area;
      const before = inArea.get(key);
      if (before === undefined) inArea.set(key, [visit]);
      else before.push(visit);
    }
  }
  return [...inArea]
    .filter(([key, visits]) => visits.length > problem.areaMaxPerDay[key % problem.areaCount]!)
    .map(([key, visits]) => ({ kind: 'area-limit', visits, day: Math.floor(key / problem.areaCount) }));
}

/** Gaps, patterns and depots of the series; one fault per series. O(visits × patterns). */
export function series(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return problem.series
    .map((entry) => seriesConflict(problem, entry, index.vehicleOf, index.dayOf))
    .filter((visits) => visits.length > 0)
    .map((visits) => ({ kind: 'series', visits }));
}

/** Visits that belong together or exclude each other; one fault per relation. O(visits of relations). */
export function relations(problem: ProblemData, index: PlanIndex): readonly Fault[] {
  return problem.relations
    .map((relation) => relationConflict(relation, index.vehicleOf, index.dayOf))
    .filter((visits) => visits.length > 0)
    .map((visits) => ({ kind: 'relation', visits }));
}

/** All rules of this file, in the order of the README. */
export const TOUR_RULES = [
  nightsChain,
  maxNights,
  tourLoad,
  features,
  locks,
  orders,
  areaLimits,
  series,
  relations,
] as const;
