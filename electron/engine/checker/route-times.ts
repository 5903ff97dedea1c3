import { NO_LIMIT, type ProblemData } from '../problem.ts';
import { BASE } from '../problem-input.ts';
import type { ScheduledRoute, ScheduledStop } from '../solution.ts';
import type { Place, Report } from './rules.ts';

/*
 * A schedule is free in two things only: when a route departs and when each stop starts. All else follows from
 * them, so the clock runs on what follows, not on what is claimed: a wrong claim is reported once, where it is.
 */

/** What a route really drives and how late it is. */
export interface RouteFigures {
  readonly length_m: number;
  readonly drive_s: number;
  /** Started minutes of service after the windows, over all stops. */
  readonly lateMinutes: number;
}

/** State of a vehicle on its way. */
interface Clock {
  place: number;
  /** Departure of the route, then the end of the stop before. */
  ready_s: number;
  /** Driving since the last rest. */
  driven_s: number;
  drive_s: number;
  length_m: number;
  lateMinutes: number;
}

interface LegClaim {
  readonly to: number;
  readonly leg_m: number;
  readonly leg_s: number;
  readonly rest_s: number;
  readonly arrival_s: number;
}

const SECONDS_PER_HOUR = 3_600;
const HOURS_PER_DAY = 24;
const WHOLE = 100;

/** Whether a leg is driven by daylight only. */
const isMountainLeg = ({ isMountain }: ProblemData, from: number, to: number) =>
  from !== to && (isMountain[from] === 1 || isMountain[to] === 1);

/** Driving for `work_s` base seconds from `departs_s` on, hour by hour. */
function driveByHours(hourPercent: Int32Array, work_s: number, departs_s: number): number {
  let left_s = work_s;
  let now_s = departs_s;
  for (;;) {
    const percent = hourPercent[Math.floor(now_s / SECONDS_PER_HOUR) % HOURS_PER_DAY] ?? WHOLE;
    const toNextHour_s = SECONDS_PER_HOUR - (now_s % SECONDS_PER_HOUR);
    const needed_s = Math.ceil((left_s * percent) / WHOLE);
    if (needed_s <= toNextHour_s) return now_s + needed_s - departs_s;
    now_s += toNextHour_s;
    left_s -= Math.floor((toNextHour_s * WHOLE) / percent);
  }
}

/** A leg as it really is. */
interface Leg extends LegClaim {
  /** Driving since the last rest on arrival. */
  readonly driven_s: number;
  /** Driven by daylight only. */
  readonly isMountain: boolean;
}

function legTo(problem: ProblemData, route: ScheduledRoute, clock: Clock, to: number): Leg {
  const from = clock.place;
  const isMountain = isMountainLeg(problem, from, to);
  const light_s = isMountain ? (problem.daylightStart_s[route.day] ?? 0) : 0;
  const departs_s = Math.max(clock.ready_s, light_s);

  const travel = problem.travel[problem.travelOf[route.vehicle] ?? 0];
  const cell = from * problem.placeCount + to;
  const base_s = travel?.travelTime_s[cell] ?? 0;
  const leg_m = travel?.distance_m[cell] ?? 0;
  const leg_s = travel?.hourPercent ? driveByHours(travel.hourPercent, base_s, departs_s) : base_s;

  const { continuous_s } = problem;
  const driven_s = clock.driven_s + leg_s;
  const rests = continuous_s === NO_LIMIT ? 0 : Math.max(0, Math.ceil(driven_s / continuous_s) - 1);
  const rest_s = rests * problem.rest_s;
  const arrival_s = departs_s + leg_s + rest_s + (from === to ? 0 : problem.legSlack_s);
  return { to, leg_m, leg_s, rest_s, arrival_s, driven_s: driven_s - rests * continuous_s, isMountain };
}

/** Drives to `claim.to`, compares, and returns the arrival. */
function followLeg(
  problem: ProblemData,
  route: ScheduledRoute,
  clock: Clock,
  claim: LegClaim,
  at: Place,
  report: Report,
): number {
  const leg = legTo(problem, route, clock, claim.to);
  if (claim.leg_s !== leg.leg_s || claim.leg_m !== leg.leg_m) {
    const found = `${claim.leg_s} s and ${claim.leg_m} m`;
    report('leg-wrong', `${found}, expected ${leg.leg_s} s and ${leg.leg_m} m`, at);
  }
  if (claim.rest_s !== leg.rest_s) {
    report('rest-wrong', `${claim.rest_s} s of rest, expected ${leg.rest_s} s`, at);
  }
  if (claim.arrival_s !== leg.arrival_s) {
    report('arrival-wrong', `${claim.arrival_s}, expected ${leg.arrival_s}`, at);
  }
  const dark_s = problem.daylightEnd_s[route.day] ?? 0;
  if (leg.isMountain && leg.arrival_s > dark_s) {
    report('after-daylight', `arrives ${leg.arrival_s}, dark at ${dark_s}`, at);
  }
  clock.place = leg.to;
  clock.driven_s = leg.driven_s;
  clock.drive_s += leg.leg_s;
  clock.length_m += leg.leg_m;
  return leg.arrival_s;
}

/** Seconds after the window that suits best; null when none has begun at the start. */
function lateness(problem: ProblemData, stop: ScheduledStop, day: number, end_s: number): number | null {
  const slot = stop.visit * problem.dayCount + day;
  let least: number | null = null;
  for (let at = problem.windowOffset[slot] ?? 0; at < (problem.windowOffset[slot + 1] ?? 0); at += 1) {
    if ((problem.windowStart_s[at] ?? 0) > stop.start_s) continue;
    const late_s = Math.max(0, end_s - (problem.windowEnd_s[at] ?? 0));
    least = least === null ? late_s : Math.min(least, late_s);
  }
  return least;
}

