import type { Seconds } from '../../../domain/units.ts';
import { NO_LIMIT, type ProblemData, type TravelData } from '../../problem.ts';
import { BASE, type LodgingIndex, type PlaceIndex } from '../../problem-input.ts';
import { ceilMinutes } from '../../schedule/goals.ts';
import {
  drivenAfterLeg,
  drivenAfterStop,
  drivingTime,
  needsDaylight,
  restsOnLeg,
} from '../../schedule/leg.ts';
import { RouteTimer } from '../../schedule/route-timer.ts';
import { earliestStart, lateness, NEVER_S } from '../../schedule/window.ts';

/** What is known after each stop of a route; sums are from the start of the route. */
export class StopStates {
  /** End of service. */
  readonly end_s: Int32Array;
  /** Driving since the last rest. */
  readonly driven_s: Int32Array;
  /** Driving up to the stop. */
  readonly drive_s: Int32Array;
  /** Started minutes of lateness. */
  readonly late: Int32Array;

  constructor(visitCount: number) {
    this.end_s = new Int32Array(visitCount);
    this.driven_s = new Int32Array(visitCount);
    this.drive_s = new Int32Array(visitCount);
    this.late = new Int32Array(visitCount);
  }

  set(node: number, end_s: Seconds, driven_s: Seconds, drive_s: Seconds, late: number): void {
    this.end_s[node] = end_s;
    this.driven_s[node] = driven_s;
    this.drive_s[node] = drive_s;
    this.late[node] = late;
  }

  /** Is what comes behind the node the same as from this state on? */
  agrees(node: number, end_s: Seconds, driven_s: Seconds): boolean {
    return this.end_s[node] === end_s && this.driven_s[node] === driven_s;
  }
}

/** A route as it is: states and sums. */
export interface KnownRoute {
  readonly states: StopStates;
  return_s: Seconds;
  drive_s: Seconds;
  late: number;
}

/** No node: nothing is inserted. */
export const NO_VISIT = -1;

/**
 * Times of one route between two nights, from any stop on and with a visit put in, without touching the route and
 * without allocation. The rules are those of schedule/route-pass.ts, which is the reference.
 */
export class DayPass {
  // Results of the last walk.
  return_s: Seconds = 0;
  drive_s: Seconds = 0;
  lateMinutes = 0;
  /** Did the walk reach the last leg? */
  isServed = false;
  /** Departure when it is moved as late as nobody minds, if the walk began at the start of the route. */
  leave_s: Seconds = 0;
  /** False when only the timer can tell that departure. */
  isLeaveKnown = true;

  // Of the route that `aim` chose.
  from: PlaceIndex = 0;
  to: PlaceIndex = 0;
  ready_s: Seconds = 0;
  /** Must `confirm` be asked after a walk? */
  needsConfirmation = false;

  /** Do driving and lateness depend on the departure? Then states of the earliest one are no shortcut. */
  dependsOnDeparture = false;

  private isAimed = false;
  private readonly problem: ProblemData;
  private readonly visitCount: number;
  private readonly next: Int32Array;
  private readonly hasMountains: boolean;
  private readonly timer: RouteTimer;
  private readonly visits: number[] = [];
  private travel: TravelData;
  private vehicle = 0;
  private day = 0;
  private route = 0;
  private nightBefore: LodgingIndex = BASE;
  private night: LodgingIndex = BASE;
  private type = 0;
  private maxDriving_s: Seconds = NO_LIMIT;
  private maxDuration_s: Seconds = NO_LIMIT;
  private shiftEnd_s: Seconds = 0;
  private light_s: Seconds = 0;
  private dark_s: Seconds = NO_LIMIT;

  // Where the walk is.
  private at: PlaceIndex = 0;
  private clock_s: Seconds = 0;
  private driven_s: Seconds = 0;
  private hasStop = false;
  // Of the last leg.
  private departure_s: Seconds = 0;
  private isDaylightLeg = false;

