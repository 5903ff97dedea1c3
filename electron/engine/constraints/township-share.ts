import type { ProblemData } from '../problem.ts';
import type { VisitIndex } from '../problem-input.ts';
import { townshipLost } from '../schedule/goals.ts';
import type { Constraint } from './constraint.ts';

/** Points for every township visit that is missing to the wanted share of the served visits. O(1). */
export class TownshipShare implements Constraint {
  readonly name = 'townshipShare';
  readonly level = 'points';
  readonly isActive: boolean;
  private readonly problem: ProblemData;
  private served = 0;
  private townships = 0;

  constructor(problem: ProblemData) {
    this.isActive = problem.goals.townshipPerVisit > 0 && problem.goals.townshipPerMille > 0;
    this.problem = problem;
  }

  /** Points lost now. */
  lost(): number {
    return this.isActive ? townshipLost(this.problem, this.served, this.townships) : 0;
  }

  /** Change of the points lost when `visit`, which is not served now, is served. */
  delta(visit: VisitIndex): number {
    if (!this.isActive) return 0;
    const townships = this.townships + this.problem.isTownship[visit]!;
    return townshipLost(this.problem, this.served + 1, townships) - this.lost();
  }

  /** A visit was served (+1) or is not any more (−1). */
  count(visit: VisitIndex, change: number): void {
    this.served += change;
    this.townships += this.problem.isTownship[visit]! * change;
  }
}