/** Serves the visit, compares, and leaves the clock at the end of service. */
function followStop(
  problem: ProblemData,
  route: ScheduledRoute,
  clock: Clock,
  stop: ScheduledStop,
  hasSetup: boolean,
  arrival_s: number,
  at: Place,
  report: Report,
): void {
  if (stop.start_s < arrival_s) {
    report('start-before-arrival', `starts ${stop.start_s}, arrives ${arrival_s}`, at);
  }
  const setup_s = hasSetup ? (problem.setup_s[stop.visit] ?? 0) : 0;
  if (stop.setup_s !== setup_s) report('setup-wrong', `${stop.setup_s} s, expected ${setup_s} s`, at);
  const type = problem.typeOf[route.vehicle] ?? 0;
  const duration_s = setup_s + (problem.service_s[stop.visit * problem.typeCount + type] ?? 0);
  const end_s = stop.start_s + duration_s;
  if (stop.end_s !== end_s) report('end-wrong', `${stop.end_s}, expected ${end_s}`, at);

  const late_s = lateness(problem, stop, route.day, end_s);
  if (late_s === null || late_s > (problem.maxLateness_s[stop.visit] ?? 0)) {
    report('outside-window', `[${stop.start_s}, ${end_s}] on day ${route.day}`, at);
  }
  if (late_s !== null && stop.late_s !== late_s) {
    report('late-wrong', `${stop.late_s} s, expected ${late_s} s`, at);
  }

  if (stop.start_s - arrival_s >= problem.rest_s || duration_s >= problem.rest_s) clock.driven_s = 0;
  clock.ready_s = end_s;
  clock.lateMinutes += Math.ceil((late_s ?? 0) / 60);
}

/** Where the vehicle sleeps: its base or a lodging. */
const placeOfNight = (problem: ProblemData, vehicle: number, night: number) =>
  (night === BASE ? problem.depot[vehicle] : problem.lodgingPlace[night]) ?? 0;

function checkDeparture(problem: ProblemData, route: ScheduledRoute, at: Place, report: Report): void {
  const { vehicle, day, departure_s } = route;
  const reload_s = route.nightBefore === BASE ? (problem.reload_s[vehicle] ?? 0) : 0;
  const earliest_s = (problem.shiftStart_s[vehicle * problem.dayCount + day] ?? 0) + reload_s;
  if (departure_s < earliest_s) {
    report('departure-too-early', `${departure_s}, earliest ${earliest_s}`, at);
  }
  const from = placeOfNight(problem, vehicle, route.nightBefore);
  const first = route.stops[0];
  const to = first ? (problem.place[first.visit] ?? 0) : placeOfNight(problem, vehicle, route.night);
  const light_s = problem.daylightStart_s[day] ?? 0;
  if (isMountainLeg(problem, from, to) && departure_s < light_s) {
    report('before-daylight', `${departure_s}, light at ${light_s}`, at);
  }
}

function checkLimits(
  problem: ProblemData,
  route: ScheduledRoute,
  figures: RouteFigures,
  return_s: number,
  at: Place,
  report: Report,
): void {
  const { vehicle } = route;
  const latest_s = problem.shiftEnd_s[vehicle * problem.dayCount + route.day] ?? 0;
  if (return_s > latest_s) report('return-too-late', `${return_s}, latest ${latest_s}`, at);
  const longest_s = problem.maxDuration_s[vehicle] ?? NO_LIMIT;
  const duration_s = return_s - route.departure_s;
  if (longest_s !== NO_LIMIT && duration_s > longest_s) {
    report('route-too-long', `${duration_s} s, at most ${longest_s} s`, at);
  }
  const driving_s = problem.maxDriving_s[vehicle] ?? NO_LIMIT;
  if (driving_s !== NO_LIMIT && figures.drive_s > driving_s) {
    report('driving-too-long', `${figures.drive_s} s, at most ${driving_s} s`, at);
  }
  if (route.drive_s !== figures.drive_s || route.length_m !== figures.length_m) {
    const found = `${route.drive_s} s and ${route.length_m} m`;
    report('sum-wrong', `${found}, legs ${figures.drive_s} s and ${figures.length_m} m`, at);
  }
}

/**
 * Follows one route through its day, rules 1 to 7 of "Times of a route". All indices of the route exist.
 * O(stops × windows per day + hours driven).
 */
export function checkTimes(
  problem: ProblemData,
  route: ScheduledRoute,
  index: number,
  report: Report,
): RouteFigures {
  const at = { route: index };
  checkDeparture(problem, route, at, report);
  const clock: Clock = {
    place: placeOfNight(problem, route.vehicle, route.nightBefore),
    ready_s: route.departure_s,
    driven_s: 0,
    drive_s: 0,
    length_m: 0,
    lateMinutes: 0,
  };
  for (const [position, stop] of route.stops.entries()) {
    const here = { route: index, stop: position, visit: stop.visit };
    const to = problem.place[stop.visit] ?? 0;
    const hasSetup = position === 0 || clock.place !== to;
    const arrival_s = followLeg(problem, route, clock, { ...stop, to }, here, report);
    followStop(problem, route, clock, stop, hasSetup, arrival_s, here, report);
  }
  const back = {
    to: placeOfNight(problem, route.vehicle, route.night),
    leg_m: route.returnLeg_m,
    leg_s: route.returnLeg_s,
    rest_s: route.returnRest_s,
    arrival_s: route.return_s,
  };
  const return_s = followLeg(problem, route, clock, back, at, report);
  checkLimits(problem, route, clock, return_s, at, report);
  return clock;
}
