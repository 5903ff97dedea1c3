import type { ProblemData } from '../../problem.ts';
import { BASE, type LodgingIndex } from '../../problem-input.ts';
import { foldingWeights } from '../folding.ts';
import { COST, POINTS, REQUIRED, SearchState } from '../search-state.ts';
import { DayPass, NO_VISIT, StopStates } from './day-pass.ts';
import { type TourData, tourData } from './tour-data.ts';
import { TourRules } from './tour-rules.ts';
import { type Units, unitsOf } from './units.ts';

/**
 * Routes with their nights, and all sums that the objective is made of, kept up to date exactly: after an `update` of
 * every route that changed, `totals` are those of a full recomputation.
 */
export abstract class TourRoutes extends SearchState {
  readonly problem: ProblemData;
  readonly data: TourData;
  readonly rules: TourRules;
  readonly units: Units;
  /** Night before route r at [r], after it at [r + 1]: the last day of a vehicle ends at its base. */
  readonly nights: Int32Array;
  readonly pass: DayPass;
  readonly states: StopStates;
  // Per route.
  readonly exists: Uint8Array;
  readonly isFeasible: Uint8Array;
  readonly length_m: Float64Array;
  readonly drive_s: Int32Array;
  readonly late: Int32Array;
  readonly return_s: Int32Array;
  /** Departure when it is as late as nobody minds; see DayPass. */
  readonly leave_s: Int32Array;
  readonly isLeaveKnown: Uint8Array;
  /** Road and day. */
  readonly routeCost: Float64Array;
  /** Over-driving of the day, and lateness. */
  readonly routePoints: Float64Array;
  /** Per vehicle: days on which it could go out and does not. */
  readonly freeDays: Int32Array;
  private readonly savedTotals = new Float64Array(3);
  private readonly savedNightBefore: Int32Array;
  private readonly savedNight: Int32Array;
  private readonly moved: Int32Array;
  /** Per route: does it count for the norm? */
  private readonly isVisitDay: Uint8Array;
  private deltaCost = 0;
  private deltaPoints = 0;

  constructor(problem: ProblemData) {
    const routeCount = problem.vehicleCount * problem.dayCount;
    super(problem.visitCount, routeCount, foldingWeights(problem));
    this.problem = problem;
    this.data = tourData(problem);
    this.rules = new TourRules(problem);
    this.units = unitsOf(problem);
    this.nights = new Int32Array(routeCount + 1).fill(BASE);
    this.pass = new DayPass(problem, this.next);
    this.states = new StopStates(problem.visitCount);
    this.exists = new Uint8Array(routeCount);
    this.isFeasible = new Uint8Array(routeCount).fill(1);
    this.length_m = new Float64Array(routeCount);
    this.drive_s = new Int32Array(routeCount);
    this.late = new Int32Array(routeCount);
    this.return_s = new Int32Array(routeCount);
    this.leave_s = new Int32Array(routeCount);
    this.isLeaveKnown = new Uint8Array(routeCount);
    this.routeCost = new Float64Array(routeCount);
    this.routePoints = new Float64Array(routeCount);
    this.savedNightBefore = new Int32Array(routeCount);
    this.savedNight = new Int32Array(routeCount);
    this.moved = new Int32Array(routeCount);
    this.isVisitDay = new Uint8Array(routeCount);
    this.freeDays = new Int32Array(problem.vehicleCount);
    for (let route = 0; route < routeCount; route += 1) {
      this.freeDays[this.data.vehicleOf[route]!]! += problem.isAvailable[route]!;
    }
    this.countUnserved();
  }

