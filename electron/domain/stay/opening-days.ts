import type { Holiday } from '../calendar/calendar.ts';
import { eachDay, weekdayOf } from '../calendar/dates.ts';
import { covers } from '../calendar/terms.ts';
import type { IsoDate } from '../units.ts';
import type { HolidayOpening } from './venue.ts';

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

/** Each day from `from` to `to`: a closed span wins, then what the venue does on holidays, then its weekdays. */
export function openingDays(
  from: IsoDate,
  to: IsoDate,
  terms: OpeningTerms,
  holidays: readonly Holiday[],
): readonly OpeningDay[] {
  const off = holidays.filter(({ kind }) => kind === 'off');
  const weekdays = new Set(terms.weekdays);
  return eachDay(from, to).map((date): OpeningDay => {
    const weekday = weekdayOf(date);
    const span = terms.closed.find((each) => covers(each, date));
    if (span) return { date, weekday, closed: 'closed', label: span.reason };
    const holiday = off.find((each) => covers(each, date));
    const label = holiday?.name ?? '';
    if (holiday && terms.holidays === 'closed') return { date, weekday, closed: 'holiday', label };
    if (holiday && terms.holidays === 'open') return { date, weekday, closed: null, label };
    return { date, weekday, closed: weekdays.has(weekday) ? null : 'weekday', label };
  });
}