  constructor(problem: ProblemData, next: Int32Array) {
    this.problem = problem;
    this.visitCount = problem.visitCount;
    this.next = next;
    this.hasMountains = problem.isMountain.length > 0;
    this.timer = new RouteTimer(problem);
    this.travel = problem.travel[0]!;
  }

  /** Chooses a route and the nights at its ends. O(1). */
  aim(route: number, nightBefore: LodgingIndex, night: LodgingIndex): void {
    const { problem } = this;
    const day = route % problem.dayCount;
    const vehicle = (route - day) / problem.dayCount;
    if (route !== this.route || !this.isAimed) {
      this.isAimed = true;
      this.route = route;
      this.day = day;
      this.vehicle = vehicle;
      this.travel = problem.travel[problem.travelOf[vehicle]!]!;
      this.type = problem.typeOf[vehicle]!;
      this.maxDriving_s = problem.maxDriving_s[vehicle]!;
      this.maxDuration_s = problem.maxDuration_s[vehicle]!;
      this.shiftEnd_s = problem.shiftEnd_s[route]!;
      if (this.hasMountains) {
        this.light_s = problem.daylightStart_s[day]!;
        this.dark_s = problem.daylightEnd_s[day]!;
      }
      this.dependsOnDeparture =
        this.travel.hourPercent !== null &&
        (this.maxDuration_s !== NO_LIMIT || problem.goals.perOverMinute > 0);
      this.needsConfirmation = this.dependsOnDeparture || this.maxDuration_s !== NO_LIMIT;
    }
    this.nightBefore = nightBefore;
    this.night = night;
    this.from = nightBefore === BASE ? problem.depot[vehicle]! : problem.lodgingPlace[nightBefore]!;
    this.to = night === BASE ? problem.depot[vehicle]! : problem.lodgingPlace[night]!;
    this.ready_s = problem.shiftStart_s[route]! + (nightBefore === BASE ? problem.reload_s[vehicle]! : 0);
  }

  /** The whole route that `aim` chose, as it is. */
  walkAll(into: StopStates): boolean {
    return this.walk(
      this.from,
      this.ready_s,
      0,
      0,
      0,
      false,
      NO_VISIT,
      this.visitCount + this.route,
      into,
      null,
    );
  }

  /**
   * Goes on from a state: first to `extra`, if any, then to the nodes behind `after`, then to the night's place.
   * False when a rule breaks; the longest duration is left to `confirm`. With `into` the states are kept. With
   * `known` (the route as it is, between the same nights) it stops where both states agree: what comes behind is the
   * same then. O(visits behind × windows of the day).
   */
  walk(
    from: PlaceIndex,
    ready_s: Seconds,
    driven_s: Seconds,
    drive_s: Seconds,
    late: number,
    isUnderWay: boolean,
    extra: number,
    after: number,
    into: StopStates | null,
    known: KnownRoute | null,
  ): boolean {
    const { next, visitCount } = this;
    this.at = from;
    this.clock_s = ready_s;
    this.driven_s = driven_s;
    this.drive_s = drive_s;
    this.lateMinutes = late;
    this.hasStop = isUnderWay;
    this.isServed = false;
    let node = extra === NO_VISIT ? next[after]! : extra;
    while (node < visitCount) {
      if (!this.serve(node)) return false;
      if (into !== null) into.set(node, this.clock_s, this.driven_s, this.drive_s, this.lateMinutes);
      if (known !== null && node !== extra && known.states.agrees(node, this.clock_s, this.driven_s)) {
        return this.endAs(known, node);
      }
      node = node === extra ? next[after]! : next[node]!;
    }
    this.isServed = true;
    if (!this.driveTo(this.to)) return false;
    if (!this.hasStop) this.leaveAt(this.departure_s, true);
    this.return_s = this.clock_s;
    return this.return_s <= this.shiftEnd_s;
  }

