import type { ProblemData } from '../problem.ts';
import type { VehicleIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';

/** Points for every day with a stop that a vehicle falls short of its norm. O(1). */
export class NormDays implements Constraint {
  readonly name = 'norm';
  readonly level = 'points';
  readonly isActive: boolean;
  private readonly perDay: number;
  private readonly norm: Int32Array;
  /** Days with a stop of each vehicle. */
  private readonly days: Int32Array;

  constructor(problem: ProblemData) {
    this.perDay = problem.goals.perNormDay;
    this.isActive = this.perDay > 0 && problem.normDays.some((days) => days > 0);
    this.norm = problem.normDays;
    this.days = new Int32Array(problem.vehicleCount);
  }

  /** Change of the points lost when the vehicle has `change` more days with a stop. */
  delta(vehicle: VehicleIndex, change: number): number {
    if (!this.isActive || change === 0) return 0;
    const short = this.norm[vehicle]! - this.days[vehicle]!;
    return this.perDay * (Math.max(0, short - change) - Math.max(0, short));
  }

  count(vehicle: VehicleIndex, change: number): void {
    this.days[vehicle]! += change;
  }

  /** Points lost now. O(vehicles). */
  lost(): number {
    let missing = 0;
    for (let vehicle = 0; vehicle < this.norm.length; vehicle += 1) {
      missing += Math.max(0, this.norm[vehicle]! - this.days[vehicle]!);
    }
    return this.isActive ? this.perDay * missing : 0;
  }
}
