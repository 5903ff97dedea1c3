import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../units.ts';

/**
 * Days from the last visit to `asOf`; null when there was none. A visit after `asOf` counts as no wait, so that a
 * workspace whose "today" is fixed in the past never shows a negative number.
 */
export function daysWaited(lastVisit: IsoDate | null, asOf: IsoDate): number | null {
  if (lastVisit === null) return null;
  return Math.max(0, Temporal.PlainDate.from(lastVisit).until(asOf, { largestUnit: 'day' }).days);
}

/** Later of two days; null stands for never. */
export function laterDay(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}

/** The same day one year before; 29 February becomes 28 February. */
export function yearBefore(date: IsoDate): IsoDate {
  return Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
}