  /**
   * After a walk that kept its rules: is the day short enough, and which sums does it have once the departure is
   * moved? `leave_s` and `isLeaveKnown` as the walk over the beginning of the route left them; `extra` stands
   * behind `after`. O(1) when the day is short enough as it is, else as the timer.
   */
  confirm(leave_s: Seconds, isLeaveKnown: boolean, extra: number, after: number): boolean {
    const head = this.visitCount + this.route;
    const isEmpty = extra === NO_VISIT && this.next[head] === head;
    const isShort = this.return_s - leave_s <= this.maxDuration_s;
    // A later departure may still make the day short enough when services can end later.
    if (isEmpty || (isShort && isLeaveKnown && !this.dependsOnDeparture)) return isShort;
    const { visits } = this;
    visits.length = 0;
    if (extra !== NO_VISIT && after === head) visits.push(extra);
    for (let node = this.next[head]!; node !== head; node = this.next[node]!) {
      visits.push(node);
      if (extra !== NO_VISIT && after === node) visits.push(extra);
    }
    if (!this.timer.time(this.vehicle, this.day, visits, this.nightBefore, this.night, false)) return false;
    this.return_s = this.timer.result.return_s;
    this.drive_s = this.timer.result.drive_s;
    this.lateMinutes = this.timer.result.lateMinutes;
    return true;
  }

  /** Drives on; false when that takes too long or goes into the dark. */
  private driveTo(place: PlaceIndex): boolean {
    const { problem, at } = this;
    const { continuous_s } = problem;
    const isMove = at !== place;
    this.isDaylightLeg = this.hasMountains && needsDaylight(problem, at, place);
    if (this.isDaylightLeg && this.clock_s < this.light_s) this.clock_s = this.light_s;
    this.departure_s = this.clock_s;
    const leg_s = drivingTime(this.travel, at * problem.placeCount + place, this.clock_s);
    const rests = restsOnLeg(this.driven_s, leg_s, continuous_s);
    this.driven_s = drivenAfterLeg(this.driven_s, leg_s, continuous_s, rests);
    this.drive_s += leg_s;
    this.clock_s += leg_s + rests * problem.rest_s + (isMove ? problem.legSlack_s : 0);
    this.at = place;
    return this.drive_s <= this.maxDriving_s && !(this.isDaylightLeg && this.clock_s > this.dark_s);
  }

  /** Drives to a visit and serves it; false when a rule breaks. */
  private serve(visit: number): boolean {
    const { problem, day } = this;
    const place = problem.place[visit]!;
    let duration_s = problem.service_s[visit * problem.typeCount + this.type]!;
    if (place !== this.at || !this.hasStop) duration_s += problem.setup_s[visit]!;
    if (!this.driveTo(place)) return false;
    const start_s = earliestStart(problem, visit, day, this.clock_s, duration_s);
    if (start_s === NEVER_S) return false;
    const waiting_s = start_s - this.clock_s;
    if (!this.hasStop) this.noteFirstStop(waiting_s, start_s, duration_s);
    this.hasStop = true;
    this.driven_s = drivenAfterStop(this.driven_s, waiting_s, duration_s, problem.rest_s);
    this.clock_s = start_s + duration_s;
    if (problem.maxLateness_s[visit]! > 0) {
      this.lateMinutes += ceilMinutes(lateness(problem, visit, day, start_s, this.clock_s));
    }
    return true;
  }

  /** Leaving later by the time that is waited at the first stop: is everything behind it the same then? */
  private noteFirstStop(waiting_s: Seconds, start_s: Seconds, duration_s: Seconds): void {
    const { rest_s } = this.problem;
    const isRestKept = waiting_s < rest_s || duration_s >= rest_s;
    const isLight = !this.isDaylightLeg || start_s <= this.dark_s;
    this.leaveAt(this.departure_s + waiting_s, waiting_s === 0 || (isRestKept && isLight));
  }

  /** From `node` on everything is as it is on the known route. */
  private endAs(known: KnownRoute, node: number): boolean {
    this.isServed = true;
    this.return_s = known.return_s;
    this.drive_s += known.drive_s - known.states.drive_s[node]!;
    this.lateMinutes += known.late - known.states.late[node]!;
    return this.drive_s <= this.maxDriving_s;
  }

  private leaveAt(leave_s: Seconds, isKnown: boolean): void {
    this.leave_s = leave_s;
    this.isLeaveKnown = isKnown;
  }
}
