import { daysBetween } from '../calendar/dates.ts';
import type { OutreachFacts, OutreachStay, OutreachVisit, Period } from '../indicator/facts.ts';
import type { IsoDate } from '../units.ts';

/** A visit or stay whose form has not come back. */
export type MissingFeedback = { readonly late_d: number; readonly date: IsoDate } & (
  | { readonly kind: 'visit'; readonly of: OutreachVisit }
  | { readonly kind: 'stay'; readonly of: OutreachStay }
);

/**
 * Visits and closed stays that ended in a period and whose form has not come back `after_d` days later, the latest first.
 * A stay is due from its closing. `isCounted`: whether it lies in the area. O(visits + stays).
 */
export function missingFeedback(
  { visits, stays }: OutreachFacts,
  { from, to }: Period,
  after_d: number,
  today: IsoDate,
  isCounted: (fact: OutreachVisit | OutreachStay) => boolean,
): readonly MissingFeedback[] {
  const missing: MissingFeedback[] = [];
  const lateOf = (date: IsoDate) => (date < from || date > to ? 0 : daysBetween(date, today) - after_d);
  for (const of of visits) {
    if (of.feedbackOn !== null || !isCounted(of)) continue;
    const late_d = lateOf(of.date);
    if (late_d > 0) missing.push({ kind: 'visit', of, date: of.date, late_d });
  }
  for (const of of stays) {
    if (of.feedbackOn !== null || of.close === null || !isCounted(of)) continue;
    const late_d = lateOf(of.close);
    if (late_d > 0) missing.push({ kind: 'stay', of, date: of.close, late_d });
  }
  return missing.sort((a, b) => b.late_d - a.late_d || (a.of.id < b.of.id ? -1 : 1));
}
