import type { CoverageScope } from '@contract/coverage.ts';
import { addDays, addMonths } from '@domain/calendar/dates.ts';
import type { CoverageSearch } from './coverage-search.ts';

export type ScopeKind = 'year' | 'twelveMonths' | 'period' | 'plan';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** First of January to today. */
export function yearSoFar(today: string): Span {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** The twelve months that end today. */
export function lastTwelveMonths(today: string): Span {
  return { from: addDays(addMonths(today, -12), 1), to: today };
}

/** What is counted. A period that ends before it begins counts its first day only. */
export function scopeOf(search: CoverageSearch, today: string): CoverageScope {
  if (search.plan !== undefined) return { kind: 'plan', planId: search.plan };
  const standard = yearSoFar(today);
  const from = search.from ?? standard.from;
  const to = search.to ?? standard.to;
  return { kind: 'history', from, to: to < from ? from : to };
}

/** Which of the choices a scope is. */
export function scopeKind(scope: CoverageScope, today: string): ScopeKind {
  if (scope.kind === 'plan') return 'plan';
  const is = (span: Span) => span.from === scope.from && span.to === scope.to;
  if (is(yearSoFar(today))) return 'year';
  return is(lastTwelveMonths(today)) ? 'twelveMonths' : 'period';
}
