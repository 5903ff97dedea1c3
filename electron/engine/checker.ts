import type { ProblemData } from './problem.ts';
import type { ScheduledRoute, ScheduledStop, Solution } from './solution.ts';

/*
 * Independent check: every figure of a solution is computed again from ProblemData alone. It shares no code
 * with schedule.ts or the search on purpose, so that one mistake cannot hide in both.
 */

export const RULES = [
  'unknown-index', // vehicle, day or visit does not exist
  'vehicle-unavailable', // the vehicle is not available on that day
  'route-repeated', // two routes of one vehicle on one day
  'route-empty', // a route without a stop
  'too-many-visits', // more stops than maxVisitsPerRoute
  'visit-repeated', // a visit is served twice
  'departure-too-early', // before earliestDeparture_s
  'return-too-late', // after latestReturn_s
  'leg-wrong', // length or time of a leg differs from the matrix
  'rest-wrong', // rests on a leg are not those the continuous-driving rule asks for
  'arrival-wrong', // arrival or return is not departure + leg + rest
  'start-before-arrival', // service starts before arrival
  'service-wrong', // end − start is not the service duration
  'outside-window', // service does not lie inside one window of the day
  'driving-too-long', // more driving on a day than maxDriving_s
  'sum-wrong', // length_m or drive_s of a route is not the sum of its legs
  'unserved-wrong', // the list of unserved visits is not what the routes leave out
  'cost-wrong', // the cost is not that of the routes
] as const;

export type Rule = (typeof RULES)[number];

/** A broken rule; `route` and `stop` are positions in the solution, `visit` an index of the problem. */
export interface Violation {
  readonly rule: Rule;
  readonly route?: number;
  readonly stop?: number;
  readonly visit?: number;
  /** What was found and what was expected, in English, for the log. */
  readonly detail: string;
}

type Place = Pick<Violation, 'route' | 'stop' | 'visit'>;
type Report = (rule: Rule, detail: string, at?: Place) => void;

const isIndex = (value: number, count: number) => Number.isInteger(value) && value >= 0 && value < count;

/** Drives a leg piece by piece; returns the rests needed and the driving since the last rest on arrival. */
function driveLeg(problem: ProblemData, sinceRest_s: number, leg_s: number): readonly [number, number] {
  let rests = 0;
  let sinceRest = sinceRest_s;
  let toGo = leg_s;
  while (toGo > 0) {
    if (sinceRest === problem.continuousDriving_s) {
      rests += 1;
      sinceRest = 0;
    }
    const piece = Math.min(toGo, problem.continuousDriving_s - sinceRest);
    sinceRest += piece;
    toGo -= piece;
  }
  return [rests, sinceRest];
}

interface LegClaim {
  readonly from: number;
  readonly to: number;
  readonly leg_m: number;
  readonly leg_s: number;
  readonly rest_s: number;
  readonly departs_s: number;
  readonly arrives_s: number;
}

/** Checks one leg; returns the driving since the last rest on arrival. */
function checkLeg(
  problem: ProblemData,
  leg: LegClaim,
  sinceRest_s: number,
  report: Report,
  at: Place,
): number {
  const cell = leg.from * problem.placeCount + leg.to;
  const time_s = problem.travelTime_s[cell];
  const length_m = problem.distance_m[cell];
  if (leg.leg_s !== time_s || leg.leg_m !== length_m) {
    report('leg-wrong', `${leg.leg_s} s and ${leg.leg_m} m, matrix ${time_s} s and ${length_m} m`, at);
  }
  const [rests, sinceRest] = driveLeg(problem, sinceRest_s, time_s ?? 0);
  if (leg.rest_s !== rests * problem.rest_s) {
    report('rest-wrong', `${leg.rest_s} s of rest, needed ${rests * problem.rest_s} s`, at);
  }
  const arrives_s = leg.departs_s + leg.leg_s + leg.rest_s;
  if (leg.arrives_s !== arrives_s) report('arrival-wrong', `${leg.arrives_s}, expected ${arrives_s}`, at);
  return sinceRest;
}

function windowsOf(problem: ProblemData, visit: number, day: number): readonly (readonly [number, number])[] {
  const slot = visit * problem.dayCount + day;
  const from = problem.windowOffset[slot] ?? 0;
  const to = problem.windowOffset[slot + 1] ?? 0;
  return Array.from({ length: to - from }, (_, index) => [
    problem.windowStart_s[from + index] ?? 0,
    problem.windowEnd_s[from + index] ?? 0,
  ]);
}

function checkService(problem: ProblemData, stop: ScheduledStop, day: number, report: Report, at: Place) {
  if (stop.start_s < stop.arrival_s) {
    report('start-before-arrival', `starts ${stop.start_s}, arrives ${stop.arrival_s}`, at);
  }
  const service_s = problem.service_s[stop.visit];
  if (stop.end_s - stop.start_s !== service_s) {
    report('service-wrong', `${stop.end_s - stop.start_s} s, expected ${service_s} s`, at);
  }
  const windows = windowsOf(problem, stop.visit, day);
  if (!windows.some(([open_s, close_s]) => open_s <= stop.start_s && stop.end_s <= close_s)) {
    report('outside-window', `[${stop.start_s}, ${stop.end_s}] on day ${day}`, at);
  }
}

