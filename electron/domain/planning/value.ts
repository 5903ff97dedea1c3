import type { IsoDate } from '../units.ts';
import type { PlanningSite } from './planning-model.ts';
import { MONTHS_SINCE_VISIT_CAP, type PlanningRules } from './rules.ts';

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(date: IsoDate): CalendarDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whole calendar months from `from` to `to`: 2026-01-31 to 2026-02-28 is 0. Never negative. */
export function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  return Math.max(0, months);
}

/**
 * What a visit to `site` is worth, in points (integer ≥ 1):
 *
 *     priorityWeight × priority + monthWeight × min(cap, whole months since the last visit)
 *       + requestWeight × valued requests that the visit fulfils
 *
 * Months count up to the first day of the period, `periodStart`; a site never visited counts as the cap.
 * A value of 0 (both weights 0) is raised to 1, because a visit that fits is always worth making.
 */
export function visitValue(site: PlanningSite, rules: PlanningRules, periodStart: IsoDate): number {
  const months =
    site.lastVisit === null
      ? MONTHS_SINCE_VISIT_CAP
      : Math.min(MONTHS_SINCE_VISIT_CAP, wholeMonthsBetween(site.lastVisit, periodStart));
  const requested = rules.requestWeight * (site.demand?.valued ?? 0);
  return Math.max(
    1,
    Math.round(rules.priorityWeight * site.priority + rules.monthWeight * months + requested),
  );
}

/** What a second or later visit to `site` in one period is worth: its priority alone, for it has just been visited. */
export function repeatedVisitValue(site: PlanningSite, rules: PlanningRules): number {
  return Math.max(1, Math.round(rules.priorityWeight * site.priority));
}
