import { addDays, addMonths } from '@domain/calendar/dates.ts';
import { Temporal } from 'temporal-polyfill';

export interface Period {
  readonly start: string;
  /** Included. */
  readonly end: string;
}

/** Whole months from one date to another. */
export function monthsBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;
}

/** First and last day of the month after the one that holds `date`. */
export function nextMonth(date: string): Period {
  const first = Temporal.PlainDate.from(addMonths(date, 1)).with({ day: 1 });
  return { start: first.toString(), end: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** The two whole weeks, Monday to Sunday, after the week that holds `date`. */
export function nextTwoWeeks(date: string): Period {
  const today = Temporal.PlainDate.from(date);
  const monday = today.add({ days: 8 - today.dayOfWeek });
  return { start: monday.toString(), end: monday.add({ days: 13 }).toString() };
}

/** A period as short as on the head of the board: 12/1, 12/5–6, 12/30–1/2. */
export function shortPeriod({ start, end }: Period): string {
  const [month, day] = [Number(start.slice(5, 7)), Number(start.slice(8, 10))];
  const [lastMonth, last] = [Number(end.slice(5, 7)), Number(end.slice(8, 10))];
  const first = `${month}/${day}`;
  if (start === end) return first;
  return lastMonth === month && start.slice(0, 4) === end.slice(0, 4)
    ? `${first}–${last}`
    : `${first}–${lastMonth}/${last}`;
}

/** Neighbouring days as periods, in order; a day on its own is a period of one. */
export function periodsOf(dates: readonly string[]): readonly Period[] {
  const periods: { start: string; end: string }[] = [];
  for (const date of [...new Set(dates)].sort()) {
    const last = periods.at(-1);
    if (last && addDays(last.end, 1) === date) last.end = date;
    else periods.push({ start: date, end: date });
  }
  return periods;
}
