import type { Seconds } from '../../domain/units.ts';
import { NO_LIMIT, type ProblemData } from '../problem.ts';
import { ceilMinutes, dailyOverMinutes } from '../schedule/goals.ts';
import type { Constraint } from './constraint.ts';

const DAYS_OF_WEEK = 7;

/**
 * Points for driving above the soft limits of a day and of any seven days in a row.
 *
 * `week_s[vehicle × dayCount + e]` is the driving of the seven days that end on day e, kept up to date, so that a
 * change of one day looks at seven sums.
 */
export class OverDriving implements Constraint {
  readonly name = 'overDriving';
  readonly level = 'points';
  readonly isActive: boolean;
  readonly isWeekly: boolean;
  readonly isDaily: boolean;
  private readonly problem: ProblemData;
  private readonly perMinute: number;
  private readonly weekly_s: Seconds;
  private readonly dayCount: number;
  /** A double each: seven days may leave 32 bits. */
  private readonly week_s: Float64Array;

  constructor(problem: ProblemData) {
    this.problem = problem;
    this.perMinute = problem.goals.perOverMinute;
    this.weekly_s = problem.weekly_s;
    this.isDaily = this.perMinute > 0 && problem.daily_s !== NO_LIMIT;
    this.isWeekly = this.perMinute > 0 && problem.weekly_s !== NO_LIMIT;
    this.isActive = this.isDaily || this.isWeekly;
    this.dayCount = problem.dayCount;
    this.week_s = new Float64Array(this.isWeekly ? problem.vehicleCount * problem.dayCount : 0);
  }

  /** Points of one day with this driving, weeks not counted. O(1). */
  ofDay(drive_s: Seconds): number {
    return this.isDaily ? this.perMinute * dailyOverMinutes(this.problem, drive_s) : 0;
  }

  /**
   * Change of the points of all weeks when the driving of `route` and of the days behind it changes by `first_s`,
   * `second_s` and `third_s`. O(1): at most nine weeks.
   */
  weeksDelta(route: number, first_s: Seconds, second_s: Seconds = 0, third_s: Seconds = 0): number {
    if (!this.isWeekly || (first_s === 0 && second_s === 0 && third_s === 0)) return 0;
    const day = route % this.dayCount;
    const count = Math.min(DAYS_OF_WEEK + 2, this.dayCount - day);
    let minutes = 0;
    for (let ahead = 0; ahead < count; ahead += 1) {
      const before_s = this.week_s[route + ahead]!;
      let after_s = before_s;
      if (ahead < DAYS_OF_WEEK) after_s += first_s;
      if (ahead >= 1 && ahead < DAYS_OF_WEEK + 1) after_s += second_s;
      if (ahead >= 2) after_s += third_s;
      if (after_s <= this.weekly_s && before_s <= this.weekly_s) continue;
      minutes +=
        ceilMinutes(Math.max(0, after_s - this.weekly_s)) -
        ceilMinutes(Math.max(0, before_s - this.weekly_s));
    }
    return this.perMinute * minutes;
  }

  /** The driving of a route changed by `change_s`. O(1). */
  count(route: number, change_s: Seconds): void {
    if (!this.isWeekly || change_s === 0) return;
    const last = route + Math.min(DAYS_OF_WEEK, this.dayCount - (route % this.dayCount));
    for (let later = route; later < last; later += 1) this.week_s[later]! += change_s;
  }
}
