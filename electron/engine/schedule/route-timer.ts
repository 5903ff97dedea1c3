import type { Seconds } from '../../domain/units.ts';
import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import {
  BASE,
  type DayIndex,
  type LodgingIndex,
  type PlaceIndex,
  type VehicleIndex,
} from '../problem-input.ts';
import type { VisitIndex } from '../problem-input.ts';
import type { TimeFault, TimeFaultKind } from './fault.ts';
import { drivingTime, needsDaylight, restsOnLeg } from './leg.ts';
import { RoutePass } from './route-pass.ts';

/** Place where `vehicle` spends a night. */
export function placeOfNight(problem: ProblemData, vehicle: VehicleIndex, night: LodgingIndex): PlaceIndex {
  return night === BASE ? problem.depot[vehicle]! : problem.lodgingPlace[night]!;
}

/** When the vehicle may leave at the earliest: after reloading when it leaves from its base. */
export function earliestDeparture(
  problem: ProblemData,
  vehicle: VehicleIndex,
  day: DayIndex,
  nightBefore: LodgingIndex,
): Seconds {
  const shiftStart_s = problem.shiftStart_s[vehicle * problem.dayCount + day]!;
  return nightBefore === BASE ? shiftStart_s + problem.reload_s[vehicle]! : shiftStart_s;
}

/**
 * Latest departure on the leg from → to, at or after `departure_s`, that arrives at `latest_s` or before, when a
 * departure at `departure_s` arrives at `arrival_s` ≤ latest_s. Daylight is not looked at. Exact when the hour of
 * the day does not matter. With percentages it takes for granted that who leaves later arrives no earlier; a rest
 * saved by lighter traffic or a rounded second may break that, so the caller tries what it gets.
 * O(1); O(log(latest_s − departure_s) × hours) with percentages.
 */
export function latestDeparture(
  problem: ProblemData,
  vehicle: VehicleIndex,
  from: PlaceIndex,
  to: PlaceIndex,
  departure_s: Seconds,
  arrival_s: Seconds,
  latest_s: Seconds,
): Seconds {
  const travel = problem.travel[problem.travelOf[vehicle]!]!;
  if (travel.hourPercent === null) return departure_s + latest_s - arrival_s;
  const cell = from * problem.placeCount + to;
  const slack_s = from === to ? 0 : problem.legSlack_s;
  let low_s = departure_s;
  let high_s = latest_s;
  while (low_s < high_s) {
    const middle_s = Math.ceil((low_s + high_s) / 2);
    const leg_s = drivingTime(travel, cell, middle_s);
    const rest_s = restsOnLeg(0, leg_s, problem.continuous_s) * problem.rest_s;
    if (middle_s + leg_s + rest_s + slack_s <= latest_s) low_s = middle_s;
    else high_s = middle_s - 1;
  }
  return low_s;
}

/**
 * Times routes with the rules of README.md, "Times of a route". Used again and again; it allocates nothing.
 */
export class RouteTimer {
  /** The pass with the times, after `time` returned true. */
  result: RoutePass;
  /** The first broken rule, after `time` returned false, and the visit where it broke, or NONE. */
  fault: TimeFaultKind = 'calendar';
  faultVisit: VisitIndex = NONE;
  /** All broken rules, after `timeAnyway`. */
  faults: readonly TimeFault[] = [];

  readonly #problem: ProblemData;
  readonly #earliest: RoutePass;
  readonly #later: RoutePass;
  readonly #shortest: RoutePass;

  constructor(problem: ProblemData) {
    this.#problem = problem;
    this.#earliest = new RoutePass(problem);
    this.#later = new RoutePass(problem);
    this.#shortest = new RoutePass(problem);
    this.result = this.#earliest;
  }

  /**
   * Are all rules kept? `result` then has the times. With `isPublished` the departure is as late as it can be
   * without changing an end of service or the return; without, it is moved only when the cost or a rule depends on
   * it. O(visits × windows of the day), at most three passes.
   */
  time(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    nightBefore: LodgingIndex,
    night: LodgingIndex,
    isPublished: boolean,
  ): boolean {
    const problem = this.#problem;
    this.result = this.#earliest;
    if (problem.isAvailable[vehicle * problem.dayCount + day] !== 1) return this.#break('calendar', NONE);
    if (visits.length > problem.maxVisitsPerDay[vehicle]!) return this.#break('visits-per-day', NONE);
    const from = placeOfNight(problem, vehicle, nightBefore);
    const to = placeOfNight(problem, vehicle, night);
    const ready_s = earliestDeparture(problem, vehicle, day, nightBefore);
    if (!this.#earliest.run(vehicle, day, visits, from, to, ready_s)) {
      return this.#break(this.#earliest.fault ?? 'shift', this.#earliest.faultVisit);
    }
    const maxDuration_s = problem.maxDuration_s[vehicle]!;
    const dependsOnDeparture =
      maxDuration_s !== NO_LIMIT || problem.travel[problem.travelOf[vehicle]!]!.hourPercent !== null;
    if (visits.length > 0 && (isPublished || dependsOnDeparture)) {
      this.#leaveLater(vehicle, day, visits, from, to);
    }
    if (this.result.return_s - this.result.departure_s > maxDuration_s) {
      this.#leaveForSameReturn(vehicle, day, visits, from, to, this.result.return_s - maxDuration_s);
    }
    const isShort = this.result.return_s - this.result.departure_s <= maxDuration_s;
    return isShort || this.#break('shift', NONE);
  }

