import type { ClassifiedDay } from '../calendar/calendar.ts';
import { type CalendarData, classifyDays } from '../calendar/classify.ts';
import { eachDay } from '../calendar/dates.ts';
import { covers } from '../calendar/terms.ts';
import type { IsoDate } from '../units.ts';
import type { HolidayOpening } from './venue.ts';

/** An exchanged working day (调休) on a weekend is worked like a Friday, which it usually stands in for. */
const EXCHANGED_WEEKDAY = 5;

/** Why nobody is let in: no day of the week for it, a public holiday, or a span on which the venue is closed. */
export type ClosedReason = 'weekday' | 'holiday' | 'closed';

/** When a venue lets the public in. */
export interface OpeningTerms {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: HolidayOpening;
  /** Closed spans of the venue and of the calendar, both ends included. */
  readonly closed: readonly { readonly start: IsoDate; readonly end: IsoDate; readonly reason: string }[];
}

/** A day of a stay as the venue sees it. */
export interface OpeningDay {
  readonly date: IsoDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Null when the public is let in. */
  readonly closed: ClosedReason | null;
  /** Name of the holiday or reason of the closed span; empty for an ordinary day. */
  readonly label: string;
}

/** Whether a venue without closed spans lets the public in on a day: holidays by its terms, other days by its weekdays. */
export function opensOn(
  day: ClassifiedDay,
  weekdays: ReadonlySet<number>,
  holidays: HolidayOpening,
): boolean {
  if (day.kind === 'holiday' && holidays !== 'usual') return holidays === 'open';
  const isExchanged = day.isWorkday && day.weekday > EXCHANGED_WEEKDAY;
  return weekdays.has(day.weekday) || (isExchanged && weekdays.has(EXCHANGED_WEEKDAY));
}

/** Each day from `from` to `to`: a closed span wins, then what the venue does on holidays, then its weekdays. */
export function openingDays(
  from: IsoDate,
  to: IsoDate,
  terms: OpeningTerms,
  calendar: CalendarData,
): readonly OpeningDay[] {
  const weekdays = new Set(terms.weekdays);
  return classifyDays(eachDay(from, to), calendar).map((day): OpeningDay => {
    const { date, weekday } = day;
    const span = terms.closed.find((each) => covers(each, date));
    if (span) return { date, weekday, closed: 'closed', label: span.reason };
    const isHoliday = day.kind === 'holiday';
    const label = isHoliday ? day.label : '';
    if (opensOn(day, weekdays, terms.holidays)) return { date, weekday, closed: null, label };
    const isByHoliday = isHoliday && terms.holidays === 'closed';
    return { date, weekday, closed: isByHoliday ? 'holiday' : 'weekday', label };
  });
}
