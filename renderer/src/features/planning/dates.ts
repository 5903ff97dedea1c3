import { Temporal } from 'temporal-polyfill';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Whole days from one date to another, negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return day(from).until(day(to), { largestUnit: 'day' }).days;
}

/** Date some days later. */
export function addDays(date: string, days: number): string {
  return day(date).add({ days }).toString();
}

/** Date some months earlier; the last day of a month stays one (31 March − 1 month = 28 February). */
export function subtractMonths(date: string, months: number): string {
  return day(date).subtract({ months }).toString();
}

/** Whole months from one date to another. */
export function monthsBetween(from: string, to: string): number {
  return day(from).until(day(to), { largestUnit: 'month' }).months;
}

/** First and last day of the month after the one that holds `date`. */
export function nextMonth(date: string): Period {
  const first = day(date).add({ months: 1 }).with({ day: 1 });
  return { start: first.toString(), end: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** The two whole weeks, Monday to Sunday, after the week that holds `date`. */
export function nextTwoWeeks(date: string): Period {
  const today = day(date);
  const monday = today.add({ days: 8 - today.dayOfWeek });
  return { start: monday.toString(), end: monday.add({ days: 13 }).toString() };
}

export interface Period {
  readonly start: string;
  /** Included. */
  readonly end: string;
}
