import type { Metres, Seconds } from '../../domain/units.ts';
import { NONE, type ProblemData, type TravelData } from '../problem.ts';
import type { DayIndex, PlaceIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import type { TimeFault, TimeFaultKind } from './fault.ts';
import { ceilMinutes } from './goals.ts';
import { drivenAfterLeg, drivenAfterStop, drivingTime, needsDaylight, restsOnLeg } from './leg.ts';
import { earliestStart, isOpenOn, lateness, NEVER_S } from './window.ts';

const FIRST_CAPACITY = 16;

/** Times of the stops of one pass, by position; filled as far as the pass got. */
class StopTimes {
  readonly leg_m: Int32Array;
  readonly leg_s: Int32Array;
  readonly rest_s: Int32Array;
  readonly arrival_s: Int32Array;
  readonly start_s: Int32Array;
  readonly setup_s: Int32Array;
  readonly end_s: Int32Array;
  readonly late_s: Int32Array;

  constructor(capacity: number) {
    this.leg_m = new Int32Array(capacity);
    this.leg_s = new Int32Array(capacity);
    this.rest_s = new Int32Array(capacity);
    this.arrival_s = new Int32Array(capacity);
    this.start_s = new Int32Array(capacity);
    this.setup_s = new Int32Array(capacity);
    this.end_s = new Int32Array(capacity);
    this.late_s = new Int32Array(capacity);
  }
}

/**
 * One forward pass over a route: every stop as early as possible after a given departure. README.md, "Times of a
 * route", 1 to 6 without the limit of the duration, which depends on the departure that is published.
 *
 * The object is used again and again, so that a pass allocates nothing; its fields tell of the last pass.
 */
export class RoutePass {
  stops = new StopTimes(FIRST_CAPACITY);
  /** Departure of the first leg. */
  departure_s: Seconds = 0;
  returnLeg_m: Metres = 0;
  returnLeg_s: Seconds = 0;
  returnRest_s: Seconds = 0;
  return_s: Seconds = 0;
  /** Sums over all legs. */
  length_m: Metres = 0;
  drive_s: Seconds = 0;
  /** Sum over the stops of the started minutes of lateness. */
  lateMinutes = 0;
  /** The first broken rule, and the visit where it broke; null and NONE when all are kept. */
  fault: TimeFaultKind | null = null;
  faultVisit: VisitIndex = NONE;
  /** All broken rules of a lenient pass, with their visits: each rule once per visit, in the order of the way. */
  readonly faults: TimeFault[] = [];

  readonly #problem: ProblemData;
  #travel: TravelData;
  #vehicle: VehicleIndex = 0;
  #day: DayIndex = 0;
  #place: PlaceIndex = 0;
  #clock_s: Seconds = 0;
  #driven_s: Seconds = 0;
  #isLenient = false;
  // Of the last leg.
  #leg_m: Metres = 0;
  #leg_s: Seconds = 0;
  #legRest_s: Seconds = 0;

  constructor(problem: ProblemData) {
    this.#problem = problem;
    this.#travel = problem.travel[0]!;
  }

  /**
   * From place `from`, ready at `ready_s`, over `visits` to place `to`. True when no rule is broken. With
   * `isLenient` it goes on after a broken rule, so that the sums are those of the whole route, and lists them all.
   * O(visits × windows of the day).
   */
  run(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    from: PlaceIndex,
    to: PlaceIndex,
    ready_s: Seconds,
    isLenient = false,
  ): boolean {
    this.#begin(vehicle, day, visits.length, from, ready_s);
    this.#isLenient = isLenient;
    if (isLenient) this.faults.length = 0;
    for (let position = 0; position < visits.length; position += 1) {
      this.#serve(visits[position]!, position, position > 0);
      if (this.fault !== null && !isLenient) return false;
    }
    this.#drive(to, NONE, visits.length === 0);
    this.returnLeg_m = this.#leg_m;
    this.returnLeg_s = this.#leg_s;
    this.returnRest_s = this.#legRest_s;
    this.return_s = this.#clock_s;
    const route = vehicle * this.#problem.dayCount + day;
    if (this.return_s > this.#problem.shiftEnd_s[route]!) this.#break('shift', NONE);
    return this.fault === null;
  }

  #begin(vehicle: VehicleIndex, day: DayIndex, stopCount: number, from: PlaceIndex, ready_s: Seconds): void {
    if (this.stops.end_s.length < stopCount) this.stops = new StopTimes(2 * stopCount);
    this.#travel = this.#problem.travel[this.#problem.travelOf[vehicle]!]!;
    this.#vehicle = vehicle;
    this.#day = day;
    this.#place = from;
    this.#clock_s = ready_s;
    this.#driven_s = 0;
    this.length_m = 0;
    this.drive_s = 0;
    this.lateMinutes = 0;
    this.fault = null;
    this.faultVisit = NONE;
  }

  #break(kind: TimeFaultKind, visit: VisitIndex): void {
    if (this.#isLenient) this.faults.push({ kind, visit });
    if (this.fault !== null) return;
    this.fault = kind;
    this.faultVisit = visit;
  }

  /** Drives on to `to`; `visit` is the visit there, to blame when a rule breaks. */
  #drive(to: PlaceIndex, visit: VisitIndex, isFirst: boolean): void {
    const problem = this.#problem;
    const from = this.#place;
    const cell = from * problem.placeCount + to;
    const isMountain = needsDaylight(problem, from, to);
    if (isMountain) {
      const light_s = problem.daylightStart_s[this.#day]!;
      if (this.#clock_s < light_s) this.#clock_s = light_s;
    }
    if (isFirst) this.departure_s = this.#clock_s;
    const leg_s = drivingTime(this.#travel, cell, this.#clock_s);
    const rests = restsOnLeg(this.#driven_s, leg_s, problem.continuous_s);
    this.#driven_s = drivenAfterLeg(this.#driven_s, leg_s, problem.continuous_s, rests);
    this.#legRest_s = rests * problem.rest_s;
    this.#leg_s = leg_s;
    this.#leg_m = this.#travel.distance_m[cell]!;
    this.#clock_s += leg_s + this.#legRest_s + (from === to ? 0 : problem.legSlack_s);
    this.#place = to;
    this.drive_s += leg_s;
    this.length_m += this.#leg_m;
    if (isMountain && this.#clock_s > problem.daylightEnd_s[this.#day]!) this.#break('daylight', visit);
    const limit_s = problem.maxDriving_s[this.#vehicle]!;
    // Named once, on the leg that passes the limit.
    if (this.drive_s > limit_s && this.drive_s - leg_s <= limit_s) this.#break('driving', visit);
  }

  #serve(visit: VisitIndex, position: number, hasStopBefore: boolean): void {
    const problem = this.#problem;
    const { stops } = this;
    const place = problem.place[visit]!;
    const setup_s = hasStopBefore && place === this.#place ? 0 : problem.setup_s[visit]!;
    this.#drive(place, visit, position === 0);
    const arrival_s = this.#clock_s;
    const type = problem.typeOf[this.#vehicle]!;
    const duration_s = setup_s + problem.service_s[visit * problem.typeCount + type]!;
    let start_s = earliestStart(problem, visit, this.#day, arrival_s, duration_s);
    let late_s = 0;
    if (start_s === NEVER_S) {
      this.#break(isOpenOn(problem, visit, this.#day, duration_s) ? 'window' : 'closed', visit);
      start_s = arrival_s;
    } else if (problem.maxLateness_s[visit]! > 0) {
      late_s = lateness(problem, visit, this.#day, start_s, start_s + duration_s);
    }
    this.#driven_s = drivenAfterStop(this.#driven_s, start_s - arrival_s, duration_s, problem.rest_s);
    this.#clock_s = start_s + duration_s;
    this.lateMinutes += ceilMinutes(late_s);
    stops.leg_m[position] = this.#leg_m;
    stops.leg_s[position] = this.#leg_s;
    stops.rest_s[position] = this.#legRest_s;
    stops.arrival_s[position] = arrival_s;
    stops.start_s[position] = start_s;
    stops.setup_s[position] = setup_s;
    stops.end_s[position] = this.#clock_s;
    stops.late_s[position] = late_s;
  }
}
