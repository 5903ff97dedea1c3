import type { RoutePlan, ScheduledRoute, ScheduledStop, Solution } from '@engine';
import { BASE } from '@engine';
import type { PlannedStop, PlannedTour } from '../plan/plan.ts';
import type { PlanningInput, StartingTour } from './planning-model.ts';
import type { VisitList } from './visits.ts';

/** A stop of a result; the caller gives it an id. */
export type DecodedStop = Omit<PlannedStop, 'id'>;

/** One caravan's day of a result; the caller gives it an id. */
export type DecodedTour = Omit<PlannedTour, 'id' | 'stops'> & { readonly stops: readonly DecodedStop[] };

/** What the way back into business words needs. */
export interface Naming {
  readonly input: PlanningInput;
  readonly list: VisitList;
}

const lodgingId = ({ input }: Naming, lodging: number) =>
  lodging === BASE ? null : input.lodgings[lodging]!.id;

function lockReader({ input: { conditions } }: Naming) {
  const locks = new Map(conditions.locks.map((lock) => [lock.siteId, lock]));
  const ordered = new Set(conditions.orders.flat());
  return (siteId: string) => ({
    caravan: (locks.get(siteId)?.caravanId ?? null) !== null,
    day: (locks.get(siteId)?.date ?? null) !== null,
    order: ordered.has(siteId),
  });
}

/** Tours of a solution in business words, by date, then caravan in the order of the input. */
export function decodeTours(naming: Naming, solution: Solution): readonly DecodedTour[] {
  const { input, list } = naming;
  const lockOf = lockReader(naming);
  // PERF: every figure is named, because copying the rest of an object took half of the time of a change by hand.
  const decodeStop = (stop: ScheduledStop, sequence: number): DecodedStop => {
    const siteId = input.sites[list.siteOf[stop.visit]!]!.id;
    return {
      sequence,
      siteId,
      leg_m: stop.leg_m,
      leg_s: stop.leg_s,
      rest_s: stop.rest_s,
      arrival_s: stop.arrival_s,
      start_s: stop.start_s,
      setup_s: stop.setup_s,
      end_s: stop.end_s,
      late_s: stop.late_s,
      lock: lockOf(siteId),
    };
  };
  const decodeRoute = (route: ScheduledRoute): DecodedTour => {
    const { vehicle, day, nightBefore, night, stops } = route;
    return {
      departure_s: route.departure_s,
      return_s: route.return_s,
      returnLeg_m: route.returnLeg_m,
      returnLeg_s: route.returnLeg_s,
      returnRest_s: route.returnRest_s,
      length_m: route.length_m,
      drive_s: route.drive_s,
      caravanId: input.caravans[vehicle]!.id,
      date: input.days[day]!.date,
      nightBeforeLodgingId: lodgingId(naming, nightBefore),
      nightLodgingId: lodgingId(naming, night),
      stops: stops.map(decodeStop),
    };
  };
  return solution.routes.map(decodeRoute);
}

/** The outline of a planned tour. */
export function outlineOf(
  tour: Omit<PlannedTour, 'id' | 'stops'> & { readonly stops: readonly DecodedStop[] },
): StartingTour {
  const { caravanId, date, nightLodgingId, stops } = tour;
  return { caravanId, date, nightLodgingId, siteIds: stops.map(({ siteId }) => siteId) };
}

/**
 * Routes of the engine for tours in business words, by day, then vehicle. What the run does not know (a caravan, a
 * date, a site, a lodging) is left out; the k-th occurrence of a repeated site, by date, is its k-th visit.
 */
export function encodeTours({ input, list }: Naming, tours: readonly StartingTour[]): readonly RoutePlan[] {
  const dayOf = new Map(input.days.map(({ date }, day) => [date, day]));
  const vehicleOf = new Map(input.caravans.map(({ id }, vehicle) => [id, vehicle]));
  const lodgingOf = new Map(input.lodgings.map(({ id }, lodging) => [id, lodging]));
  const visitsOf = new Map(input.sites.map(({ id }, site) => [id, [...list.ofSite[site]!]]));
  return tours
    .flatMap(({ caravanId, date, siteIds, nightLodgingId }) => {
      const vehicle = vehicleOf.get(caravanId);
      const day = dayOf.get(date);
      if (vehicle === undefined || day === undefined) return [];
      const night = nightLodgingId === null ? BASE : (lodgingOf.get(nightLodgingId) ?? BASE);
      return [{ vehicle, day, siteIds, night }];
    })
    .toSorted((a, b) => a.day - b.day || a.vehicle - b.vehicle)
    .map(
      ({ siteIds, ...route }): RoutePlan => ({
        ...route,
        visits: siteIds.flatMap((siteId) => visitsOf.get(siteId)?.shift() ?? []),
      }),
    );
}
