import type { CalendarData } from '@domain/calendar/classify.ts';
import { AppError } from '@domain/errors.ts';
import { checkE2003Period } from '@domain/planning/preflight.ts';
import type { Readers } from '../ports/repositories.ts';

/** Holidays, terms and periods of a workspace. */
export function calendarOf(read: Readers): CalendarData {
  const { calendar } = read;
  return {
    holidays: calendar.holidays(),
    terms: calendar.schoolTerms(),
    periods: calendar.periods(),
  };
}

/** Refuses a period that ends before it begins or is longer than a year. @throws AppError E2003 */
export function checkPeriod(from: string, to: string): void {
  if (checkE2003Period(from, to).length > 0) {
    throw new AppError('E2003', `period ${from} to ${to} is not valid`, { from, to });
  }
}
