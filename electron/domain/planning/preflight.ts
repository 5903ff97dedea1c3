import type { ErrorCode } from '../errors.ts';
import type { PlanningInput } from './planning-model.ts';
import type { IsoDate } from '../units.ts';

/** Longest period of one planning run, both ends included: a leap year. */
export const MAX_PERIOD_DAYS = 366;

/** What keeps a planning run from starting; services turn the first into an AppError and log all. */
export type PlanningIssueCode = Extract<ErrorCode, 'E2001' | 'E2002' | 'E2003' | 'E2004'>;

/** Days from `start` to `end`, both included; 0 or less when `end` lies before `start`, NaN for a malformed date. */
export function periodLength(start: IsoDate, end: IsoDate): number {
  return Math.round(dayNumber(end) - dayNumber(start) + 1);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "days_from_civil"). */
function dayNumber(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return Number.NaN;
  const month = Number(match[2]);
  const year = Number(match[1]) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(match[3]) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** E2003: the period must not end before it begins, nor be longer than `MAX_PERIOD_DAYS`. */
export function checkE2003Period(start: IsoDate, end: IsoDate): readonly PlanningIssueCode[] {
  const length = periodLength(start, end);
  return length >= 1 && length <= MAX_PERIOD_DAYS ? [] : ['E2003'];
}

/**
 * All reasons why `input` cannot be planned, by code; empty when it can: no sites (E2001), no caravans (E2002),
 * no days or too many (E2003), no working day (E2004).
 */
export function planningIssues(input: PlanningInput): readonly PlanningIssueCode[] {
  const { days } = input;
  const issues: PlanningIssueCode[] = [];
  if (input.sites.length === 0) issues.push('E2001');
  if (input.caravans.length === 0) issues.push('E2002');
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) issues.push('E2003');
  else issues.push(...checkE2003Period(first.date, last.date));
  if (first && !days.some((day) => day.isWorkday)) issues.push('E2004');
  return issues;
}
