import { NO_LIMIT, type ProblemData } from '../problem.ts';
import type { VehicleIndex, VisitIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';

/** For each dimension, what a tour carries is within the capacity: nothing is taken on under way. */
export class Load implements Constraint {
  readonly name = 'load';
  readonly level = 'hard';
  readonly isActive: boolean;
  private readonly dimensionCount: number;
  private readonly capacity: Int32Array;
  private readonly load: Int32Array;
  /** [route × dimensionCount + dimension]. */
  private readonly ofRoute: Int32Array;

  constructor(problem: ProblemData) {
    const { dimensionCount, capacity, load } = problem;
    this.isActive = load.some((amount) => amount > 0) && capacity.some((limit) => limit !== NO_LIMIT);
    this.dimensionCount = dimensionCount;
    this.capacity = capacity;
    this.load = load;
    const routeCount = problem.vehicleCount * problem.dayCount;
    this.ofRoute = new Int32Array(this.isActive ? routeCount * dimensionCount : 0);
  }

  /** A visit came to a route (+1) or left it (−1). O(dimensions). */
  count(visit: VisitIndex, route: number, change: number): void {
    if (!this.isActive) return;
    const { dimensionCount } = this;
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      this.ofRoute[route * dimensionCount + dimension]! +=
        change * this.load[visit * dimensionCount + dimension]!;
    }
  }

  /**
   * Can the vehicle carry what the neighbouring routes `first` … `last` need as one tour, with `visit` (or none, −1)
   * on top? O(routes × dimensions).
   */
  fits(vehicle: VehicleIndex, first: number, last: number, visit: VisitIndex): boolean {
    if (!this.isActive) return true;
    const { dimensionCount } = this;
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      const limit = this.capacity[vehicle * dimensionCount + dimension]!;
      if (limit === NO_LIMIT) continue;
      let sum = visit < 0 ? 0 : this.load[visit * dimensionCount + dimension]!;
      for (let route = first; route <= last; route += 1) {
        sum += this.ofRoute[route * dimensionCount + dimension]!;
      }
      if (sum > limit) return false;
    }
    return true;
  }
}
