import type { IndicatorScope } from '@contract/indicators.ts';
import { addDays, addMonths } from '@domain/calendar/dates.ts';
import type { CoverageSearch, NamedPeriod } from '../coverage-search.ts';
import { lastTwelveMonths, yearSoFar } from '../map-scope.ts';

type Basis = IndicatorScope['basis'];

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Months from January of the quarter or half-year that a day is in. */
const firstMonthOf = (day: string, months: number) =>
  Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;

/** The running quarter (3) or half-year (6). What happened ends today: a year before the same days are compared. */
function running(today: string, months: number, basis: Basis): Span {
  const from = addMonths(`${today.slice(0, 4)}-01-01`, firstMonthOf(today, months));
  return { from, to: basis === 'recorded' ? today : addDays(addMonths(from, months), -1) };
}

/** First and last day of a named period. Of plans the running quarter and half-year count to their end. */
function namedPeriod(name: NamedPeriod, today: string, basis: Basis): Span {
  const year = Number(today.slice(0, 4));
  if (name === 'wholeYear') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (name === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (name === 'twelveMonths') return lastTwelveMonths(today);
  return running(today, name === 'quarter' ? 3 : 6, basis);
}

export type PeriodChoice = 'year' | NamedPeriod | 'custom';

/** Which choice of a period the address holds. */
export function periodChoice({ period, from, to }: CoverageSearch): PeriodChoice {
  if (period !== undefined) return period;
  return from === undefined && to === undefined ? 'year' : 'custom';
}

/** The period that is counted. One that ends before it begins counts its first day only. */
export function periodOf(search: CoverageSearch, today: string): Span {
  if (search.period !== undefined) return namedPeriod(search.period, today, search.basis ?? 'recorded');
  const standard = yearSoFar(today);
  const from = search.from ?? standard.from;
  const to = search.to ?? standard.to;
  return { from, to: to < from ? from : to };
}

/** What the address says after a choice: periods that go with the day by name, own ones by the days shown so far. */
export function chosenPeriod(
  choice: PeriodChoice,
  shown: Span,
): Pick<CoverageSearch, 'period' | 'from' | 'to'> {
  if (choice === 'custom') return { period: undefined, from: shown.from, to: shown.to };
  return { period: choice === 'year' ? undefined : choice, from: undefined, to: undefined };
}
