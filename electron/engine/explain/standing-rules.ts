import type { Seconds } from '../../domain/units.ts';
import type { RefusalKind } from '../explanation.ts';
import { NONE, type ProblemData, type RelationData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import { hasFeatures, isUnlocked, relationConflict, seriesConflict } from '../schedule/visit-rules.ts';
import { isOpenOn } from '../schedule/window.ts';
import type { PlanState } from './plan-state.ts';

/** Why an attempt failed. */
export interface Reason {
  readonly kind: RefusalKind;
  readonly byVisit?: VisitIndex;
}

/** A reason with the visit, other than `visit`, that stands in the way. */
export function reasonBy(visit: VisitIndex, kind: RefusalKind, conflict: readonly VisitIndex[]): Reason {
  const byVisit = conflict.find((other) => other !== visit);
  return byVisit === undefined ? { kind } : { kind, byVisit };
}

/** The rules that refuse a visit at every position of a route alike. */
export class StandingRules {
  readonly #problem: ProblemData;
  readonly #state: PlanState;
  readonly #visit: VisitIndex;
  readonly #relationsOf = new Map<VisitIndex, readonly RelationData[]>();

  constructor(problem: ProblemData, state: PlanState, visit: VisitIndex) {
    this.#problem = problem;
    this.#state = state;
    this.#visit = visit;
  }

  /** What vehicle and day alone say, whatever else is on the route. O(windows of the day). */
  ofDay(vehicle: VehicleIndex, day: DayIndex): RefusalKind | null {
    const problem = this.#problem;
    const visit = this.#visit;
    if (problem.isAvailable[vehicle * problem.dayCount + day] !== 1) return 'calendar';
    if (!isUnlocked(problem, vehicle, day, visit)) return 'lock';
    if (!hasFeatures(problem, vehicle, visit)) return 'feature';
    return this.#isClosed(vehicle, day, 0) ? 'closed' : null;
  }

  /**
   * The first rule, in the order of nearness, that the visit breaks at every position among `kept`, the visits of
   * the day without `removed`.
   */
  ofRoute(
    vehicle: VehicleIndex,
    day: DayIndex,
    kept: readonly VisitIndex[],
    removed: readonly VisitIndex[],
  ): Reason | null {
    const { place, setup_s, maxVisitsPerDay } = this.#problem;
    const kind = this.ofDay(vehicle, day);
    if (kind !== null) return { kind };
    // Setting up can only be saved behind a visit to the same place.
    const isSetUpSaved = kept.some((other) => place[other] === place[this.#visit]);
    if (!isSetUpSaved && this.#isClosed(vehicle, day, setup_s[this.#visit]!)) return { kind: 'closed' };
    if (kept.length + 1 > maxVisitsPerDay[vehicle]!) return { kind: 'visits-per-day' };
    if (this.#isAreaFull(day, removed)) return { kind: 'area-limit' };
    return this.#linkReason(vehicle, day, removed);
  }

  #isClosed(vehicle: VehicleIndex, day: DayIndex, setup_s: Seconds): boolean {
    const { service_s, typeCount, typeOf } = this.#problem;
    const duration_s = setup_s + service_s[this.#visit * typeCount + typeOf[vehicle]!]!;
    return !isOpenOn(this.#problem, this.#visit, day, duration_s);
  }

  #isAreaFull(day: DayIndex, removed: readonly VisitIndex[]): boolean {
    const area = this.#problem.area[this.#visit]!;
    if (area === NONE) return false;
    const leaving = removed.filter((visit) => this.#problem.area[visit] === area).length;
    const there = this.#state.servedOnDay[area * this.#state.dayCount + day]! - leaving;
    return there + 1 > this.#problem.areaMaxPerDay[area]!;
  }

  /** Series and relations of all visits that come or go, asked with the visits where they would be. */
  #linkReason(vehicle: VehicleIndex, day: DayIndex, removed: readonly VisitIndex[]): Reason | null {
    const { vehicleOf, dayOf } = this.#state;
    vehicleOf[this.#visit] = vehicle;
    dayOf[this.#visit] = day;
    for (const visit of removed) vehicleOf[visit] = dayOf[visit] = NONE;
    const reason = this.#seriesReason(removed) ?? this.#relationReason(removed);
    vehicleOf[this.#visit] = dayOf[this.#visit] = NONE;
    for (const visit of removed) {
      vehicleOf[visit] = vehicle;
      dayOf[visit] = day;
    }
    return reason;
  }

  #seriesReason(removed: readonly VisitIndex[]): Reason | null {
    const problem = this.#problem;
    for (const visit of [this.#visit, ...removed]) {
      const series = problem.series[problem.seriesOf[visit]!];
      if (series === undefined) continue;
      const conflict = seriesConflict(problem, series, this.#state.vehicleOf, this.#state.dayOf);
      if (conflict.length > 0) return reasonBy(this.#visit, 'series', conflict);
    }
    return null;
  }

  #relationReason(removed: readonly VisitIndex[]): Reason | null {
    for (const visit of [this.#visit, ...removed]) {
      for (const relation of this.#relations(visit)) {
        const conflict = relationConflict(relation, this.#state.vehicleOf, this.#state.dayOf);
        if (conflict.length > 0) return reasonBy(this.#visit, 'relation', conflict);
      }
    }
    return null;
  }

  #relations(visit: VisitIndex): readonly RelationData[] {
    let found = this.#relationsOf.get(visit);
    if (found === undefined) {
      found = this.#problem.relations.filter(({ visits }) => visits.includes(visit));
      this.#relationsOf.set(visit, found);
    }
    return found;
  }
}
