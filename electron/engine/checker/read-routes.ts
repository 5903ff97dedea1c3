import type { ProblemData } from '../problem.ts';
import { BASE } from '../problem-input.ts';
import type { ScheduledRoute, ScheduledStop } from '../solution.ts';
import type { Report } from './rules.ts';

export interface ReadStop {
  /** Position among the stops of the route as given. */
  readonly position: number;
  readonly visit: number;
}

/** A route of a vehicle and a day that exist. */
export interface ReadRoute {
  /** Position in the solution. */
  readonly index: number;
  readonly vehicle: number;
  readonly day: number;
  readonly nightBefore: number;
  readonly night: number;
  /** Stops whose visit exists. */
  readonly stops: readonly ReadStop[];
  /** The route as given when all of it can be followed, else null: then its times mean nothing. */
  readonly whole: ScheduledRoute | null;
}

/** Beyond it a clock could stand still when seconds are added. */
const LARGEST_TIME_S = 2 ** 52;

const isIndex = (value: unknown, count: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;

const isTime = (value: unknown) => isIndex(value, LARGEST_TIME_S);

/** A list as it is, anything else as an empty one; what was posted between threads or stored may be damaged. */
export const listOf = <T>(value: readonly T[] | undefined): readonly (T | null | undefined)[] =>
  Array.isArray(value) ? value : [];

/** The stop, or null when it cannot be followed; the second says whether its times can. */
function readStop(
  problem: ProblemData,
  stop: ScheduledStop | null | undefined,
  at: { readonly route: number; readonly stop: number },
  report: Report,
): readonly [ReadStop | null, boolean] {
  if (!stop) {
    report('malformed', 'no stop', at);
    return [null, false];
  }
  const hasTime = isTime(stop.start_s);
  if (!hasTime) report('malformed', `start ${String(stop.start_s)}`, at);
  if (isIndex(stop.visit, problem.visitCount)) {
    return [{ position: at.stop, visit: stop.visit }, hasTime];
  }
  report('unknown-index', `visit ${String(stop.visit)}`, at);
  return [null, false];
}

function readRoute(
  problem: ProblemData,
  route: ScheduledRoute | null | undefined,
  index: number,
  report: Report,
): ReadRoute | null {
  const at = { route: index };
  if (!route) {
    report('malformed', 'no route', at);
    return null;
  }
  const { vehicle, day, nightBefore, night } = route;
  if (!isIndex(vehicle, problem.vehicleCount) || !isIndex(day, problem.dayCount)) {
    report('unknown-index', `vehicle ${String(vehicle)}, day ${String(day)}`, at);
    return null;
  }
  let isWhole = true;
  for (const lodging of [nightBefore, night]) {
    if (lodging === BASE || isIndex(lodging, problem.lodgingCount)) continue;
    report('unknown-index', `lodging ${String(lodging)}`, at);
    isWhole = false;
  }
  if (!isTime(route.departure_s)) {
    report('malformed', `departure ${String(route.departure_s)}`, at);
    isWhole = false;
  }
  if (!Array.isArray(route.stops)) {
    report('malformed', 'no list of stops', at);
    isWhole = false;
  }
  const stops: ReadStop[] = [];
  for (const [position, given] of listOf(route.stops).entries()) {
    const [stop, isFollowed] = readStop(problem, given, { route: index, stop: position }, report);
    if (stop) stops.push(stop);
    isWhole &&= isFollowed;
  }
  return { index, vehicle, day, nightBefore, night, stops, whole: isWhole ? route : null };
}

/** Reports what does not exist and what cannot be read, and returns the rest. */
export function readRoutes(
  problem: ProblemData,
  given: readonly ScheduledRoute[] | undefined,
  report: Report,
): readonly ReadRoute[] {
  if (!Array.isArray(given)) report('malformed', 'no list of routes');
  const routes: ReadRoute[] = [];
  for (const [index, entry] of listOf(given).entries()) {
    const route = readRoute(problem, entry, index, report);
    if (route) routes.push(route);
  }
  return routes;
}
