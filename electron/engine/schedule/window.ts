import type { Seconds } from '../../domain/units.ts';
import type { ProblemData } from '../problem.ts';
import type { DayIndex, VisitIndex } from '../problem-input.ts';

/*
 * Primitives of the windows of one visit on one day. README.md, "Times of a route", 3.
 * They run in the inner loops of the search: plain numbers in and out, nothing is allocated.
 */

/** No window is left: later than any time of day. */
export const NEVER_S: Seconds = 2 ** 31 - 1;

/**
 * Earliest start at or after `arrival_s` of a stop that lasts `duration_s` (setting up and service) such that it
 * begins in a window of the day and ends in the same one or at most `maxLateness_s` after it; NEVER_S when there
 * is none. O(windows of the day).
 */
export function earliestStart(
  problem: ProblemData,
  visit: VisitIndex,
  day: DayIndex,
  arrival_s: Seconds,
  duration_s: Seconds,
): Seconds {
  const { windowOffset, windowStart_s, windowEnd_s } = problem;
  const slot = visit * problem.dayCount + day;
  const last = windowOffset[slot + 1]!;
  const spare_s = problem.maxLateness_s[visit]! - duration_s;
  for (let window = windowOffset[slot]!; window < last; window += 1) {
    const open_s = windowStart_s[window]!;
    const start_s = arrival_s > open_s ? arrival_s : open_s;
    if (start_s <= windowEnd_s[window]! + spare_s) return start_s;
  }
  return NEVER_S;
}

/**
 * Seconds by which a stop from `start_s` to `end_s` ends after its window: the least over the windows of the day
 * that begin at or before `start_s`; NEVER_S when there is none. O(windows of the day).
 */
export function lateness(
  problem: ProblemData,
  visit: VisitIndex,
  day: DayIndex,
  start_s: Seconds,
  end_s: Seconds,
): Seconds {
  const { windowOffset, windowStart_s, windowEnd_s } = problem;
  const slot = visit * problem.dayCount + day;
  const last = windowOffset[slot + 1]!;
  let least_s = NEVER_S;
  for (let window = windowOffset[slot]!; window < last; window += 1) {
    if (windowStart_s[window]! > start_s) continue;
    const late_s = end_s - windowEnd_s[window]!;
    if (late_s <= 0) return 0;
    if (late_s < least_s) least_s = late_s;
  }
  return least_s;
}

/**
 * Has the day a window in which a stop of `duration_s` can begin and end, lateness included, whenever the vehicle
 * arrives? O(windows of the day).
 */
export function isOpenOn(
  problem: ProblemData,
  visit: VisitIndex,
  day: DayIndex,
  duration_s: Seconds,
): boolean {
  // Windows begin at 0 or later, so an arrival at 0 is before all of them.
  return earliestStart(problem, visit, day, 0, duration_s) !== NEVER_S;
}
