import { addMonths } from '@domain/calendar/dates.ts';
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
