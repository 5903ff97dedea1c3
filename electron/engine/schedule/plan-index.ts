import { NONE, type ProblemData } from '../problem.ts';
import { BASE, type DayIndex, type LodgingIndex, type VehicleIndex } from '../problem-input.ts';
import type { RoutePlan } from '../solution.ts';
import type { Fault } from './fault.ts';

const isIndex = (value: number, count: number) => Number.isInteger(value) && value >= 0 && value < count;

/** Vehicles, days, visits and lodgings that do not exist. O(visits). */
export function knownIndices(problem: ProblemData, plans: readonly RoutePlan[]): readonly Fault[] {
  const isNight = (night: number) => night === BASE || isIndex(night, problem.lodgingCount);
  return plans.flatMap(({ vehicle, day, visits, night }) => {
    const unknown = visits.filter((visit) => !isIndex(visit, problem.visitCount));
    const isKnown =
      isIndex(vehicle, problem.vehicleCount) && isIndex(day, problem.dayCount) && isNight(night);
    return isKnown && unknown.length === 0
      ? []
      : [{ kind: 'unknown-index' as const, visits: unknown, vehicle, day }];
  });
}

/** Two routes of one vehicle on one day, and visits that are served twice. O(visits). */
export function noRepetition(problem: ProblemData, plans: readonly RoutePlan[]): readonly Fault[] {
  const faults: Fault[] = [];
  const routes = new Set<number>();
  const served = new Set<number>();
  for (const { vehicle, day, visits } of plans) {
    const route = vehicle * problem.dayCount + day;
    if (routes.has(route)) faults.push({ kind: 'repeated', visits: [], vehicle, day });
    routes.add(route);
    for (const visit of visits) {
      if (served.has(visit)) faults.push({ kind: 'repeated', visits: [visit], vehicle, day });
      served.add(visit);
    }
  }
  return faults;
}

/** Plans by vehicle and day, and where each visit is; the plans are known to have valid indices and no repetition. */
export class PlanIndex {
  /** The routes that exist, by day, then vehicle. Plans without a stop and without a night are no routes. */
  readonly plans: readonly RoutePlan[];
  /** Vehicle and day of every visit; NONE = not served. */
  readonly vehicleOf: Int32Array;
  readonly dayOf: Int32Array;
  readonly #dayCount: number;
  readonly #byRoute: ReadonlyMap<number, RoutePlan>;

  /** O(visits + plans × log plans). */
  constructor(problem: ProblemData, plans: readonly RoutePlan[]) {
    this.#dayCount = problem.dayCount;
    this.#byRoute = new Map(plans.map((plan) => [plan.vehicle * problem.dayCount + plan.day, plan]));
    this.plans = plans
      .filter(
        (plan) =>
          plan.visits.length > 0 || plan.night !== BASE || this.nightBefore(plan.vehicle, plan.day) !== BASE,
      )
      .sort((a, b) => a.day - b.day || a.vehicle - b.vehicle);
    this.vehicleOf = new Int32Array(problem.visitCount).fill(NONE);
    this.dayOf = new Int32Array(problem.visitCount).fill(NONE);
    for (const { vehicle, day, visits } of this.plans) {
      for (const visit of visits) {
        this.vehicleOf[visit] = vehicle;
        this.dayOf[visit] = day;
      }
    }
  }

  routeOn(vehicle: VehicleIndex, day: DayIndex): RoutePlan | undefined {
    return day < 0 || day >= this.#dayCount ? undefined : this.#byRoute.get(vehicle * this.#dayCount + day);
  }

  /** Lodging of the night before a day, or BASE. */
  nightBefore(vehicle: VehicleIndex, day: DayIndex): LodgingIndex {
    return this.routeOn(vehicle, day - 1)?.night ?? BASE;
  }
}
