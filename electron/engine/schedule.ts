import type { Seconds } from '../domain/units.ts';
import { drivenAfterLeg, drivenAfterStop, restsOnLeg } from './drive-rule.ts';
import type { ProblemData } from './problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from './problem-input.ts';
import type { ScheduledRoute, ScheduledStop } from './solution.ts';
import { earliestStart, NEVER_S } from './time-window.ts';

/** Forward pass from a given departure; null when a window, the return or the driving limit breaks. */
function forward(
  problem: ProblemData,
  vehicle: VehicleIndex,
  day: DayIndex,
  visits: readonly VisitIndex[],
  departure_s: Seconds,
): ScheduledRoute | null {
  const { placeCount, travelTime_s, distance_m, continuousDriving_s, rest_s } = problem;
  const depot = problem.depot[vehicle]!;
  const stops: ScheduledStop[] = [];
  let from = depot;
  let clock_s = departure_s;
  let driven_s = 0;
  let drive_s = 0;
  let length_m = 0;
  for (const visit of visits) {
    const to = problem.place[visit]!;
    const leg_s = travelTime_s[from * placeCount + to]!;
    const leg_m = distance_m[from * placeCount + to]!;
    const rests = restsOnLeg(driven_s, leg_s, continuousDriving_s);
    const arrival_s = clock_s + leg_s + rests * rest_s;
    const start_s = earliestStart(problem, visit, day, arrival_s);
    if (start_s === NEVER_S) return null;
    const service_s = problem.service_s[visit]!;
    const end_s = start_s + service_s;
    driven_s = drivenAfterLeg(driven_s, leg_s, continuousDriving_s, rests);
    driven_s = drivenAfterStop(driven_s, start_s - arrival_s, service_s, rest_s);
    stops.push({ visit, leg_m, leg_s, rest_s: rests * rest_s, arrival_s, start_s, end_s });
    drive_s += leg_s;
    length_m += leg_m;
    clock_s = end_s;
    from = to;
  }
  const returnLeg_s = travelTime_s[from * placeCount + depot]!;
  const returnLeg_m = distance_m[from * placeCount + depot]!;
  const returnRest_s = restsOnLeg(driven_s, returnLeg_s, continuousDriving_s) * rest_s;
  const return_s = clock_s + returnLeg_s + returnRest_s;
  drive_s += returnLeg_s;
  length_m += returnLeg_m;
  if (return_s > problem.latestReturn_s[vehicle]! || drive_s > problem.maxDriving_s[vehicle]!) return null;
  return {
    vehicle,
    day,
    departure_s,
    stops,
    returnLeg_m,
    returnLeg_s,
    returnRest_s,
    return_s,
    length_m,
    drive_s,
  };
}

/** Same ends of service and same return: the later departure costs nobody anything. */
function hasSameEnds(a: ScheduledRoute, b: ScheduledRoute): boolean {
  return a.return_s === b.return_s && a.stops.every((stop, index) => stop.end_s === b.stops[index]?.end_s);
}

/**
 * Times of one route, or null when it is not feasible (unavailable vehicle-day, no visit, too many visits,
 * a window, the return or the daily driving limit broken).
 *
 * First the earliest departure with every service as early as possible; feasibility is decided here. Then
 * the departure moves as late as possible without changing the first start of service, any end of service
 * or the return, so that the crew does not wait at the gate of the first site. Waiting before the first
 * service may be the rest that the next leg relies on (only when the service is shorter than a rest), so
 * there are two candidates: no waiting left, or just a rest of it left. Nothing between them can help,
 * because waiting matters only by reaching the length of a rest.
 *
 * NOTE: services start as early as possible. With services shorter than a rest, starting later on purpose
 * could now and then save a rest; such schedules are not searched.
 *
 * O(visits × windows per day): at most three forward passes.
 */
export function scheduleRoute(
  problem: ProblemData,
  vehicle: VehicleIndex,
  day: DayIndex,
  visits: readonly VisitIndex[],
): ScheduledRoute | null {
  const isOut = problem.isAvailable[vehicle * problem.dayCount + day] === 1;
  if (!isOut || visits.length === 0 || visits.length > problem.maxVisitsPerRoute) return null;
  const earliest = forward(problem, vehicle, day, visits, problem.earliestDeparture_s[vehicle]!);
  const first = earliest?.stops[0];
  if (!earliest || !first) return null;
  const waiting_s = first.start_s - first.arrival_s;
  for (const delay_s of [waiting_s, waiting_s - problem.rest_s]) {
    if (delay_s <= 0) continue;
    const later = forward(problem, vehicle, day, visits, earliest.departure_s + delay_s);
    if (later && hasSameEnds(earliest, later)) return later;
  }
  return earliest;
}
