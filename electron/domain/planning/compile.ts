import {
  explainUnassigned,
  ProblemData,
  type ProblemInput,
  type ScheduledRoute,
  type ScheduledStop,
  type Solution,
  type TimeWindow,
  type VisitInput,
} from '@engine';
import type { Omission, PlannedStop, PlannedTour } from '../plan/plan.ts';
import { estimateLeg } from '../travel/estimate.ts';
import { METRES_PER_KILOMETRE, type Metres } from '../units.ts';
import type { OmissionReason } from './omission.ts';
import type {
  PlanningCaravan,
  PlanningDay,
  PlanningInput,
  PlanningSite,
  TravelPlace,
} from './planning-model.ts';
import { visitValue } from './value.ts';

/** What one more day out costs in the comparison of plans, beside its road: start value, not validated. */
export const DAY_OUT_COST_M: Metres = 5 * METRES_PER_KILOMETRE;

/** A stop of a result; the caller gives it an id. */
export type DayTripStop = Omit<PlannedStop, 'id'>;

/** One caravan's day of a result; the caller gives it an id. */
export type DayTripTour = Omit<PlannedTour, 'id' | 'stops'> & { readonly stops: readonly DayTripStop[] };

/** A result of the engine in business words. */
export interface DecodedPlan {
  /** By date, then caravan in the order of the input. */
  readonly tours: readonly DayTripTour[];
  /** Sites without a visit and why, in the order of the input. */
  readonly omissions: readonly Omission[];
}

/** A planning run as the engine sees it, and the way back. */
export interface CompiledPlanning {
  readonly problem: ProblemData;
  decode(solution: Solution): DecodedPlan;
  /** Why a site has no visit in `solution`. Throws RangeError when it has one or is not part of the input. */
  omissionOf(solution: Solution, siteId: string): OmissionReason;
}

/** Schools receive visits on school days, every other kind of site on working days. */
export function isVisitDay(site: Pick<PlanningSite, 'kind'>, day: PlanningDay): boolean {
  return site.kind === 'school' ? day.isSchoolDay : day.isWorkday;
}

function windowsOn(site: PlanningSite, day: PlanningDay): TimeWindow[] {
  if (!isVisitDay(site, day)) return [];
  return site.openings
    .filter((opening) => opening.weekday === day.weekday)
    .map(({ start_s, end_s }) => ({ start_s, end_s }))
    .sort((a, b) => a.start_s - b.start_s);
}

const placeKey = (place: TravelPlace) =>
  [...place.position, place.countyCode, place.terrain, place.isSeat].join('|');

/** Bases first (each once), then sites in their order. */
function placesOf(input: PlanningInput): { places: TravelPlace[]; depotOf: ReadonlyMap<string, number> } {
  const places: TravelPlace[] = [];
  const depotOf = new Map<string, number>();
  for (const { base } of input.caravans) {
    if (depotOf.has(placeKey(base))) continue;
    depotOf.set(placeKey(base), places.length);
    places.push(base);
  }
  return { places: [...places, ...input.sites.map((site) => site.place)], depotOf };
}

/** Travel matrices from the estimate, which is the same in both directions. O(places²). */
function matricesOf(places: readonly TravelPlace[], slack_s: number) {
  const count = places.length;
  const travelTime_s = new Int32Array(count * count);
  const distance_m = new Int32Array(count * count);
  for (const [from, a] of places.entries()) {
    for (const [to, b] of places.entries()) {
      if (to <= from) continue;
      const leg = estimateLeg(a, b, slack_s);
      for (const cell of [from * count + to, to * count + from]) {
        travelTime_s[cell] = leg.drive_s;
        distance_m[cell] = leg.length_m;
      }
    }
  }
  return { placeCount: count, travelTime_s, distance_m };
}

