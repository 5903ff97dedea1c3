import { NONE, type ProblemData } from '../problem.ts';
import { BASE, type LodgingIndex } from '../problem-input.ts';
import type { RoutePlan, ScheduledRoute } from '../solution.ts';
import type { Fault, TimeFaultKind } from './fault.ts';
import type { RoutePass } from './route-pass.ts';
import { RouteTimer } from './route-timer.ts';

/** The times in `pass` as a route of a solution. */
function routeOf(pass: RoutePass, plan: RoutePlan, nightBefore: LodgingIndex): ScheduledRoute {
  const { stops } = pass;
  return {
    vehicle: plan.vehicle,
    day: plan.day,
    nightBefore,
    night: plan.night,
    departure_s: pass.departure_s,
    stops: plan.visits.map((visit, position) => ({
      visit,
      leg_m: stops.leg_m[position]!,
      leg_s: stops.leg_s[position]!,
      rest_s: stops.rest_s[position]!,
      arrival_s: stops.arrival_s[position]!,
      start_s: stops.start_s[position]!,
      setup_s: stops.setup_s[position]!,
      end_s: stops.end_s[position]!,
      late_s: stops.late_s[position]!,
    })),
    returnLeg_m: pass.returnLeg_m,
    returnLeg_s: pass.returnLeg_s,
    returnRest_s: pass.returnRest_s,
    return_s: pass.return_s,
    length_m: pass.length_m,
    drive_s: pass.drive_s,
  };
}

export function isFault(result: ScheduledRoute | Fault): result is Fault {
  return 'kind' in result;
}

/**
 * Times of one route that starts where `nightBefore` was spent, or the first rule about times that it breaks. Load,
 * locks, nights in a row and all that concerns several routes is not looked at (tour-rules.ts).
 *
 * First every stop as early as possible after the earliest departure; feasibility is decided here, but for the
 * longest duration. Then the departure moves as late as possible without changing an end of service or the return.
 *
 * NOTE: stops start as early as possible. With stops shorter than a rest, starting later on purpose could now and
 * then save a rest; such schedules are not searched.
 *
 * `timer` may be given to save its making. O(visits × windows of the day).
 */
export function scheduleRoute(
  problem: ProblemData,
  plan: RoutePlan,
  nightBefore: LodgingIndex = BASE,
  timer: RouteTimer = new RouteTimer(problem),
): ScheduledRoute | Fault<TimeFaultKind> {
  const { vehicle, day, visits, night } = plan;
  if (timer.time(vehicle, day, visits, nightBefore, night, true)) {
    return routeOf(timer.result, plan, nightBefore);
  }
  const concerned = timer.faultVisit === NONE ? [] : [timer.faultVisit];
  return { kind: timer.fault, visits: concerned, vehicle, day };
}

/** As `scheduleRoute`, for a route whose rules may be broken: only its sums are of use. */
export function scheduleAnyway(
  problem: ProblemData,
  plan: RoutePlan,
  nightBefore: LodgingIndex,
): ScheduledRoute {
  const timer = new RouteTimer(problem);
  if (!timer.time(plan.vehicle, plan.day, plan.visits, nightBefore, plan.night, true)) {
    timer.timeAnyway(plan.vehicle, plan.day, plan.visits, nightBefore, plan.night);
  }
  return routeOf(timer.result, plan, nightBefore);
}
