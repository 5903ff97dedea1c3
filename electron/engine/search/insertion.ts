import { drivenAfterLeg, drivenAfterStop, restsOnLeg } from '../drive-rule.ts';
import type { ProblemData } from '../problem.ts';
import { isOpenForService, earliestStart, NEVER_S } from '../time-window.ts';
import type { RouteState } from './route-state.ts';

/** Cost of an insertion that is not feasible: above every real one (12 visits × 10^8 m). */
export const IMPOSSIBLE = 2 ** 31 - 1;

/** Entries of the cache; a power of two. 2^20 × 13 bytes = 13 MB. */
const MAX_CACHE_SIZE = 2 ** 20;

/**
 * Cheapest feasible insertion of a visit into a route, remembered per (visit, content of the route).
 *
 * PERF: an iteration changes a few routes, so most questions were asked before: 300 visits × 92 routes give
 * a hit rate above 95 %. The cache is direct-mapped and bounded; a collision only costs a recomputation.
 */
export class InsertionFinder {
  /** Position found by the last `cheapest` that was not IMPOSSIBLE. */
  position = 0;
  /** Days on which a service of the visit fits a window: openDays[openDayOffset[v] … openDayOffset[v + 1] − 1]. */
  readonly openDays: Int32Array;
  readonly openDayOffset: Int32Array;

  private readonly state: RouteState;
  private readonly problem: ProblemData;
  private readonly mask: number;
  private readonly cachedVisit: Int32Array;
  private readonly cachedStamp: Int32Array;
  private readonly cachedCost: Int32Array;
  private readonly cachedPosition: Int8Array;

  constructor(state: RouteState) {
    const { problem } = state;
    this.state = state;
    this.problem = problem;
    let size = 1024;
    while (size < problem.visitCount * state.routeCount && size < MAX_CACHE_SIZE) size *= 2;
    this.mask = size - 1;
    this.cachedVisit = new Int32Array(size);
    this.cachedStamp = new Int32Array(size); // stamps begin at 1, so 0 is never a hit
    this.cachedCost = new Int32Array(size);
    this.cachedPosition = new Int8Array(size);
    this.openDayOffset = new Int32Array(problem.visitCount + 1);
    const days: number[] = [];
    for (let visit = 0; visit < problem.visitCount; visit += 1) {
      for (let day = 0; day < problem.dayCount; day += 1) {
        if (isOpenForService(problem, visit, day)) days.push(day);
      }
      this.openDayOffset[visit + 1] = days.length;
    }
    this.openDays = Int32Array.from(days);
  }

  /**
   * Least increase of the travel cost (metres, may be negative where the triangle inequality does not hold)
   * when `visit` enters `route`, or IMPOSSIBLE. Sets `position`. The caller makes sure that the vehicle is
   * available. O(1) when remembered, else O(width²).
   */
  cheapest(visit: number, route: number): number {
    const stamp = this.state.stamp[route]!;
    const slot = (Math.imul(visit, 0x9e3779b1) ^ Math.imul(stamp, 0x85ebca77) ^ (stamp >>> 15)) & this.mask;
    if (this.cachedStamp[slot] === stamp && this.cachedVisit[slot] === visit) {
      this.position = this.cachedPosition[slot]!;
      return this.cachedCost[slot]!;
    }
    const cost = this.evaluate(visit, route);
    this.cachedStamp[slot] = stamp;
    this.cachedVisit[slot] = visit;
    this.cachedCost[slot] = cost;
    this.cachedPosition[slot] = this.position;
    return cost;
  }

  /** Travel cost of a route that serves the visit alone, feasible or not: what an empty route would cost. */
  aloneCost(visit: number, vehicle: number): number {
    const { placeCount, distance_m, depot, place, routeCost_m } = this.problem;
    const base = depot[vehicle]!;
    const site = place[visit]!;
    return distance_m[base * placeCount + site]! + distance_m[site * placeCount + base]! + routeCost_m;
  }

  private evaluate(visit: number, route: number): number {
    const { problem, state } = this;
    const size = state.size[route]!;
    if (size >= state.width) return IMPOSSIBLE;
    const { placeCount, dayCount, distance_m, travelTime_s } = problem;
    const day = route % dayCount;
    const vehicle = (route - day) / dayCount;
    const depot = problem.depot[vehicle]!;
    const base = route * state.width;
    const place = problem.place[visit]!;
    const driveRoom = problem.maxDriving_s[vehicle]! - state.drive_s[route]!;
    let best = IMPOSSIBLE;
    let from = depot;
    for (let at = 0; at <= size; at += 1) {
      const to = at < size ? problem.place[state.sequence[base + at]!]! : depot;
      const into = from * placeCount + place;
      const out = place * placeCount + to;
      const along = from * placeCount + to;
      const isNew = size === 0;
      const cost = distance_m[into]! + distance_m[out]! + (isNew ? problem.routeCost_m : -distance_m[along]!);
      const drive = travelTime_s[into]! + travelTime_s[out]! - (isNew ? 0 : travelTime_s[along]!);
      if (cost < best && drive <= driveRoom && this.fits(visit, route, at, vehicle, day)) {
        best = cost;
        this.position = at;
      }
      from = to;
    }
    return best;
  }

  /** Forward pass from the insertion on; what stands before it is known. */
  private fits(visit: number, route: number, at: number, vehicle: number, day: number): boolean {
    const { problem, state } = this;
    const { placeCount, travelTime_s, continuousDriving_s, rest_s } = problem;
    const depot = problem.depot[vehicle]!;
    const base = route * state.width;
    const size = state.size[route]!;
    const before = base + at - 1;
    let from = at === 0 ? depot : problem.place[state.sequence[before]!]!;
    let clock = at === 0 ? problem.earliestDeparture_s[vehicle]! : state.end_s[before]!;
    let driven = at === 0 ? 0 : state.driven_s[before]!;
    for (let index = at - 1; index < size; index += 1) {
      const next = index < at ? visit : state.sequence[base + index]!;
      const to = problem.place[next]!;
      const leg = travelTime_s[from * placeCount + to]!;
      const rests = restsOnLeg(driven, leg, continuousDriving_s);
      const arrival = clock + leg + rests * rest_s;
      const start = earliestStart(problem, next, day, arrival);
      if (start === NEVER_S) return false;
      const service = problem.service_s[next]!;
      driven = drivenAfterLeg(driven, leg, continuousDriving_s, rests);
      driven = drivenAfterStop(driven, start - arrival, service, rest_s);
      clock = start + service;
      // Nothing before the insertion changed: once a stop ends as before, so does the rest of the route.
      if (index >= at && clock === state.end_s[base + index] && driven === state.driven_s[base + index]) {
        return true;
      }
      from = to;
    }
    const leg = travelTime_s[from * placeCount + depot]!;
    return (
      clock + leg + restsOnLeg(driven, leg, continuousDriving_s) * rest_s <= problem.latestReturn_s[vehicle]!
    );
  }
}
