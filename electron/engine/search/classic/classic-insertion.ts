import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { BLINK_PER_MILLE, ROUTE_NEIGHBOURS, ROUTES_BY_NEIGHBOURS_ABOVE } from '../parameters.ts';
import { Blinks } from '../recreate/blinks.ts';
import { ABSENT } from '../route-lists.ts';
import { INFINITE } from './classic-data.ts';
import type { ClassicRoutes } from './classic-routes.ts';

/** Fields of a remembered insertion: stamp; best cost and predecessor; second-best cost and predecessor. */
const FIELDS = 5;

/**
 * Greedy insertion with blinks (Christiaens & Vanden Berghe 2020, §4.2) into a classic state.
 *
 * The best two places of a visit on a route are remembered under the stamp of the route's content, so that only
 * routes that changed are scanned: a blink overlooks the best place and falls back to the second.
 * PERF: remembering made 1.6 to 5 times as many iterations per second, the more the more routes there are.
 */
export class ClassicInsertion {
  private readonly state: ClassicRoutes;
  private readonly neighbourhood: Neighbourhood;
  private readonly remembered: Int32Array;
  private readonly seenIn: Int32Array;
  private readonly near: Int32Array;
  /** Cheapest place per depot and day for a periodic visit. */
  private readonly dayCost: Int32Array;
  private readonly dayRoute: Int32Array;
  private readonly dayAfter: Int32Array;
  private round = 0;
  private readonly blinks: Blinks;
  private foundCost = INFINITE;
  private foundRoute = ABSENT;
  private foundAfter = ABSENT;

  constructor(state: ClassicRoutes, neighbourhood: Neighbourhood, rng: Rng) {
    this.state = state;
    this.neighbourhood = neighbourhood;
    this.remembered = new Int32Array((state.visitCount * state.routeCount + 1) * FIELDS);
    this.seenIn = new Int32Array(state.routeCount);
    this.near = new Int32Array(state.routeCount);
    const depotCount = state.data.locationCount - state.visitCount;
    const cells = depotCount * state.problem.dayCount;
    this.dayCost = new Int32Array(cells);
    this.dayRoute = new Int32Array(cells);
    this.dayAfter = new Int32Array(cells);
    this.blinks = new Blinks(rng, BLINK_PER_MILLE);
  }

  /** Inserts a visit, or the whole of its series, at the cheapest place; false when none is worth it. */
  insertBest(visit: number): boolean {
    const { state } = this;
    if (state.problem.seriesOf[visit]! >= 0) return this.insertSeries(visit);
    this.findPlace(visit);
    if (this.foundCost >= INFINITE) return false;
    if (this.foundCost >= state.gain[visit]! && !state.insertsAtLoss) return false;
    state.put(visit, this.foundAfter, this.foundRoute);
    return true;
  }

  /** Puts an absent visit, which is not one of a series, alone on the cheapest empty route; false when none takes it. */
  insertAlone(visit: number): boolean {
    const { state } = this;
    if (state.problem.seriesOf[visit]! >= 0) return false;
    this.foundCost = INFINITE;
    this.offerEmptyRoutes(visit);
    if (this.foundCost >= INFINITE) return false;
    state.put(visit, this.foundAfter, this.foundRoute);
    return true;
  }

  private findPlace(visit: number): void {
    const { state } = this;
    this.foundCost = INFINITE;
    if (state.usedCount > ROUTES_BY_NEIGHBOURS_ABOVE) {
      this.offerRoutes(visit, this.near, this.collectNearRoutes(visit));
    } else {
      this.offerRoutes(visit, state.used, state.usedCount);
    }
    if (!state.keepsRoutes) this.offerEmptyRoutes(visit);
  }

  /** Lists the routes that pass near the visit in `near`; returns how many. */
  private collectNearRoutes(visit: number): number {
    const { neighbourhood, seenIn, near } = this;
    const { routeOf } = this.state;
    const { count, lists } = neighbourhood;
    neighbourhood.prepare(visit);
    this.round += 1;
    let found = 0;
    const from = visit * count;
    const end = from + Math.min(count, ROUTE_NEIGHBOURS);
    for (let at = from; at < end; at += 1) {
      const route = routeOf[lists[at]!]!;
      if (route === ABSENT || seenIn[route] === this.round) continue;
      seenIn[route] = this.round;
      near[found] = route;
      found += 1;
    }
    return found;
  }

