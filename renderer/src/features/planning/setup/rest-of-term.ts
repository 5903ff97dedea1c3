import type { CalendarDay } from '@contract/calendar.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { Period } from '../dates.ts';

/** This many days without school in a row are a vacation, not a holiday: national holidays last eight at most. */
const VACATION_DAYS = 14;

/**
 * From the day after `date` to the last school day before the next vacation, found in the days that follow
 * `date`; null when no school day follows.
 */
export function restOfTerm(days: readonly CalendarDay[], date: string): Period | null {
  let last: string | null = null;
  let gap = 0;
  for (const day of days) {
    if (day.date <= date) continue;
    if (day.isSchoolDay) {
      last = day.date;
      gap = 0;
    } else {
      gap += 1;
      if (last !== null && gap >= VACATION_DAYS) break;
    }
  }
  return last === null ? null : { start: addDays(date, 1), end: last };
}
