import { daysBetween } from '../calendar/dates.ts';
import type { ErrorCode } from '../errors.ts';
import type { PlanningInput, PlanningLock } from './planning-model.ts';
import type { IsoDate } from '../units.ts';

/** Longest period of one planning run, both ends included: a leap year. */
export const MAX_PERIOD_DAYS = 366;

/** What keeps a planning run from starting; services turn the first into an AppError and log all. */
export type PlanningIssueCode = Extract<ErrorCode, 'E2001' | 'E2002' | 'E2003' | 'E2004' | 'E2005' | 'E2010'>;

/** E2003: the period must not end before it begins, nor be longer than `MAX_PERIOD_DAYS`. */
export function checkE2003Period(start: IsoDate, end: IsoDate): readonly PlanningIssueCode[] {
  const length = daysBetween(start, end) + 1;
  return length >= 1 && length <= MAX_PERIOD_DAYS ? [] : ['E2003'];
}

/**
 * All reasons why `input` cannot be planned, by code; empty when it can: no sites (E2001), no caravans (E2002),
 * no days or too many (E2003), no working day (E2004), a day that ends before it begins (E2005), locks that do not
 * belong to the run (E2010; which: `lockFaults`).
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
  if (input.rules.latestReturn_s <= input.rules.earliestDeparture_s) issues.push('E2005');
  if (lockFaults(input).length > 0) issues.push('E2010');
  return issues;
}

/**
 * Sites whose lock cannot be meant: a site, caravan or day that is not part of the run, or a site that is locked
 * twice. Each once.
 */
export function lockFaults({ sites, caravans, days, conditions }: PlanningInput): readonly string[] {
  const siteIds = new Set(sites.map(({ id }) => id));
  const caravanIds = new Set(caravans.map(({ id }) => id));
  const dates = new Set(days.map(({ date }) => date));
  const seen = new Set<string>();
  const isFault = ({ siteId, caravanId, date }: PlanningLock) => {
    const isRepeated = seen.has(siteId);
    seen.add(siteId);
    return (
      isRepeated ||
      !siteIds.has(siteId) ||
      (caravanId !== null && !caravanIds.has(caravanId)) ||
      (date !== null && !dates.has(date))
    );
  };
  return [...new Set(conditions.locks.filter(isFault).map(({ siteId }) => siteId))];
}
