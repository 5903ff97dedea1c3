import type { PlannedTour } from '../plan/plan.ts';
import type { PlanConditions } from './planning-model.ts';

/**
 * The locks that stand in a plan, as conditions of a run: each on the caravan and day its visit has now. Of the sites
 * only those in `siteIds` count; absent: all. A list of one orders nothing and is left out.
 */
export function standingLocks(
  tours: readonly PlannedTour[],
  siteIds?: ReadonlySet<string>,
): Pick<PlanConditions, 'locks' | 'orders'> {
  const counted = tours.map((tour) => ({
    ...tour,
    stops: siteIds === undefined ? tour.stops : tour.stops.filter(({ siteId }) => siteIds.has(siteId)),
  }));
  return {
    locks: counted.flatMap(({ caravanId, date, stops }) =>
      stops
        .filter(({ lock }) => lock.caravan || lock.day)
        .map(({ siteId, lock }) => ({
          siteId,
          caravanId: lock.caravan ? caravanId : null,
          date: lock.day ? date : null,
        })),
    ),
    orders: counted
      .map(({ stops }) => stops.filter(({ lock }) => lock.order).map(({ siteId }) => siteId))
      .filter((order) => order.length > 1),
  };
}

/**
 * What a saved plan is asked with: the locks that stand in it, those of its run for sites that have no visit, and the
 * plan it is compared with.
 */
export function standingConditions(
  tours: readonly PlannedTour[],
  conditions: PlanConditions,
): PlanConditions {
  const served = new Set(tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)));
  const { locks, orders } = standingLocks(tours);
  return {
    ...conditions,
    locks: [...locks, ...conditions.locks.filter(({ siteId }) => !served.has(siteId))],
    orders,
    kept: null,
  };
}
