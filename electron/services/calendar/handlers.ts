import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { classifyDays, type CalendarData } from '@domain/calendar/classify.ts';
import { daysBetween, eachDay } from '@domain/calendar/dates.ts';
import { AppError } from '@domain/errors.ts';
import type { Readers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

/** Longest period any use case looks at. */
export const MAX_PERIOD_DAYS = 366;

/** Holidays and terms of a workspace. */
export function calendarOf(read: Readers): CalendarData {
  return { holidays: read.calendar.holidays(), terms: read.calendar.schoolTerms() };
}

/** Refuses a period that ends before it begins or is longer than a year. @throws AppError E2003 */
export function checkPeriod(from: string, to: string): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > MAX_PERIOD_DAYS) {
    throw new AppError('E2003', `period ${from} to ${to} is not valid`, { from, to, days });
  }
}

/** Contract methods about the calendar. */
export function calendarHandlers(session: WorkspaceSession): Handlers<AppContract>['calendar'] {
  return {
    days: ({ from, to }) => {
      checkPeriod(from, to);
      return [...classifyDays(eachDay(from, to), calendarOf(session.read()))];
    },
  };
}
