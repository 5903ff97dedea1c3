import type { IsoDate } from '../units.ts';
import type { SchoolTerm } from './calendar.ts';

/** True for a day inside a span, both ends included. */
export const covers = (span: { readonly start: IsoDate; readonly end: IsoDate }, date: IsoDate) =>
  span.start <= date && date <= span.end;

/**
 * Terms that hold in a county: its own, and those of everyone that overlap none of its own. Without a county those of
 * everyone.
 */
export function termsOf(terms: readonly SchoolTerm[], countyCode: string | null): readonly SchoolTerm[] {
  const own = countyCode === null ? [] : terms.filter((term) => term.countyCode === countyCode);
  const common = terms.filter(
    (term) =>
      term.countyCode === null && !own.some(({ start, end }) => start <= term.end && term.start <= end),
  );
  return [...own, ...common];
}
