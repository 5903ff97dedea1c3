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
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
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
