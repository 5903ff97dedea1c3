import { NO_LIMIT, type ProblemData } from '../problem.ts';
import {
  BASE,
  type DayIndex,
  type LodgingIndex,
  type VehicleIndex,
  type VisitIndex,
} from '../problem-input.ts';
import { type Placement, REFUSAL_KINDS, type RefusalKind } from '../explanation.ts';
import { RouteTimer } from '../schedule/route-timer.ts';
import { orderConflict } from '../schedule/visit-rules.ts';
import { type CostChange, compareChange, costChange, isGain, type RouteChange } from './cost-change.ts';
import { NightChoices, type Nights } from './night-choices.ts';
import type { PlanState } from './plan-state.ts';
import { type Reason, reasonBy, StandingRules } from './standing-rules.ts';

/** A place where the visit fits, and what it does to the cost. */
export interface Candidate {
  readonly placement: Placement;
  readonly change: CostChange;
}

/** What a vehicle's day says: the best place, if there is one, and else (or when it is no gain) the reason. */
export interface Outcome {
  readonly candidate: Candidate | null;
  readonly reason: Reason | null;
}

/** The later in the list, the nearer the attempt was to success. */
const NEARNESS = new Map(REFUSAL_KINDS.map((kind, rank) => [kind, rank]));
const nearnessOf = (kind: RefusalKind) => NEARNESS.get(kind) ?? 0;

const NOTHING_REMOVED: readonly VisitIndex[] = [];

/**
 * Tries one visit on the routes of a plan that is otherwise kept: every position, the nights as they are or with one
 * more night away before or after the day, with exact times and all rules.
 */
export class Insertion {
  readonly visit: VisitIndex;
  readonly #problem: ProblemData;
  readonly #state: PlanState;
  readonly #timer: RouteTimer;
  readonly #rules: StandingRules;
  readonly #nights: NightChoices;
  readonly #orders: readonly (readonly VisitIndex[])[];
  #best: Candidate | null = null;
  #furthest: Reason | null = null;

  constructor(problem: ProblemData, state: PlanState, visit: VisitIndex) {
    this.visit = visit;
    this.#problem = problem;
    this.#state = state;
    this.#timer = new RouteTimer(problem);
    this.#rules = new StandingRules(problem, state, visit);
    this.#nights = new NightChoices(problem, state, problem.place[visit]!);
    this.#orders = problem.orders.filter((order) => order.includes(visit));
  }

  /** The best place on a vehicle's day. O((positions × (1 + lodgings tried)) × stops of the route). */
  on(vehicle: VehicleIndex, day: DayIndex): Outcome {
    const visits = this.#state.visitsOn(vehicle, day);
    const reason = this.#rules.ofRoute(vehicle, day, visits, NOTHING_REMOVED);
    if (reason !== null) return { candidate: null, reason };
    this.#best = null;
    this.#furthest = null;
    for (const nights of this.#nights.of(vehicle, day))
      this.#tryNights(vehicle, day, visits, NOTHING_REMOVED, nights);
    return this.#outcome();
  }

  /** The best place on a vehicle's day when `removed`, visits of that day, leave; nights as they are. */
  instead(vehicle: VehicleIndex, day: DayIndex, removed: readonly VisitIndex[]): Candidate | null {
    const kept = this.#state.visitsOn(vehicle, day).filter((visit) => !removed.includes(visit));
    if (this.#rules.ofRoute(vehicle, day, kept, removed) !== null) return null;
    this.#best = null;
    this.#tryNights(vehicle, day, kept, removed, this.#nights.asTheyAre(vehicle, day));
    return this.#best;
  }

  /** Do vehicle and day alone refuse the visit, whatever else is on the route? O(windows of the day). */
  isRefusedByDay(vehicle: VehicleIndex, day: DayIndex): boolean {
    return this.#rules.ofDay(vehicle, day) !== null;
  }

  #outcome(): Outcome {
    const best = this.#best;
    if (best === null) return { candidate: null, reason: this.#furthest };
    return { candidate: best, reason: isGain(best.change) ? null : { kind: 'not-worth-it' } };
  }

  #note(reason: Reason): void {
    if (this.#furthest === null || nearnessOf(reason.kind) > nearnessOf(this.#furthest.kind))
      this.#furthest = reason;
  }

  #tryNights(
    vehicle: VehicleIndex,
    day: DayIndex,
    kept: readonly VisitIndex[],
    removed: readonly VisitIndex[],
    nights: Nights,
  ): void {
    const reason = this.#tourReason(vehicle, day, kept, nights);
    if (reason !== null) {
      // Too many nights in a row is no reason to refuse the visit: the attempt is not open to the vehicle.
      if (reason !== 'nights') this.#note({ kind: reason });
      return;
    }
    let neighbour: RouteChange | null = null;
    if (nights.neighbour !== null) {
      const { day: other, nightBefore, night } = nights.neighbour;
      neighbour = this.#timed(vehicle, other, this.#state.visitsOn(vehicle, other), nightBefore, night);
      if (neighbour === null) {
        this.#note({ kind: this.#timer.fault });
        return;
      }
    }
    for (let position = 0; position <= kept.length; position += 1) {
      this.#tryPosition(
        vehicle,
        day,
        kept.toSpliced(position, 0, this.visit),
        removed,
        nights,
        neighbour,
        position,
      );
    }
  }

