import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';

/** One planned day out, as far as it says for how long a caravan is away. */
export interface TourDay {
  readonly caravanId: string;
  readonly date: IsoDate;
  /** Null = the night is spent at the base. */
  readonly nightLodgingId: string | null;
}

/** Days on which a caravan is away without a break, both ends included. */
export interface TourSpan {
  readonly caravanId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Tours of several days as one span each: days that follow upon a night away belong to the day before. */
export function tourSpans(days: readonly TourDay[]): readonly TourSpan[] {
  const ordered = days.toSorted(
    (a, b) => a.caravanId.localeCompare(b.caravanId) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  );
  const spans: TourSpan[] = [];
  let isAway = false;
  for (const { caravanId, date, nightLodgingId } of ordered) {
    const last = spans.at(-1);
    const goesOn =
      isAway && last !== undefined && last.caravanId === caravanId && addDays(last.end, 1) === date;
    if (goesOn) spans[spans.length - 1] = { ...last, end: date };
    else spans.push({ caravanId, start: date, end: date });
    isAway = nightLodgingId !== null;
  }
  return spans;
}
