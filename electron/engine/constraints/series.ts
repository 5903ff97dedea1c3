import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import type { VisitIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';

/**
 * Days that the served visits of its series leave to a visit: between served neighbours at least `minGap_d`,
 * between k and k + 1 at most `maxGap_d`, in the order of the series. Patterns are kept by inserting and removing
 * the series as a whole (search/tours/units.ts).
 *
 * Taking a visit out never breaks a gap: the sum of two gaps is no smaller than one, and `maxGap_d` is about
 * direct neighbours only.
 */
export class SeriesGaps implements Constraint {
  readonly name = 'series';
  readonly level = 'hard';
  readonly isActive: boolean;
  /** Result of `ask`: first and last day allowed; empty when firstDay > lastDay. */
  firstDay = 0;
  lastDay = 0;
  /** Result of `ask`: the only depot allowed, or NONE when any is. */
  depot = NONE;
  private readonly problem: ProblemData;

  constructor(problem: ProblemData) {
    this.isActive = problem.series.length > 0;
    this.problem = problem;
  }

  /**
   * Sets the results for `visit`, which is not served; `routeOf` has the routes of all visits, −1 = not served.
   * With `keepsRoom` the visits of the series that are still missing keep room for themselves, which the rule does
   * not ask for. O(visits of the series).
   */
  ask(visit: VisitIndex, routeOf: Int32Array, keepsRoom: boolean): void {
    const { problem } = this;
    const { dayCount } = problem;
    this.firstDay = 0;
    this.lastDay = dayCount - 1;
    this.depot = NONE;
    const index = problem.seriesOf[visit]!;
    if (index === NONE) return;
    const { visits, minGap_d, maxGap_d, isSameDepot } = problem.series[index]!;
    const gap_d = Math.max(1, minGap_d);
    const position = problem.positionInSeries[visit]!;
    if (keepsRoom) {
      this.firstDay = position * gap_d;
      this.lastDay = dayCount - 1 - (visits.length - 1 - position) * gap_d;
    }
    for (let other = 0; other < visits.length; other += 1) {
      const route = routeOf[visits[other]!]!;
      if (other === position || route === NONE) continue;
      const day = route % dayCount;
      const steps = Math.abs(position - other);
      const least_d = keepsRoom ? steps * gap_d : gap_d;
      const most_d = steps === 1 && maxGap_d !== NO_LIMIT ? maxGap_d : dayCount;
      const [first, last] = other < position ? [day + least_d, day + most_d] : [day - most_d, day - least_d];
      if (first > this.firstDay) this.firstDay = first;
      if (last < this.lastDay) this.lastDay = last;
      if (isSameDepot) this.depot = problem.depot[Math.floor(route / dayCount)]!;
    }
  }
}
