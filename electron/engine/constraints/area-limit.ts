import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, VisitIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';

/** At most `maxVisitsPerDay` visits of an area on a day, over all vehicles. Every question is O(1). */
export class AreaLimit implements Constraint {
  readonly name = 'area-limit';
  readonly level = 'hard';
  readonly isActive: boolean;
  private readonly area: Int32Array;
  private readonly limit: Int32Array;
  private readonly dayCount: number;
  /** [area × dayCount + day]: served visits. */
  private readonly served: Int32Array;

  constructor(problem: ProblemData) {
    this.isActive = problem.areaMaxPerDay.some((limit) => limit !== NO_LIMIT);
    this.area = problem.area;
    this.limit = problem.areaMaxPerDay;
    this.dayCount = problem.dayCount;
    this.served = new Int32Array(this.isActive ? problem.areaCount * problem.dayCount : 0);
  }

  /** May one more visit of the area of `visit` be served on the day? */
  admits(visit: VisitIndex, day: DayIndex): boolean {
    const area = this.area[visit]!;
    return !this.isActive || area === NONE || this.served[area * this.dayCount + day]! < this.limit[area]!;
  }

  /** A visit came to a day (+1) or left it (−1). */
  count(visit: VisitIndex, day: DayIndex, change: number): void {
    const area = this.area[visit]!;
    if (this.isActive && area !== NONE) this.served[area * this.dayCount + day]! += change;
  }
}
