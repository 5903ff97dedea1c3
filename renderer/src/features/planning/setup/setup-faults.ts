import type { CalendarDay } from '@contract/calendar.ts';
import type { ErrorCode } from '@domain/errors.ts';
import { daysBetween, type Period } from '../dates.ts';

/** Longest period of one plan, as the planning service accepts it (E2003). */
const MAX_DAYS = 366;

export interface SetupFault {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Everything that keeps a run from starting, all at once; the service checks the same again. */
export function setupFaults(setup: {
  readonly period: Period;
  readonly caravanCount: number;
  readonly siteCount: number;
  /** Days of the period; undefined while they are being read, which then says nothing about E2004 and E2005. */
  readonly days: readonly CalendarDay[] | undefined;
}): readonly SetupFault[] {
  const faults: SetupFault[] = [];
  const fault = (code: ErrorCode, params: SetupFault['params'] = {}) => faults.push({ code, params });
  if (setup.siteCount === 0) fault('E2001');
  if (setup.caravanCount === 0) fault('E2002');
  if (!isPeriodPossible(setup.period)) {
    fault('E2003');
    return faults;
  }
  const days = setup.days ?? [];
  if (days.length > 0 && !days.some((day) => day.isSchoolDay || day.isWorkday)) fault('E2004');
  const years = unpublishedYears(days);
  if (years.length > 0) fault('E2005', { years: years.join(', ') });
  return faults;
}

/** Ends on or after its first day and lasts no longer than a plan may. */
export function isPeriodPossible(period: Period): boolean {
  const last = daysBetween(period.start, period.end);
  return last >= 0 && last < MAX_DAYS;
}

/** Years of days for which no official calendar is known. */
export function unpublishedYears(days: readonly CalendarDay[]): readonly string[] {
  return [...new Set(days.filter((day) => !day.isPublished).map((day) => day.date.slice(0, 4)))];
}
