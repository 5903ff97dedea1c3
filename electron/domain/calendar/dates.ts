import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../units.ts';

/** Day `count` days after `date` (before, when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days: count }).toString();
}

/** Day `count` months after `date`; a day the month does not have becomes its last one. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months: count }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Number of a day of the Gregorian calendar, growing by 1 each day (days_from_civil of H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms"). PERF: two days are compared for each of 60,000 visits; Temporal took half of the time of a table.
 * The texts are not checked: days come from the contract or the file, which both refuse what is no day.
 */
function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  // Years begin in March, so that the leap day is the last of its year.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10));
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function eachDay(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    first.add({ days: index }).toString(),
  );
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Year of a day. */
export function yearOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).year;
}
