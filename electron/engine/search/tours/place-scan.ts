import { BASE, type LodgingIndex } from '../../problem-input.ts';
import { type KnownRoute, NO_VISIT, StopStates } from './day-pass.ts';
import type { TourRoutes } from './tour-routes.ts';

/** No place: dearer than anything. */
export const NO_COST = Number.POSITIVE_INFINITY;
const NOWHERE = -1;

/**
 * Places of a visit on one route, between the present nights or between others. Costs are folded and are those of
 * the whole route with the visit: road, day, over-driving of the day, lateness; what depends on more than the route
 * is left to the caller.
 */
export class PlaceScan {
  // Results: the two cheapest places; `after` is the node in front.
  bestCost = NO_COST;
  bestAfter = NOWHERE;
  bestDrive_s = 0;
  secondCost = NO_COST;
  secondAfter = NOWHERE;
  secondDrive_s = 0;
  /** Result of `settleNights`: driving of the route between the other nights. */
  plainDrive_s = 0;

  private readonly state: TourRoutes;
  private readonly place: Int32Array;
  private readonly scratch: StopStates;
  private readonly known: KnownRoute;
  // Of the route as it is before the visit joins it.
  private length_m = 0;
  private leave_s = 0;
  private isLeaveKnown = true;

  constructor(state: TourRoutes) {
    this.state = state;
    this.place = state.problem.place;
    this.scratch = new StopStates(state.visitCount);
    this.known = { states: state.states, return_s: 0, drive_s: 0, late: 0 };
  }

  /** Folded cost of points and thousandths. */
  private fold(points: number, cost: number): number {
    return points * this.state.weights.points + cost;
  }

  /** Folded cost of a route as it is, nights not counted. O(1). */
  presentCost(route: number): number {
    return this.fold(this.state.routePoints[route]!, this.state.routeCost[route]!);
  }

  /**
   * Road and day of a route between other nights, at least one of them at a lodging: no less than what
   * `settleNights` says. O(1).
   */
  roadCost(route: number, nightBefore: LodgingIndex, night: LodgingIndex): number {
    const { state } = this;
    const vehicle = state.data.vehicleOf[route]!;
    const length_m = state.lengthBetween(
      route,
      state.placeOf(vehicle, nightBefore),
      state.placeOf(vehicle, night),
    );
    return length_m * state.problem.costPerMetre[vehicle]! + state.problem.costPerDay[vehicle]!;
  }

  /** Scans the route between its present nights. O(visits of the route²). */
  scanPresent(visit: number, route: number): void {
    const { state } = this;
    state.pass.aim(route, state.nights[route]!, state.nights[route + 1]!);
    this.length_m = state.length_m[route]!;
    this.leave_s = state.leave_s[route]!;
    this.isLeaveKnown = state.isLeaveKnown[route] === 1;
    this.scan(visit, route, state.states, !state.pass.dependsOnDeparture);
  }

  /**
   * Folded cost of the route between other nights, NO_COST when that breaks a rule; a route that need not exist costs
   * nothing. Readies `scanSettled`.
   */
  settleNights(route: number, nightBefore: LodgingIndex, night: LodgingIndex): number {
    const { state } = this;
    const { pass, problem, rules } = state;
    this.plainDrive_s = 0;
    if (problem.isAvailable[route] === 0) {
      return state.size[route] === 0 && nightBefore === BASE && night === BASE ? 0 : NO_COST;
    }
    pass.aim(route, nightBefore, night);
    this.length_m = 0;
    if (state.size[route] === 0 && nightBefore === BASE && night === BASE) return 0;
    if (!pass.walkAll(this.scratch)) return NO_COST;
    this.leave_s = pass.leave_s;
    this.isLeaveKnown = pass.isLeaveKnown;
    if (pass.needsConfirmation && !pass.confirm(this.leave_s, this.isLeaveKnown, NO_VISIT, NO_VISIT)) {
      return NO_COST;
    }
    this.plainDrive_s = pass.drive_s;
    this.length_m = state.lengthBetween(route, pass.from, pass.to);
    const vehicle = state.data.vehicleOf[route]!;
    return this.fold(
      rules.overDriving.ofDay(pass.drive_s) + rules.lateness.ofMinutes(pass.lateMinutes),
      this.length_m * problem.costPerMetre[vehicle]! + problem.costPerDay[vehicle]!,
    );
  }

  /** Scans the route between the nights that `settleNights` was asked for last. */
  scanSettled(visit: number, route: number): void {
    this.scan(visit, route, this.scratch, false);
  }

