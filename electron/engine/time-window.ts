import type { Seconds } from '../domain/units.ts';
import type { ProblemData } from './problem.ts';
import type { DayIndex, VisitIndex } from './problem-input.ts';

/** No window is left: later than any time of day. */
export const NEVER_S: Seconds = 2 ** 31 - 1;

/**
 * Earliest start of service at or after `arrival_s` such that service begins and ends inside one window of
 * the day; NEVER_S when there is none. O(windows of the day).
 */
export function earliestStart(
  problem: ProblemData,
  visit: VisitIndex,
  day: DayIndex,
  arrival_s: Seconds,
): Seconds {
  const slot = visit * problem.dayCount + day;
  const last = problem.windowOffset[slot + 1]!;
  const service_s = problem.service_s[visit]!;
  for (let window = problem.windowOffset[slot]!; window < last; window += 1) {
    const open_s = problem.windowStart_s[window]!;
    const start_s = arrival_s > open_s ? arrival_s : open_s;
    if (start_s + service_s <= problem.windowEnd_s[window]!) return start_s;
  }
  return NEVER_S;
}

/** Length of the longest window of a visit on a day, −1 when it is closed. */
export function longestWindow(problem: ProblemData, visit: VisitIndex, day: DayIndex): Seconds {
  const slot = visit * problem.dayCount + day;
  let longest = -1;
  for (let window = problem.windowOffset[slot]!; window < problem.windowOffset[slot + 1]!; window += 1) {
    longest = Math.max(longest, problem.windowEnd_s[window]! - problem.windowStart_s[window]!);
  }
  return longest;
}

/** Is there a window on that day in which the service fits? */
export function isOpenForService(problem: ProblemData, visit: VisitIndex, day: DayIndex): boolean {
  return longestWindow(problem, visit, day) >= problem.service_s[visit]!;
}