function problemOf(input: PlanningInput, days: readonly PlanningDay[]): ProblemData {
  const { rules, caravans, sites } = input;
  const { places, depotOf } = placesOf(input);
  const periodStart = input.days[0]?.date ?? '';
  const isOut = (caravan: PlanningCaravan) => days.map((day) => !caravan.unavailableDates.has(day.date));
  const firstSite = places.length - sites.length;
  const visits = sites.map(
    (site, index): VisitInput => ({
      place: firstSite + index,
      service_s: site.service_s,
      prize: visitValue(site, rules, periodStart),
      windows: days.map((day) => windowsOn(site, day)),
    }),
  );
  const problemInput: ProblemInput = {
    ...matricesOf(places, rules.legSlack_s),
    dayCount: days.length,
    vehicles: caravans.map((caravan) => ({
      depot: depotOf.get(placeKey(caravan.base)) ?? 0,
      earliestDeparture_s: rules.earliestDeparture_s,
      latestReturn_s: rules.latestReturn_s,
      maxDriving_s: rules.dailyDriving_s,
      availableDays: isOut(caravan),
    })),
    visits,
    maxVisitsPerRoute: rules.maxVisitsPerDay,
    continuousDriving_s: rules.continuousDriving_s,
    rest_s: rules.rest_s,
    routeCost_m: DAY_OUT_COST_M,
  };
  return ProblemData.from(problemInput);
}

/** The engine's reason in business words; see omission.ts. */
function reasonOf(problem: ProblemData, solution: Solution, visit: number): OmissionReason {
  const reason = explainUnassigned(problem, solution, visit);
  switch (reason.kind) {
    case 'no-window':
      return { code: 'no-open-day' };
    case 'window-too-short':
      return {
        code: 'opening-too-short',
        service_s: reason.service_s,
        longestOpening_s: reason.longestWindow_s,
      };
    case 'driving-limit':
      return { code: 'too-far', drive_s: reason.drive_s, limit_s: reason.limit_s };
    case 'unreachable-in-window':
      return { code: 'unreachable-in-opening', earliestArrival_s: reason.earliestArrival_s };
    case 'no-vehicle-available':
      return { code: 'no-caravan-available' };
    case 'outranked':
      return { code: 'outranked', value: reason.prize, displacedValue: reason.displacedPrize };
    case 'insertable':
    case 'improvable':
      return { code: 'stopped-early' };
  }
}

/**
 * Turns a planning run into a problem of the engine. Only working days become days of the horizon; a caravan
 * goes out at most once a day; each site is visited at most once in the period. Values: see value.ts.
 * Legs are estimates (travel/estimate.ts).
 *
 * Precondition: `planningIssues` (preflight.ts) found nothing. Throws RangeError from ProblemData.from when a
 * number lies outside the engine's limits, for example openings of one weekday that overlap.
 * `displacedValue` of an 'outranked' reason is the least total value of visits that would have to give way
 * on some day for the site to fit.
 */
export function compileDayTrips(input: PlanningInput): CompiledPlanning {
  const { sites, caravans } = input;
  const days = input.days.filter((day) => day.isWorkday);
  const problem = problemOf(input, days);
  const visitOf = new Map(sites.map((site, visit) => [site.id, visit]));

  const decodeStop = ({ visit, ...times }: ScheduledStop, sequence: number): DayTripStop => ({
    ...times,
    sequence,
    siteId: sites[visit]!.id,
  });
  const decodeRoute = ({ vehicle, day, stops, ...figures }: ScheduledRoute): DayTripTour => ({
    ...figures,
    caravanId: caravans[vehicle]!.id,
    date: days[day]!.date,
    stops: stops.map(decodeStop),
  });
  return {
    problem,
    decode: (solution) => ({
      tours: solution.routes.map(decodeRoute),
      omissions: solution.unserved.map((visit) => ({
        siteId: sites[visit]!.id,
        reason: reasonOf(problem, solution, visit),
      })),
    }),
    omissionOf: (solution, siteId) => {
      const visit = visitOf.get(siteId);
      if (visit === undefined) throw new RangeError(`site ${siteId} is not part of this planning run`);
      return reasonOf(problem, solution, visit);
    },
  };
}