  // PERF: a quarter of the time is spent here; arrays are read into locals once for all routes.
  private offerRoutes(visit: number, routes: Int32Array, count: number): void {
    const { state, remembered, blinks } = this;
    const { loadOf, stamp, routeCount, isTouched } = state;
    const { capacity, demand, isUntimed } = state.data;
    const hasDays = state.problem.dayCount > 1;
    const load = demand[visit]!;
    const row = visit * routeCount;
    const scratch = state.visitCount * routeCount * FIELDS;
    let best = this.foundCost;
    for (let index = 0; index < count; index += 1) {
      const route = routes[index]!;
      if (loadOf[route]! + load > capacity[route]!) continue;
      if (hasDays && !state.isOpenOn(visit, route)) continue;
      let at = (row + route) * FIELDS;
      if (remembered[at] !== stamp[route]) {
        if (isTouched[route] === 1) at = scratch;
        if (isUntimed) this.scanRoads(visit, route, at);
        else this.scan(visit, route, at);
      }
      let field = at + 1;
      if (remembered[field]! >= best) continue;
      if (blinks.next()) {
        field = at + 3;
        if (remembered[field]! >= best) continue;
      }
      best = remembered[field]!;
      this.foundRoute = route;
      this.foundAfter = remembered[field + 1]!;
    }
    this.foundCost = best;
  }

  /** One empty route of each class; all of them are alike. */
  private offerEmptyRoutes(visit: number): void {
    const { state } = this;
    const { data } = state;
    for (let group = 0; group < data.classCount; group += 1) {
      if (state.emptyCount[group] === 0) continue;
      const route = state.empty[state.emptyFrom[group]! + state.emptyCount[group]! - 1]!;
      const cost = this.costAlone(visit, route);
      if (cost >= this.foundCost || this.blinks.next()) continue;
      this.foundCost = cost;
      this.foundRoute = route;
      this.foundAfter = state.visitCount + route;
    }
  }

  private costAlone(visit: number, route: number): number {
    const { data } = this.state;
    const depot = data.location[this.state.visitCount + route]!;
    const row = visit * data.locationCount;
    const start = Math.max(data.shiftStart[route]! + data.timeTo[row + depot]!, data.open[visit]!);
    const back = start + data.service[visit]! + data.time[row + depot]!;
    const isFeasible =
      start <= data.due[visit]! &&
      back <= data.shiftEnd[route]! &&
      data.demand[visit]! <= data.capacity[route]! &&
      data.timeTo[row + depot]! + data.service[visit]! + data.time[row + depot]! <=
        data.maxDuration[route]! &&
      this.state.isOpenOn(visit, route);
    return isFeasible
      ? data.costTo[row + depot]! + data.cost[row + depot]! + data.fixedCost[route]!
      : INFINITE;
  }

  /** Best two places of a visit on a route, whatever its load. O(visits of the route). */
  private scan(visit: number, route: number, at: number): void {
    const { state, remembered } = this;
    const { next, departure, latest, toNext, segments, data } = state;
    const { location, cost, costTo, time, timeTo } = data;
    const row = visit * data.locationCount;
    const due = data.due[visit]!;
    const open = data.open[visit]!;
    const service = data.service[visit]!;
    const earliestEnd = open + service;
    const head = state.visitCount + route;
    let best = INFINITE;
    let bestAfter = ABSENT;
    let second = INFINITE;
    let secondAfter = ABSENT;
    let node = head;
    do {
      // Departures only grow along the route.
      if (departure[node]! > due) break;
      const after = next[node]!;
      if (latest[after]! >= earliestEnd) {
        const from = location[node]!;
        const to = location[after]!;
        const extra = costTo[row + from]! + cost[row + to]! - toNext[node]!;
        if (extra < second) {
          let start = departure[node]! + timeTo[row + from]!;
          if (start < open) start = open;
          const isFeasible =
            start <= due &&
            start + service + time[row + to]! <= latest[after]! &&
            (segments === null || segments.withVisit(node, visit, after) <= data.maxDuration[route]!);
          if (isFeasible && extra < best) {
            second = best;
            secondAfter = bestAfter;
            best = extra;
            bestAfter = node;
          } else if (isFeasible) {
            second = extra;
            secondAfter = node;
          }
        }
      }
      node = after;
    } while (node !== head);
    remembered[at] = state.stamp[route]!;
    remembered[at + 1] = best;
    remembered[at + 2] = bestAfter;
    remembered[at + 3] = second;
    remembered[at + 4] = secondAfter;
  }

