import { addDays, addMonths } from '@domain/calendar/dates.ts';

export const SPAN_KINDS = ['month', 'quarter', 'year'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

const MONTHS: Readonly<Record<SpanKind, number>> = { month: 1, quarter: 3, year: 12 };

/** First and last day shown. */
export interface ShownDays {
  readonly from: string;
  readonly to: string;
}

/** The calendar month, quarter or year that `date` lies in. */
export function shownDays(kind: SpanKind, date: string): ShownDays {
  const month = Number(date.slice(5, 7));
  const first = month - ((month - 1) % MONTHS[kind]);
  const from = `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, MONTHS[kind]), -1) };
}

/** The first day of the next (1) or last (-1) stretch of that length. */
export function stepDays(kind: SpanKind, { from }: ShownDays, step: -1 | 1): string {
  return addMonths(from, step * MONTHS[kind]);
}
