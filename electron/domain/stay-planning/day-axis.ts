import { addDays, daysBetween, eachDay } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';

/** Days of a problem: day 0 is `dates[0]`. */
export interface DayAxis {
  readonly dates: readonly IsoDate[];
  readonly count: number;
  /** Negative before the first day, ≥ `count` after the last. */
  dayOf(date: IsoDate): number;
  dateOf(day: number): IsoDate;
}

/** Days from `first` to `last`, both included. */
export function dayAxis(first: IsoDate, last: IsoDate): DayAxis {
  const dates = eachDay(first, last);
  // PERF: a look-up, because calendar arithmetic of the polyfill takes microseconds and checks ask thousands of times.
  const days = new Map(dates.map((date, day) => [date, day]));
  return {
    dates,
    count: dates.length,
    dayOf: (date) => days.get(date) ?? daysBetween(first, date),
    dateOf: (day) => dates[day] ?? addDays(first, day),
  };
}

/** Sets every day of a span that lies on the axis to `value`. */
export function fillSpan(
  flags: Uint8Array,
  axis: DayAxis,
  { start, end }: { readonly start: IsoDate; readonly end: IsoDate },
  value: 0 | 1,
): void {
  const [from, to] = [Math.max(0, axis.dayOf(start)), Math.min(axis.count - 1, axis.dayOf(end))];
  if (from <= to) flags.fill(value, from, to + 1);
}

/** Runs of days that are set, from `from` on, ascending and apart. */
export function spansOf(
  flags: Uint8Array,
  from = 0,
): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let day = Math.max(0, from); day < flags.length; day += 1) {
    if (flags[day] !== 1) continue;
    const last = spans.at(-1);
    if (last && last.to === day - 1) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