  /** As `scan`, where no order of visits can be late. PERF: a third less time per iteration without windows. */
  private scanRoads(visit: number, route: number, at: number): void {
    const { state, remembered } = this;
    const { next, toNext, data } = state;
    const { location, cost, costTo } = data;
    const row = visit * data.locationCount;
    const head = state.visitCount + route;
    const depot = location[head]!;
    let best = INFINITE;
    let bestAfter = ABSENT;
    let second = INFINITE;
    let secondAfter = ABSENT;
    let node = head;
    let toVisit = costTo[row + depot]!;
    do {
      const after = next[node]!;
      const place = after === head ? depot : after;
      const extra = toVisit + cost[row + place]! - toNext[node]!;
      if (extra < second) {
        if (extra < best) {
          second = best;
          secondAfter = bestAfter;
          best = extra;
          bestAfter = node;
        } else {
          second = extra;
          secondAfter = node;
        }
      }
      toVisit = costTo[row + place]!;
      node = after;
    } while (node !== head);
    remembered[at] = state.stamp[route]!;
    remembered[at + 1] = best;
    remembered[at + 2] = bestAfter;
    remembered[at + 3] = second;
    remembered[at + 4] = secondAfter;
  }

  /**
   * Inserts all visits of a series on the days of one pattern. Days are independent of each other, so the cheapest
   * pattern is the one with the least sum of the cheapest places per day, from one depot where the series wants it.
   */
  private insertSeries(visit: number): boolean {
    const { state } = this;
    const { problem, data } = state;
    const series = problem.series[problem.seriesOf[visit]!]!;
    const { dayCount } = problem;
    const depotCount = data.locationCount - state.visitCount;
    const groupCount = series.isSameDepot ? depotCount : 1;
    this.dayCost.fill(INFINITE);
    for (let index = 0; index < state.usedCount; index += 1) {
      this.foundCost = INFINITE;
      this.near[0] = state.used[index]!;
      this.offerRoutes(visit, this.near, 1);
      this.keepForDay(series.isSameDepot);
    }
    for (let group = 0; group < data.classCount; group += 1) {
      if (state.emptyCount[group] === 0) continue;
      const route = state.empty[state.emptyFrom[group]! + state.emptyCount[group]! - 1]!;
      this.foundCost = this.costAlone(visit, route);
      this.foundRoute = route;
      this.foundAfter = state.visitCount + route;
      this.keepForDay(series.isSameDepot);
    }
    let best = Number.POSITIVE_INFINITY;
    let bestPattern: readonly number[] = [];
    let bestGroup = 0;
    for (let group = 0; group < groupCount; group += 1) {
      for (const pattern of series.patterns!) {
        let sum = 0;
        for (let index = 0; index < pattern.length; index += 1) {
          const cost = this.dayCost[group * dayCount + pattern[index]!]!;
          sum += cost >= INFINITE ? Number.POSITIVE_INFINITY : cost;
        }
        if (sum >= best || (bestPattern.length > 0 && this.blinks.next())) continue;
        best = sum;
        bestPattern = pattern;
        bestGroup = group;
      }
    }
    let gain = 0;
    for (const one of series.visits) gain += state.gain[one]!;
    if (best === Number.POSITIVE_INFINITY || best >= gain) return false;
    for (let index = 0; index < bestPattern.length; index += 1) {
      const cell = bestGroup * dayCount + bestPattern[index]!;
      state.put(series.visits[index]!, this.dayAfter[cell]!, this.dayRoute[cell]!);
    }
    return true;
  }

  private keepForDay(isPerDepot: boolean): void {
    if (this.foundCost >= INFINITE) return;
    const { dayCount } = this.state.problem;
    const route = this.foundRoute;
    const cell = (isPerDepot ? this.state.data.depotOf[route]! * dayCount : 0) + (route % dayCount);
    if (this.foundCost >= this.dayCost[cell]!) return;
    this.dayCost[cell] = this.foundCost;
    this.dayRoute[cell] = route;
    this.dayAfter[cell] = this.foundAfter;
  }
}
