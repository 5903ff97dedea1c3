import { addDays, addMonths } from '../calendar/dates.ts';
import { yearBefore } from '../coverage/waiting.ts';
import type { Period } from './facts.ts';

/** Lengths of the parts that a period can be told by, in months. */
export const SPAN_MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
export type SpanKind = keyof typeof SPAN_MONTHS;

/** The calendar months, quarters, half-years or years of a period, the first and last cut to it. */
export function spansOf({ from, to }: Period, kind: SpanKind): readonly Period[] {
  const months = SPAN_MONTHS[kind];
  const firstMonth = Math.floor((Number(from.slice(5, 7)) - 1) / months) * months + 1;
  const spans: Period[] = [];
  for (let start = `${from.slice(0, 5)}${String(firstMonth).padStart(2, '0')}-01`; start <= to; ) {
    const next = addMonths(start, months);
    const end = addDays(next, -1);
    spans.push({ from: start < from ? from : start, to: end > to ? to : end });
    start = next;
  }
  return spans;
}

/**
 * The same days a year before. 29 February is 28 February there; a period that ends with a month ends with that month, 28 or 29
 * February alike.
 */
export function periodYearBefore({ from, to }: Period): Period {
  const next = addDays(to, 1);
  const isMonthEnd = next.endsWith('-01');
  return { from: yearBefore(from), to: isMonthEnd ? addDays(yearBefore(next), -1) : yearBefore(to) };
}
