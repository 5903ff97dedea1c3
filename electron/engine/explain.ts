import type { Seconds } from '../domain/units.ts';
import { leastDisplacement } from './displacement.ts';
import { restsOnLeg } from './drive-rule.ts';
import type { ProblemData } from './problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from './problem-input.ts';
import type { Solution } from './solution.ts';
import { earliestStart, isOpenForService, longestWindow, NEVER_S } from './time-window.ts';

/** Why a visit is not served; the first that holds, in this order. */
export type UnassignedReason =
  /** It fits into the solution as it is: the run was stopped before it was tried there. */
  | { readonly kind: 'insertable'; readonly vehicle: VehicleIndex; readonly day: DayIndex }
  /** No window on any day. */
  | { readonly kind: 'no-window' }
  /** Every window of every day is shorter than the service. */
  | { readonly kind: 'window-too-short'; readonly service_s: Seconds; readonly longestWindow_s: Seconds }
  /** Out and back alone is more driving than allowed, for every vehicle. Figures of the vehicle that lacks least. */
  | { readonly kind: 'driving-limit'; readonly drive_s: Seconds; readonly limit_s: Seconds }
  /** Alone, no vehicle within its driving limit can serve it inside a window and be back in time. */
  | { readonly kind: 'unreachable-in-window'; readonly earliestArrival_s: Seconds }
  /** Alone it fits for some vehicles on some days, but none of these is available then. */
  | { readonly kind: 'no-vehicle-available' }
  /** It fits alone, but visits of at least its prize would have to leave; `displacedPrize` is the least such sum. */
  | { readonly kind: 'outranked'; readonly prize: number; readonly displacedPrize: number }
  /** It fits alone and would displace less than its prize: the run was stopped before this exchange. */
  | { readonly kind: 'improvable'; readonly prize: number; readonly displacedPrize: number };

type DrivingLimit = Extract<UnassignedReason, { kind: 'driving-limit' }>;

interface AloneTrip {
  readonly drive_s: Seconds;
  readonly arrival_s: Seconds;
  readonly outLeg_s: Seconds;
  readonly backLeg_s: Seconds;
}

/** Depot to the visit and back at the earliest departure. */
function aloneTrip(problem: ProblemData, vehicle: VehicleIndex, visit: VisitIndex): AloneTrip {
  const { placeCount, travelTime_s, continuousDriving_s, rest_s } = problem;
  const depot = problem.depot[vehicle]!;
  const place = problem.place[visit]!;
  const outLeg_s = travelTime_s[depot * placeCount + place]!;
  const backLeg_s = travelTime_s[place * placeCount + depot]!;
  const rests_s = restsOnLeg(0, outLeg_s, continuousDriving_s) * rest_s;
  const arrival_s = problem.earliestDeparture_s[vehicle]! + outLeg_s + rests_s;
  return { drive_s: outLeg_s + backLeg_s, arrival_s, outLeg_s, backLeg_s };
}

/** Serves the visit alone at its earliest and returns in time? Availability and the driving limit are not asked. */
function returnsInTime(
  problem: ProblemData,
  vehicle: VehicleIndex,
  visit: VisitIndex,
  day: DayIndex,
): boolean {
  const { continuousDriving_s, rest_s } = problem;
  const trip = aloneTrip(problem, vehicle, visit);
  const start_s = earliestStart(problem, visit, day, trip.arrival_s);
  if (start_s === NEVER_S) return false;
  const service_s = problem.service_s[visit]!;
  const rests = restsOnLeg(0, trip.outLeg_s, continuousDriving_s);
  const isRested = start_s - trip.arrival_s >= rest_s || service_s >= rest_s;
  const driven_s = isRested ? 0 : trip.outLeg_s - rests * continuousDriving_s;
  const back_s = trip.backLeg_s + restsOnLeg(driven_s, trip.backLeg_s, continuousDriving_s) * rest_s;
  return start_s + service_s + back_s <= problem.latestReturn_s[vehicle]!;
}