  override commit(): void {
    const { touched, nights, moved } = this;
    let movedCount = 0;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = touched[index]!;
      if (nights[route] === this.savedNightBefore[route] && nights[route + 1] === this.savedNight[route])
        continue;
      moved[movedCount] = route;
      movedCount += 1;
    }
    super.commit();
    // The same visits between other nights are not the same route.
    for (let index = 0; index < movedCount; index += 1) this.restamp(moved[index]!);
    this.savedTotals.set(this.totals);
  }

  override rollback(): void {
    for (let index = 0; index < this.touchedCount; index += 1) {
      const route = this.touched[index]!;
      this.nights[route + 1] = this.savedNight[route]!;
    }
    super.rollback();
    this.totals.set(this.savedTotals);
  }

  /** First and last route of the tour that a route belongs to. O(nights). */
  tourFirst(route: number): number {
    let first = route;
    while (this.nights[first]! >= 0) first -= 1;
    return first;
  }

  tourLast(route: number): number {
    let last = route;
    while (this.nights[last + 1]! >= 0) last += 1;
    return last;
  }

  /** Cost of a night at a lodging, 0 at the base. */
  nightCost(route: number, night: LodgingIndex): number {
    if (night === BASE) return 0;
    return this.problem.costPerNight[this.data.vehicleOf[route]!]! + this.problem.lodgingCost[night]!;
  }

  /** Puts an absent visit behind `node` of a route; the figures of the route follow. */
  put(visit: number, node: number, route: number): void {
    this.enter(visit, node, route);
    this.update(route);
  }

  /** Takes a visit out again that was put in; the caller knows that the route keeps its rules without it. */
  withdraw(visit: number): void {
    const route = this.routeOf[visit]!;
    this.exit(visit);
    this.update(route);
  }

  /** Moves the night after a route; the caller updates the route and the next one. */
  setNight(route: number, night: LodgingIndex): void {
    this.touch(route);
    this.touch(route + 1);
    this.totals[COST]! += this.nightCost(route, night) - this.nightCost(route, this.nights[route + 1]!);
    this.nights[route + 1] = night;
    this.restamp(route);
    this.restamp(route + 1);
  }

  /** Brings the figures of a route and the totals up to date. O(visits of the route × windows). */
  update(route: number): void {
    this.deltaCost = 0;
    this.deltaPoints = 0;
    this.refresh(route);
    this.totals[COST]! += this.deltaCost;
    this.totals[POINTS]! += this.deltaPoints;
  }

  placeOf(vehicle: number, night: LodgingIndex): number {
    return night === BASE ? this.problem.depot[vehicle]! : this.problem.lodgingPlace[night]!;
  }

  /** Length of a route whose figures are up to date, between any two places instead of its own. O(1). */
  lengthBetween(route: number, from: number, to: number): number {
    const { placeCount, place, travel, travelOf } = this.problem;
    const vehicle = this.data.vehicleOf[route]!;
    const { distance_m } = travel[travelOf[vehicle]!]!;
    const head = this.visitCount + route;
    const first = this.next[head]!;
    if (first === head) return distance_m[from * placeCount + to]!;
    const firstPlace = place[first]!;
    const last = place[this.prev[head]!]! * placeCount;
    const ownFrom = this.placeOf(vehicle, this.nights[route]!);
    const ownTo = this.placeOf(vehicle, this.nights[route + 1]!);
    return (
      this.length_m[route]! +
      distance_m[from * placeCount + firstPlace]! -
      distance_m[ownFrom * placeCount + firstPlace]! +
      distance_m[last + to]! -
      distance_m[last + ownTo]!
    );
  }

  /** Sum of the legs of a route. O(visits of the route). */
  private measure(route: number, from: number, to: number): number {
    const { placeCount, place, travel, travelOf } = this.problem;
    const { distance_m } = travel[travelOf[this.data.vehicleOf[route]!]!]!;
    const head = this.visitCount + route;
    let at = from;
    let length_m = 0;
    for (let node = this.next[head]!; node !== head; node = this.next[node]!) {
      length_m += distance_m[at * placeCount + place[node]!]!;
      at = place[node]!;
    }
    return length_m + distance_m[at * placeCount + to]!;
  }

  /** Links an absent visit; the caller updates the route. */
  enter(visit: number, node: number, route: number): void {
    const { totals, problem, rules } = this;
    const vehicle = this.data.vehicleOf[route]!;
    totals[REQUIRED]! -= problem.isRequired[visit]!;
    totals[POINTS]! +=
      rules.pointsOfServing(visit) +
      rules.change.lost(visit, vehicle, this.data.dayOf[route]!) -
      problem.prize[visit]!;
    totals[COST]! -= problem.value[visit]!;
    this.link(visit, node, route);
  }

  /** Unlinks a served visit; the caller updates the route. */
  exit(visit: number): void {
    const { totals, problem, rules } = this;
    const route = this.routeOf[visit]!;
    const vehicle = this.data.vehicleOf[route]!;
    this.unlink(visit);
    totals[REQUIRED]! += problem.isRequired[visit]!;
    totals[POINTS]! +=
      problem.prize[visit]! -
      rules.pointsOfServing(visit) -
      rules.change.lost(visit, vehicle, this.data.dayOf[route]!);
    totals[COST]! += problem.value[visit]!;
  }

  protected joined(visit: number, route: number): void {
    this.rules.count(visit, route, this.data.dayOf[route]!, 1);
  }

  protected left(visit: number, route: number): void {
    this.rules.count(visit, route, this.data.dayOf[route]!, -1);
  }

  protected override touch(route: number): void {
    const before = this.touchedCount;
    super.touch(route);
    if (this.touchedCount === before) return;
    this.savedNightBefore[route] = this.nights[route]!;
    this.savedNight[route] = this.nights[route + 1]!;
  }

  protected refresh(route: number): void {
    const { problem, pass, nights, rules } = this;
    const vehicle = this.data.vehicleOf[route]!;
    const nightBefore = nights[route]!;
    const night = nights[route + 1]!;
    const exists = this.size[route]! > 0 || night >= 0 || nightBefore >= 0;
    let cost = 0;
    let points = 0;
    let drive_s = 0;
    let isFeasible = true;
    let length_m = 0;
    if (exists) {
      pass.aim(route, nightBefore, night);
      isFeasible =
        problem.isAvailable[route] === 1 &&
        this.size[route]! <= problem.maxVisitsPerDay[vehicle]! &&
        pass.walkAll(this.states);
      this.leave_s[route] = pass.leave_s;
      this.isLeaveKnown[route] = pass.isLeaveKnown ? 1 : 0;
      if (isFeasible && pass.needsConfirmation) {
        isFeasible = pass.confirm(pass.leave_s, pass.isLeaveKnown, NO_VISIT, NO_VISIT);
      }
      if (isFeasible) {
        drive_s = pass.drive_s;
        this.late[route] = pass.lateMinutes;
        this.return_s[route] = pass.return_s;
        points = rules.overDriving.ofDay(drive_s) + rules.lateness.ofMinutes(pass.lateMinutes);
      }
      length_m = this.measure(route, pass.from, pass.to);
      cost = length_m * problem.costPerMetre[vehicle]! + problem.costPerDay[vehicle]!;
    }
    const change_s = drive_s - this.drive_s[route]!;
    const days = (this.size[route]! > 0 ? 1 : 0) - this.isVisitDay[route]!;
    this.deltaCost += cost - this.routeCost[route]!;
    this.deltaPoints +=
      points -
      this.routePoints[route]! +
      rules.overDriving.weeksDelta(route, change_s) +
      rules.norm.delta(vehicle, days);
    rules.overDriving.count(route, change_s);
    rules.norm.count(vehicle, days);
    this.isVisitDay[route]! += days;
    this.freeDays[vehicle]! += this.exists[route]! - (exists ? 1 : 0);
    this.exists[route] = exists ? 1 : 0;
    this.isFeasible[route] = isFeasible ? 1 : 0;
    this.length_m[route] = length_m;
    this.drive_s[route] = drive_s;
    this.routeCost[route] = cost;
    this.routePoints[route] = points;
  }

  private countUnserved(): void {
    const { problem, totals, rules } = this;
    for (let visit = 0; visit < problem.visitCount; visit += 1) {
      totals[REQUIRED]! += problem.isRequired[visit]!;
      totals[POINTS]! += problem.prize[visit]! + rules.change.lostUnserved(visit);
      totals[COST]! += problem.value[visit]!;
      this.isPinned[visit] = rules.locks.isPinned(visit) ? 1 : 0;
    }
    totals[POINTS]! += rules.fairness.lost() + rules.townshipShare.lost() + rules.norm.lost();
    this.savedTotals.set(totals);
  }
}