  private scan(visit: number, route: number, states: StopStates, isPresent: boolean): void {
    const { state } = this;
    const { pass, next, rules, visitCount } = state;
    this.bestCost = NO_COST;
    this.secondCost = NO_COST;
    this.bestAfter = NOWHERE;
    this.secondAfter = NOWHERE;
    const head = visitCount + route;
    const latest = this.latestStart(visit, route);
    let first = head;
    let end = head;
    if (rules.order.isActive && rules.order.isOrdered(visit)) {
      if (!rules.order.ask(visit, head, next)) return;
      first = rules.order.after;
      end = rules.order.before;
    }
    const known = isPresent && next[head] !== head ? this.knownRoute(route) : null;
    let node = first;
    do {
      const isStart = node === head;
      // Ends of service only grow along the route.
      if ((isStart ? pass.ready_s : states.end_s[node]!) > latest) break;
      const after = next[node]!;
      const from = isStart ? pass.from : this.place[node]!;
      const cost = this.roadWith(visit, route, from, after === head ? pass.to : this.place[after]!);
      if (cost < this.secondCost && this.isInTime(visit, node, from, isStart ? null : states, known)) {
        this.keep(node, cost);
      }
      node = after;
    } while (node !== end);
  }

  /** Latest ready time that can keep the last window of the day; no way is counted. */
  private latestStart(visit: number, route: number): number {
    const { problem, data } = this.state;
    const type = problem.typeOf[data.vehicleOf[route]!]!;
    const latestEnd_s = data.latestEnd[visit * problem.dayCount + data.dayOf[route]!]!;
    return latestEnd_s - problem.service_s[visit * problem.typeCount + type]!;
  }

  /** Road and day of the route with the visit between two places. */
  private roadWith(visit: number, route: number, from: number, to: number): number {
    const { problem, data, next, visitCount } = this.state;
    const { placeCount } = problem;
    const vehicle = data.vehicleOf[route]!;
    const { distance_m } = problem.travel[problem.travelOf[vehicle]!]!;
    const at = this.place[visit]!;
    let length_m = distance_m[from * placeCount + at]! + distance_m[at * placeCount + to]!;
    const head = visitCount + route;
    if (next[head] !== head) length_m += this.length_m - distance_m[from * placeCount + to]!;
    return length_m * problem.costPerMetre[vehicle]! + problem.costPerDay[vehicle]!;
  }

  private knownRoute(route: number): KnownRoute {
    const { state, known } = this;
    known.return_s = state.return_s[route]!;
    known.drive_s = state.drive_s[route]!;
    known.late = state.late[route]!;
    return known;
  }

  /** Are all rules about times kept with the visit behind `node`? `states` null = at the start of the route. */
  private isInTime(
    visit: number,
    node: number,
    from: number,
    states: StopStates | null,
    known: KnownRoute | null,
  ): boolean {
    const { pass } = this.state;
    const isFeasible =
      states === null
        ? pass.walk(from, pass.ready_s, 0, 0, 0, false, visit, node, null, known)
        : pass.walk(
            from,
            states.end_s[node]!,
            states.driven_s[node]!,
            states.drive_s[node]!,
            states.late[node]!,
            true,
            visit,
            node,
            null,
            known,
          );
    return isFeasible && this.isConfirmed(visit, node, states === null);
  }

  private isConfirmed(visit: number, after: number, isStart: boolean): boolean {
    const { pass } = this.state;
    if (!pass.needsConfirmation) return true;
    return isStart
      ? pass.confirm(pass.leave_s, pass.isLeaveKnown, visit, after)
      : pass.confirm(this.leave_s, this.isLeaveKnown, visit, after);
  }

  private keep(after: number, roadCost: number): void {
    const { pass, rules } = this.state;
    const points = rules.overDriving.ofDay(pass.drive_s) + rules.lateness.ofMinutes(pass.lateMinutes);
    const cost = this.fold(points, roadCost);
    if (cost < this.bestCost) {
      this.secondCost = this.bestCost;
      this.secondAfter = this.bestAfter;
      this.secondDrive_s = this.bestDrive_s;
      this.bestCost = cost;
      this.bestAfter = after;
      this.bestDrive_s = pass.drive_s;
    } else if (cost < this.secondCost) {
      this.secondCost = cost;
      this.secondAfter = after;
      this.secondDrive_s = pass.drive_s;
    }
  }
}
