import { NONE, type ProblemData } from '../problem.ts';
import type { AreaIndex, VisitIndex } from '../problem-input.ts';
import { fairnessOfVisit } from '../schedule/goals.ts';
import type { Constraint } from './constraint.ts';

/** The k-th served visit of an area saves floor(fairness / k) points. Every question is O(1). */
export class Fairness implements Constraint {
  readonly name = 'fairness';
  readonly level = 'points';
  readonly isActive: boolean;
  private readonly problem: ProblemData;
  private readonly served: Int32Array;

  constructor(problem: ProblemData) {
    this.isActive = problem.areaFairness.some((points) => points > 0);
    this.problem = problem;
    this.served = new Int32Array(problem.areaCount);
  }

  /** Points that serving `visit`, which is not served now, saves. */
  gain(visit: VisitIndex): number {
    const area = this.problem.area[visit]!;
    return !this.isActive || area === NONE ? 0 : fairnessOfVisit(this.problem, area, this.served[area]! + 1);
  }

  /** A visit was served (+1) or is not any more (−1). */
  count(visit: VisitIndex, change: number): void {
    const area = this.problem.area[visit]!;
    if (area !== NONE) this.served[area]! += change;
  }

  /** Served visits of an area. */
  servedIn(area: AreaIndex): number {
    return this.served[area]!;
  }

  /** Areas with a served visit. O(areas). */
  areasServed(): number {
    let areas = 0;
    for (const visits of this.served) if (visits > 0) areas += 1;
    return areas;
  }

  /** Points lost now. O(visits). */
  lost(): number {
    const { area, areaCount } = this.problem;
    const total = new Int32Array(areaCount);
    for (const of of area) if (of !== NONE) total[of]! += 1;
    let lost = 0;
    for (let index = 0; index < areaCount; index += 1) {
      for (let k = this.served[index]! + 1; k <= total[index]!; k += 1) {
        lost += fairnessOfVisit(this.problem, index, k);
      }
    }
    return lost;
  }
}
