import type { CalendarDay } from '@contract/calendar.ts';
import { checkE2003Period, type PlanningIssueCode } from '@domain/planning/preflight.ts';
import type { Period } from '../dates.ts';

/**
 * Everything that keeps a run from starting, all at once and by the codes the planning service uses;
 * the service checks the same again. `days` are those of the period, undefined while they are being read.
 */
export function setupFaults(setup: {
  readonly period: Period;
  readonly caravanCount: number;
  readonly siteCount: number;
  readonly days: readonly CalendarDay[] | undefined;
}): readonly PlanningIssueCode[] {
  const faults: PlanningIssueCode[] = [];
  if (setup.siteCount === 0) faults.push('E2001');
  if (setup.caravanCount === 0) faults.push('E2002');
  faults.push(...checkE2003Period(setup.period.start, setup.period.end));
  const days = setup.days ?? [];
  if (days.length > 0 && !days.some((day) => day.isWorkday)) faults.push('E2004');
  return faults;
}

/** What a period holds, in days. */
export interface PeriodFacts {
  readonly schoolDays: number;
  /** Working days on which schools are closed. */
  readonly otherWorkdays: number;
  readonly holidays: number;
  /** Names of holidays and exchanged working days, each once. */
  readonly names: readonly string[];
}

export function periodFacts(days: readonly CalendarDay[]): PeriodFacts {
  return {
    schoolDays: days.filter((day) => day.isSchoolDay).length,
    otherWorkdays: days.filter((day) => day.isWorkday && !day.isSchoolDay).length,
    holidays: days.filter((day) => day.kind === 'holiday').length,
    names: [...new Set(days.filter((day) => day.label !== '').map((day) => day.label))],
  };
}