/** Vehicles within their driving limit when they serve the visit alone; if none, the reason. */
function vehiclesInRange(problem: ProblemData, visit: VisitIndex): readonly VehicleIndex[] | DrivingLimit {
  const inRange: VehicleIndex[] = [];
  let nearest: DrivingLimit = { kind: 'driving-limit', drive_s: NEVER_S, limit_s: 0 };
  for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
    const { drive_s } = aloneTrip(problem, vehicle, visit);
    const limit_s = problem.maxDriving_s[vehicle]!;
    if (drive_s <= limit_s) inRange.push(vehicle);
    if (drive_s - limit_s < nearest.drive_s - nearest.limit_s) {
      nearest = { kind: 'driving-limit', drive_s, limit_s };
    }
  }
  return inRange.length > 0 ? inRange : nearest;
}

/** The reasons that do not depend on the solution; null when the visit fits alone on an available vehicle-day. */
function structuralReason(
  problem: ProblemData,
  visit: VisitIndex,
  openDays: readonly DayIndex[],
): UnassignedReason | null {
  const days = [...Array(problem.dayCount).keys()];
  const longestWindow_s = Math.max(...days.map((day) => longestWindow(problem, visit, day)));
  if (longestWindow_s < 0) return { kind: 'no-window' };
  if (openDays.length === 0) {
    return { kind: 'window-too-short', service_s: problem.service_s[visit]!, longestWindow_s };
  }
  const vehicles = vehiclesInRange(problem, visit);
  if ('kind' in vehicles) return vehicles;
  const inTime = vehicles.flatMap((vehicle) =>
    openDays
      .filter((day) => returnsInTime(problem, vehicle, visit, day))
      .map((day) => vehicle * problem.dayCount + day),
  );
  if (inTime.length === 0) {
    const arrivals = vehicles.map((vehicle) => aloneTrip(problem, vehicle, visit).arrival_s);
    return { kind: 'unreachable-in-window', earliestArrival_s: Math.min(...arrivals) };
  }
  return inTime.some((route) => problem.isAvailable[route] === 1) ? null : { kind: 'no-vehicle-available' };
}

/**
 * Why `visit` is not served by `solution`. The statement is checked, not guessed: it is found by trying the
 * visit on every available vehicle-day of the solution (all positions, all subsets of visits that could leave,
 * the others in their order), and alone for every vehicle.
 * Throws RangeError when the visit is served. O(routes × 2^m × m²) with m visits per route, m ≤ 3 in practice.
 */
export function explainUnassigned(
  problem: ProblemData,
  solution: Solution,
  visit: VisitIndex,
): UnassignedReason {
  if (!solution.unserved.includes(visit)) throw new RangeError(`visit ${visit} is served or unknown`);
  const { dayCount, vehicleCount } = problem;
  const visitsOf = new Map(
    solution.routes.map((route) => [
      route.vehicle * dayCount + route.day,
      route.stops.map((stop) => stop.visit),
    ]),
  );
  const openDays = [...Array(dayCount).keys()].filter((day) => isOpenForService(problem, visit, day));
  let displacedPrize = Number.POSITIVE_INFINITY;
  for (const day of openDays) {
    for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
      const visits = visitsOf.get(vehicle * dayCount + day) ?? [];
      if (problem.isAvailable[vehicle * dayCount + day] !== 1) continue;
      const found = leastDisplacement(problem, { vehicle, day, visits }, visit, displacedPrize);
      if (!found) continue;
      if (found.prize === 0) return { kind: 'insertable', vehicle, day };
      displacedPrize = found.prize;
    }
  }
  const reason = structuralReason(problem, visit, openDays);
  if (reason) return reason;
  const prize = problem.prize[visit]!;
  return { kind: displacedPrize < prize ? 'improvable' : 'outranked', prize, displacedPrize };
}