  /**
   * Times of a route whose rules may be broken, each stop as early as possible, and the crew not waiting at the first
   * gate; all rules about times that it breaks are in `faults`. For what `time` returned false for. On a day without a shift the hours of the vehicle's
   * first day with one are taken.
   */
  timeAnyway(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    nightBefore: LodgingIndex,
    night: LodgingIndex,
  ): void {
    const problem = this.#problem;
    const from = placeOfNight(problem, vehicle, nightBefore);
    const to = placeOfNight(problem, vehicle, night);
    const isOut = problem.isAvailable[vehicle * problem.dayCount + day] === 1;
    const ready_s = earliestDeparture(
      problem,
      vehicle,
      isOut ? day : this.#firstDayOut(vehicle, day),
      nightBefore,
    );
    this.#earliest.run(vehicle, day, visits, from, to, ready_s, true);
    this.result = this.#earliest;
    this.faults = this.#faultsOf(this.#earliest, vehicle, visits.length, isOut);
    const waiting_s =
      visits.length === 0 ? 0 : this.#earliest.stops.start_s[0]! - this.#earliest.stops.arrival_s[0]!;
    if (waiting_s === 0) return;
    this.#later.run(vehicle, day, visits, from, to, this.#earliest.departure_s + waiting_s, true);
    const faults = this.#faultsOf(this.#later, vehicle, visits.length, isOut);
    // With traffic by the hour, leaving later may keep a rule that leaving early breaks. Only `time` says whether all
    // are kept, and it asks whoever leaves early; so no draft is free of faults that is none for the search.
    if (faults.length > this.faults.length || faults.length === 0) return;
    this.result = this.#later;
    this.faults = faults;
  }

  #faultsOf(pass: RoutePass, vehicle: VehicleIndex, visitCount: number, isOut: boolean): TimeFault[] {
    const problem = this.#problem;
    return [
      ...(isOut ? [] : [{ kind: 'calendar' as const, visit: NONE }]),
      ...(visitCount > problem.maxVisitsPerDay[vehicle]!
        ? [{ kind: 'visits-per-day' as const, visit: NONE }]
        : []),
      // Without a shift there is no end of it to miss.
      ...pass.faults.filter(({ kind }) => isOut || kind !== 'shift'),
      ...(pass.return_s - pass.departure_s > problem.maxDuration_s[vehicle]!
        ? [{ kind: 'shift' as const, visit: NONE }]
        : []),
    ];
  }

  #firstDayOut(vehicle: VehicleIndex, otherwise: DayIndex): DayIndex {
    const { dayCount, isAvailable } = this.#problem;
    for (let day = 0; day < dayCount; day += 1) {
      if (isAvailable[vehicle * dayCount + day] === 1) return day;
    }
    return otherwise;
  }

  #break(kind: TimeFaultKind, visit: VisitIndex): false {
    this.fault = kind;
    this.faultVisit = visit;
    return false;
  }

  /**
   * Moves the departure so that the crew does not wait at the gate of the first site. Waiting there may be the rest
   * that the next leg relies on, so there are two candidates: no waiting left, or just a rest of it. Nothing between
   * them can help when the leg takes the same time at any hour, because waiting matters only by reaching the length
   * of a rest.
   */
  #leaveLater(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    from: PlaceIndex,
    to: PlaceIndex,
  ): void {
    const start_s = this.#earliest.stops.start_s[0]!;
    if (this.#tryArrival(vehicle, day, visits, from, to, start_s)) return;
    this.#tryArrival(vehicle, day, visits, from, to, start_s - this.#problem.rest_s);
  }

  /**
   * The shortest day: services may end later as long as the return does not. Leaving at `departure_s` leaves just
   * the longest duration allowed; if that delays the return, nothing helps, for leaving later never means returning
   * earlier.
   */
  #leaveForSameReturn(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    from: PlaceIndex,
    to: PlaceIndex,
    departure_s: Seconds,
  ): void {
    if (!this.#shortest.run(vehicle, day, visits, from, to, departure_s)) return;
    if (this.#shortest.return_s === this.#earliest.return_s) this.result = this.#shortest;
  }

  /** Tries the latest departure that arrives at the first stop by `latest_s`, in the mountains by daylight. */
  #tryArrival(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    from: PlaceIndex,
    to: PlaceIndex,
    latest_s: Seconds,
  ): boolean {
    const problem = this.#problem;
    const { departure_s, stops } = this.#earliest;
    const arrival_s = stops.arrival_s[0]!;
    const first = problem.place[visits[0]!]!;
    const light_s = needsDaylight(problem, from, first) ? problem.daylightEnd_s[day]! : latest_s;
    const target_s = latest_s < light_s ? latest_s : light_s;
    if (target_s < arrival_s) return false;
    const later_s = latestDeparture(problem, vehicle, from, first, departure_s, arrival_s, target_s);
    if (later_s <= departure_s) return false;
    if (!this.#later.run(vehicle, day, visits, from, to, later_s)) return false;
    if (!this.#hasSameEnds(visits.length)) return false;
    this.result = this.#later;
    return true;
  }

  /** Same ends of service and same return: the later departure costs nobody anything. */
  #hasSameEnds(stopCount: number): boolean {
    if (this.#later.return_s !== this.#earliest.return_s) return false;
    for (let position = 0; position < stopCount; position += 1) {
      if (this.#later.stops.end_s[position] !== this.#earliest.stops.end_s[position]) return false;
    }
    return true;
  }
}
