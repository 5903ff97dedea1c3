import { drivenAfterLeg, drivenAfterStop, restsOnLeg } from '../drive-rule.ts';
import type { ProblemData } from '../problem.ts';
import type { RoutePlan } from '../solution.ts';
import { earliestStart, NEVER_S } from '../time-window.ts';

/** Route number of an unserved visit. */
export const ABSENT = -1;

/**
 * The routes of a search as flat arrays, changed in place and rolled back by a journal.
 *
 * Route r = vehicle × dayCount + day holds visits sequence[r × width … r × width + size[r] − 1]. Every change
 * gives the route a new `stamp`; a stamp names one content for ever, also after a rollback, which is what the
 * insertion cache relies on. Unserved visits form a dense list (`absent`, `absentCount`).
 */
export class RouteState {
  readonly problem: ProblemData;
  readonly routeCount: number;
  /** Room per route: the most visits a route may hold. */
  readonly width: number;
  readonly sequence: Int32Array;
  readonly size: Int32Array;
  readonly stamp: Int32Array;
  readonly drive_s: Int32Array;
  readonly length_m: Int32Array;
  /** End of service of each stop, and driving since the last rest when it ends; indexed as `sequence`. */
  readonly end_s: Int32Array;
  readonly driven_s: Int32Array;
  /** Route of each visit, or ABSENT. */
  readonly routeOf: Int32Array;
  readonly absent: Int32Array;
  absentCount = 0;
  unservedPrize = 0;
  /** Road metres of all routes + routes used × routeCost_m. */
  travelCost_m = 0;
  /** Routes changed since the last `commit`, in order of first change. */
  readonly touched: Int32Array;
  touchedCount = 0;

  private readonly absentAt: Int32Array;
  private readonly isTouched: Uint8Array;
  private readonly saved: {
    readonly sequence: Int32Array;
    readonly size: Int32Array;
    readonly stamp: Int32Array;
  };
  private nextStamp: number;

  constructor(problem: ProblemData) {
    const routeCount = problem.vehicleCount * problem.dayCount;
    const width = problem.maxVisitsPerRoute;
    this.problem = problem;
    this.routeCount = routeCount;
    this.width = width;
    this.sequence = new Int32Array(routeCount * width);
    this.size = new Int32Array(routeCount);
    this.stamp = Int32Array.from({ length: routeCount }, (_, route) => route + 1);
    this.nextStamp = routeCount + 1;
    this.drive_s = new Int32Array(routeCount);
    this.length_m = new Int32Array(routeCount);
    this.end_s = new Int32Array(routeCount * width);
    this.driven_s = new Int32Array(routeCount * width);
    this.routeOf = new Int32Array(problem.visitCount).fill(ABSENT);
    this.absent = Int32Array.from({ length: problem.visitCount }, (_, visit) => visit);
    this.absentAt = Int32Array.from(this.absent);
    this.absentCount = problem.visitCount;
    this.unservedPrize = problem.prize.reduce((sum, prize) => sum + prize, 0);
    this.touched = new Int32Array(routeCount);
    this.isTouched = new Uint8Array(routeCount);
    this.saved = {
      sequence: new Int32Array(routeCount * width),
      size: new Int32Array(routeCount),
      stamp: new Int32Array(routeCount),
    };
  }

  /** Puts an absent visit before position `at` of a route with room. The caller has tested feasibility. */
  insert(visit: number, route: number, at: number): void {
    this.touch(route);
    const base = route * this.width;
    const size = this.size[route]!;
    this.sequence.copyWithin(base + at + 1, base + at, base + size);
    this.sequence[base + at] = visit;
    this.size[route] = size + 1;
    this.takeFromAbsent(visit, route);
    this.restamp(route);
    this.evaluate(route);
  }

  /** Takes `count` visits from position `from` out of a route; all of it when the rest would not be feasible. */
  removeString(route: number, from: number, count: number): void {
    this.touch(route);
    const base = route * this.width;
    const size = this.size[route]!;
    for (let index = base + from; index < base + from + count; index += 1) {
      this.addToAbsent(this.sequence[index]!);
    }
    this.sequence.copyWithin(base + from, base + from + count, base + size);
    this.size[route] = size - count;
    this.restamp(route);
    // A removed visit can have been the rest, or the short way: what is left need not be feasible.
    if (!this.evaluate(route) && size > count) this.removeString(route, 0, size - count);
  }

  /** Position of an absent visit in `absent`; absentCount or more when it is served. */
  absentIndex(visit: number): number {
    return this.routeOf[visit] === ABSENT ? this.absentAt[visit]! : this.absentCount;
  }

  /** Accepts all changes since the last commit or rollback. */
  commit(): void {
    for (let index = 0; index < this.touchedCount; index += 1) this.isTouched[this.touched[index]!] = 0;
    this.touchedCount = 0;
  }