  #tryPosition(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    removed: readonly VisitIndex[],
    nights: Nights,
    neighbour: RouteChange | null,
    position: number,
  ): void {
    for (const order of this.#orders) {
      const conflict = orderConflict(order, visits);
      if (conflict.length > 0) {
        this.#note(reasonBy(this.visit, 'lock', conflict));
        return;
      }
    }
    const route = this.#timed(vehicle, day, visits, nights.nightBefore, nights.night);
    if (route === null) {
      this.#note({ kind: this.#timer.fault });
      return;
    }
    const routes = neighbour === null ? [route] : [route, neighbour];
    const change = costChange(this.#problem, this.#state, {
      vehicle,
      routes,
      added: this.visit,
      day,
      removed,
    });
    if (this.#best !== null && compareChange(change, this.#best.change) >= 0) return;
    this.#best = {
      change,
      placement: {
        vehicle,
        day,
        position,
        nightBefore: nights.nightBefore,
        night: nights.night,
        extra_m: change.length_m,
        extraDrive_s: change.drive_s,
        extraCost: change.cost,
        extraPoints: change.points + this.#problem.prize[this.visit]!,
      },
    };
  }

  /** The route with its times, or null; `#timer.fault` then tells why. */
  #timed(
    vehicle: VehicleIndex,
    day: DayIndex,
    visits: readonly VisitIndex[],
    nightBefore: LodgingIndex,
    night: LodgingIndex,
  ): RouteChange | null {
    if (!this.#timer.time(vehicle, day, visits, nightBefore, night, false)) return null;
    const { length_m, drive_s, lateMinutes } = this.#timer.result;
    return { day, exists: true, night, length_m, drive_s, lateMinutes };
  }

  /** Nights in a row and load of the tour of the day with the visit. O(days of the tour + its visits). */
  #tourReason(
    vehicle: VehicleIndex,
    day: DayIndex,
    kept: readonly VisitIndex[],
    nights: Nights,
  ): 'nights' | 'load' | null {
    const { neighbour } = nights;
    const nightAfter = (of: DayIndex) => {
      if (of === day) return nights.night;
      return of === neighbour?.day ? neighbour.night : this.#state.nightAfter(vehicle, of);
    };
    let first = day;
    while (nightAfter(first - 1) !== BASE) first -= 1;
    let last = day;
    while (nightAfter(last) !== BASE) last += 1;
    if (last - first > this.#problem.maxNights[vehicle]!) return 'nights';
    const { dimensionCount, capacity, load } = this.#problem;
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      const limit = capacity[vehicle * dimensionCount + dimension]!;
      let sum = load[this.visit * dimensionCount + dimension]!;
      for (let of = first; of <= last; of += 1) {
        for (const visit of of === day ? kept : this.#state.visitsOn(vehicle, of)) {
          sum += load[visit * dimensionCount + dimension]!;
        }
      }
      if (limit !== NO_LIMIT && sum > limit) return 'load';
    }
    return null;
  }
}
