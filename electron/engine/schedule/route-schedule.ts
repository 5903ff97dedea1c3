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

/** A route as it stands, and the rules about times that it breaks. */
export interface DraftRoute {
  readonly route: ScheduledRoute;
  readonly faults: readonly Fault<TimeFaultKind>[];
}

/** As `scheduleRoute`, for a route whose rules may be broken: it is timed all the same, and every broken rule is named. */
export function draftRoute(
  problem: ProblemData,
  plan: RoutePlan,
  nightBefore: LodgingIndex,
  timer: RouteTimer = new RouteTimer(problem),
): DraftRoute {
  const { vehicle, day, visits, night } = plan;
  if (timer.time(vehicle, day, visits, nightBefore, night, true)) {
    return { route: routeOf(timer.result, plan, nightBefore), faults: [] };
  }
  timer.timeAnyway(vehicle, day, visits, nightBefore, night);
  const faults = timer.faults.map(({ kind, visit }) => ({
    kind,
    visits: visit === NONE ? [] : [visit],
    vehicle,
    day,
  }));
  return { route: routeOf(timer.result, plan, nightBefore), faults };
}

/** As `draftRoute`, without the broken rules. */
export function scheduleAnyway(
  problem: ProblemData,
  plan: RoutePlan,
  nightBefore: LodgingIndex,
): ScheduledRoute {
  return draftRoute(problem, plan, nightBefore).route;
}