  /** Undoes all changes since the last commit or rollback. O(touched routes × width). */
  rollback(): void {
    const { width, saved } = this;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      for (let at = route * width; at < route * width + this.size[route]!; at += 1) {
        this.addToAbsent(this.sequence[at]!);
      }
    }
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      const base = route * width;
      const size = saved.size[route]!;
      for (let at = base; at < base + size; at += 1) {
        this.sequence[at] = saved.sequence[at]!;
        this.takeFromAbsent(this.sequence[at]!, route);
      }
      this.size[route] = size;
      this.stamp[route] = saved.stamp[route]!;
      this.evaluate(route);
      this.isTouched[route] = 0;
    }
    this.touchedCount = 0;
  }

  /** Empties every route, then loads `plans`; false (and an undefined content) when one is not feasible. */
  load(plans: readonly RoutePlan[]): boolean {
    for (let route = 0; route < this.routeCount; route += 1) {
      if (this.size[route]! > 0) this.removeString(route, 0, this.size[route]!);
    }
    for (const { vehicle, day, visits } of plans) {
      const route = vehicle * this.problem.dayCount + day;
      if (this.problem.isAvailable[route] !== 1 || this.size[route]! > 0) return false;
      if (visits.length > this.width) return false;
      for (const [at, visit] of visits.entries()) {
        if (this.routeOf[visit] !== ABSENT) return false;
        this.insert(visit, route, at);
      }
      if (visits.length > 0 && !this.evaluate(route)) return false;
    }
    this.commit();
    return true;
  }

  /** Copy of all routes in use, by day, then vehicle. */
  plans(): RoutePlan[] {
    const plans: RoutePlan[] = [];
    const { dayCount, vehicleCount } = this.problem;
    for (let day = 0; day < dayCount; day += 1) {
      for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
        const route = vehicle * dayCount + day;
        const base = route * this.width;
        const visits = [...this.sequence.subarray(base, base + this.size[route]!)];
        if (visits.length > 0) plans.push({ vehicle, day, visits });
      }
    }
    return plans;
  }

  /** Recomputes times and sums of a route, keeps the totals right, and tells whether it is feasible. */
  private evaluate(route: number): boolean {
    const { problem, sequence, end_s, driven_s } = this;
    const { placeCount, dayCount, travelTime_s, distance_m, continuousDriving_s, rest_s } = problem;
    const day = route % dayCount;
    const vehicle = (route - day) / dayCount;
    const depot = problem.depot[vehicle]!;
    const base = route * this.width;
    const size = this.size[route]!;
    let from = depot;
    let clock = problem.earliestDeparture_s[vehicle]!;
    let driven = 0;
    let drive = 0;
    let length = 0;
    let isFeasible = true;
    for (let index = base; index < base + size && isFeasible; index += 1) {
      const visit = sequence[index]!;
      const to = problem.place[visit]!;
      const leg = travelTime_s[from * placeCount + to]!;
      const rests = restsOnLeg(driven, leg, continuousDriving_s);
      const arrival = clock + leg + rests * rest_s;
      const start = earliestStart(problem, visit, day, arrival);
      isFeasible = start !== NEVER_S;
      const service = problem.service_s[visit]!;
      driven = drivenAfterLeg(driven, leg, continuousDriving_s, rests);
      driven = drivenAfterStop(driven, start - arrival, service, rest_s);
      clock = start + service;
      end_s[index] = clock;
      driven_s[index] = driven;
      drive += leg;
      length += distance_m[from * placeCount + to]!;
      from = to;
    }
    if (size > 0) {
      const leg = travelTime_s[from * placeCount + depot]!;
      clock += leg + restsOnLeg(driven, leg, continuousDriving_s) * rest_s;
      drive += leg;
      length += distance_m[from * placeCount + depot]! + problem.routeCost_m;
    }
    this.travelCost_m += length - this.length_m[route]!;
    this.length_m[route] = length;
    this.drive_s[route] = drive;
    return isFeasible && clock <= problem.latestReturn_s[vehicle]! && drive <= problem.maxDriving_s[vehicle]!;
  }

  private touch(route: number): void {
    if (this.isTouched[route] === 1) return;
    const { width, saved } = this;
    this.isTouched[route] = 1;
    this.touched[this.touchedCount] = route;
    this.touchedCount += 1;
    saved.size[route] = this.size[route]!;
    saved.stamp[route] = this.stamp[route]!;
    for (let at = route * width; at < route * width + this.size[route]!; at += 1) {
      saved.sequence[at] = this.sequence[at]!;
    }
  }

  private restamp(route: number): void {
    this.stamp[route] = this.nextStamp;
    this.nextStamp += 1;
  }

  private addToAbsent(visit: number): void {
    this.routeOf[visit] = ABSENT;
    this.absent[this.absentCount] = visit;
    this.absentAt[visit] = this.absentCount;
    this.absentCount += 1;
    this.unservedPrize += this.problem.prize[visit]!;
  }

  private takeFromAbsent(visit: number, route: number): void {
    const at = this.absentAt[visit]!;
    this.absentCount -= 1;
    const last = this.absent[this.absentCount]!;
    this.absent[at] = last;
    this.absentAt[last] = at;
    this.routeOf[visit] = route;
    this.unservedPrize -= this.problem.prize[visit]!;
  }
}
