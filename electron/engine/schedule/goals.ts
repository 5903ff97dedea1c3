import type { Seconds } from '../../domain/units.ts';
import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import type { AreaIndex, DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';

/*
 * What the soft goals cost, one function per formula of README.md, "Cost". Plain numbers in and out.
 */

const SECONDS_PER_MINUTE = 60;
const PER_MILLE = 1_000;
const DAYS_OF_WEEK = 7;

/** Started minutes. */
export const ceilMinutes = (seconds: Seconds) => Math.ceil(seconds / SECONDS_PER_MINUTE);

/** Points that the k-th visit in an area brings, k ≥ 1. */
export function fairnessOfVisit(problem: ProblemData, area: AreaIndex, k: number): number {
  return Math.floor(problem.areaFairness[area]! / k);
}

/** Points lost when `served` visits are served and `townships` of them count for the share. */
export function townshipLost(problem: ProblemData, served: number, townships: number): number {
  const { townshipPerMille, townshipPerVisit } = problem.goals;
  return townshipPerVisit * Math.max(0, Math.ceil((townshipPerMille * served) / PER_MILLE) - townships);
}

/** Points lost by a vehicle with `visitDays` days on which it visits somebody. */
export function normLost(problem: ProblemData, vehicle: VehicleIndex, visitDays: number): number {
  return problem.goals.perNormDay * Math.max(0, problem.normDays[vehicle]! - visitDays);
}

/** Started minutes of a day's driving above the soft limit. */
export function dailyOverMinutes(problem: ProblemData, drive_s: Seconds): number {
  return ceilMinutes(Math.max(0, drive_s - problem.daily_s));
}

/**
 * Started minutes above the soft limit of seven days, summed over the weeks that end on `firstDay` … `lastDay`;
 * `drive_s` has the driving of [vehicle × dayCount + day]. O(days).
 */
export function weeklyOverMinutes(
  problem: ProblemData,
  drive_s: ArrayLike<number>,
  vehicle: VehicleIndex,
  firstDay: DayIndex,
  lastDay: DayIndex,
): number {
  if (problem.weekly_s === NO_LIMIT) return 0;
  const base = vehicle * problem.dayCount;
  let week_s = 0;
  for (let day = Math.max(0, firstDay - DAYS_OF_WEEK + 1); day < firstDay; day += 1) {
    week_s += drive_s[base + day]!;
  }
  let minutes = 0;
  for (let day = firstDay; day <= lastDay; day += 1) {
    week_s += drive_s[base + day]!;
    minutes += ceilMinutes(Math.max(0, week_s - problem.weekly_s));
    const leaving = day - DAYS_OF_WEEK + 1;
    if (leaving >= 0) week_s -= drive_s[base + leaving]!;
  }
  return minutes;
}

/** Points lost by a visit that `vehicle` serves on `day` against the plan it was in; vehicle NONE = not served. */
export function changeLost(
  problem: ProblemData,
  visit: VisitIndex,
  vehicle: VehicleIndex,
  day: DayIndex,
): number {
  const plannedVehicle = problem.plannedVehicle[visit]!;
  if (plannedVehicle === NONE) return 0;
  const { dropped, changedDay, changedVehicle } = problem.goals;
  if (vehicle === NONE) return dropped;
  return (
    (day === problem.plannedDay[visit] ? 0 : changedDay) + (vehicle === plannedVehicle ? 0 : changedVehicle)
  );
}