function checkTimes(problem: ProblemData, route: ScheduledRoute, index: number, report: Report): void {
  const depot = problem.depot[route.vehicle] ?? 0;
  let from = depot;
  let clock_s = route.departure_s;
  let sinceRest_s = 0;
  let drive_s = 0;
  let length_m = 0;
  for (const [position, stop] of route.stops.entries()) {
    const at = { route: index, stop: position, visit: stop.visit };
    const to = problem.place[stop.visit] ?? 0;
    const leg = { ...stop, from, to, departs_s: clock_s, arrives_s: stop.arrival_s };
    sinceRest_s = checkLeg(problem, leg, sinceRest_s, report, at);
    checkService(problem, stop, route.day, report, at);
    const longestPause_s = Math.max(stop.start_s - stop.arrival_s, stop.end_s - stop.start_s);
    if (longestPause_s >= problem.rest_s) sinceRest_s = 0;
    clock_s = stop.end_s;
    drive_s += stop.leg_s;
    length_m += stop.leg_m;
    from = to;
  }
  const back = { leg_m: route.returnLeg_m, leg_s: route.returnLeg_s, rest_s: route.returnRest_s };
  const leg = { ...back, from, to: depot, departs_s: clock_s, arrives_s: route.return_s };
  checkLeg(problem, leg, sinceRest_s, report, { route: index });
  drive_s += route.returnLeg_s;
  length_m += route.returnLeg_m;
  if (route.drive_s !== drive_s || route.length_m !== length_m) {
    report('sum-wrong', `${route.drive_s} s and ${route.length_m} m, legs ${drive_s} s and ${length_m} m`, {
      route: index,
    });
  }
  if (drive_s > (problem.maxDriving_s[route.vehicle] ?? 0)) {
    report('driving-too-long', `${drive_s} s`, { route: index });
  }
}

function checkRoute(problem: ProblemData, route: ScheduledRoute, index: number, report: Report): void {
  const at = { route: index };
  const { vehicle, day, stops } = route;
  if (!isIndex(vehicle, problem.vehicleCount) || !isIndex(day, problem.dayCount)) {
    report('unknown-index', `vehicle ${vehicle}, day ${day}`, at);
    return;
  }
  if (problem.isAvailable[vehicle * problem.dayCount + day] !== 1) {
    report('vehicle-unavailable', `vehicle ${vehicle} on day ${day}`, at);
  }
  if (stops.length === 0) report('route-empty', 'no stop', at);
  if (stops.length > problem.maxVisitsPerRoute) report('too-many-visits', `${stops.length}`, at);
  const earliest_s = problem.earliestDeparture_s[vehicle] ?? 0;
  const latest_s = problem.latestReturn_s[vehicle] ?? 0;
  if (!(route.departure_s >= earliest_s)) {
    report('departure-too-early', `${route.departure_s}, earliest ${earliest_s}`, at);
  }
  if (!(route.return_s <= latest_s)) report('return-too-late', `${route.return_s}, latest ${latest_s}`, at);
  const unknown = stops.find((stop) => !isIndex(stop.visit, problem.visitCount));
  if (unknown) report('unknown-index', `visit ${unknown.visit}`, at);
  else checkTimes(problem, route, index, report);
}

function checkWhole(problem: ProblemData, solution: Solution, report: Report): void {
  const serves = new Array<number>(problem.visitCount).fill(0);
  const seenRoutes = new Set<string>();
  for (const [index, route] of solution.routes.entries()) {
    const key = `${route.vehicle}/${route.day}`;
    if (seenRoutes.has(key)) report('route-repeated', key, { route: index });
    seenRoutes.add(key);
    for (const { visit } of route.stops) {
      if (serves[visit] === undefined) continue;
      serves[visit] += 1;
      if (serves[visit] === 2) report('visit-repeated', `visit ${visit}`, { route: index, visit });
    }
  }
  const left = [...serves.keys()].filter((visit) => serves[visit] === 0);
  if (left.length !== solution.unserved.length || left.some((v, at) => solution.unserved[at] !== v)) {
    report('unserved-wrong', `[${solution.unserved.join(' ')}], expected [${left.join(' ')}]`);
  }
  const prize = left.reduce((sum, visit) => sum + (problem.prize[visit] ?? 0), 0);
  const length_m = solution.routes.reduce((sum, route) => sum + route.length_m, 0);
  const travel_m = length_m + solution.routes.length * problem.routeCost_m;
  const { cost } = solution;
  const isSame =
    cost.unservedPrize === prize &&
    cost.length_m === length_m &&
    cost.routesUsed === solution.routes.length &&
    cost.travelCost_m === travel_m;
  if (!isSame) report('cost-wrong', `expected ${prize} points and ${travel_m} m`);
}

/**
 * Every rule that `solution` breaks, all of them, in the order of its routes; empty when it is right.
 * O(visits × windows per day + driving pieces).
 */
export function check(problem: ProblemData, solution: Solution): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, detail, at) => {
    violations.push({ rule, detail, ...at });
  };
  for (const [index, route] of solution.routes.entries()) checkRoute(problem, route, index, report);
  checkWhole(problem, solution, report);
  return violations;
}
