import { classifyDays } from '../calendar/classify.ts';
import { covers, termsOf } from '../calendar/terms.ts';
import { opensOn } from '../stay/opening-days.ts';
import { type DayAxis, fillSpan } from './day-axis.ts';
import type { StayPlanningInput, StayPlanningVenue } from './stay-model.ts';

/** What the days of one venue are; 1 or 0 for each day of the axis. */
export interface VenueDays {
  /** It lets the public in. */
  readonly open: Uint8Array;
  /** … in the season in which it would rather have a stay; what of `open` is worth something. */
  readonly worth: Uint8Array;
  /** Inside its windows and not closed: a stay may be there. */
  readonly free: Uint8Array;
}

/** 1 on days inside a school term of the county; null when no term is known. */
function termDays({ calendar }: StayPlanningInput, axis: DayAxis, countyCode: string): Uint8Array | null {
  const terms = termsOf(calendar.terms, countyCode);
  if (terms.length === 0) return null;
  return Uint8Array.from(axis.dates, (date) => (terms.some((term) => covers(term, date)) ? 1 : 0));
}

/**
 * Days of each venue of the run, in its order. Without terms of its own it opens on the weekdays of the rules, on
 * holidays as on other days, at any season, always. Where no school term is known, every season counts.
 * O(days × venues).
 */
export function venueDaysOf(input: StayPlanningInput, axis: DayAxis): readonly VenueDays[] {
  const days = classifyDays(axis.dates, input.calendar);
  const patterns = new Map<string, Uint8Array>();
  const terms = new Map<string, Uint8Array | null>();
  const patternOf = ({ terms: own }: StayPlanningVenue): Uint8Array => {
    const weekdays = own && own.weekdays.length > 0 ? own.weekdays : input.rules.weekdays;
    const holidays = own?.holidays ?? 'usual';
    const key = `${holidays}|${weekdays.toSorted((a, b) => a - b).join('')}`;
    const known = patterns.get(key);
    if (known) return known;
    const pattern = Uint8Array.from(days, (day) => (opensOn(day, new Set(weekdays), holidays) ? 1 : 0));
    patterns.set(key, pattern);
    return pattern;
  };
  const seasonOf = ({ terms: own, countyCode }: StayPlanningVenue): ((day: number) => boolean) => {
    const season = own?.season ?? 'any';
    if (season === 'any') return () => true;
    if (!terms.has(countyCode)) terms.set(countyCode, termDays(input, axis, countyCode));
    const inTerm = terms.get(countyCode) ?? null;
    return (day) => inTerm === null || (inTerm[day] === 1) === (season === 'term');
  };
  return input.venues.map((venue) => {
    const open = patternOf(venue).slice();
    const free = new Uint8Array(axis.count);
    const windows = venue.terms?.windows ?? [];
    if (windows.length === 0) free.fill(1);
    for (const window of windows) fillSpan(free, axis, window, 1);
    for (const span of venue.closed) {
      fillSpan(free, axis, span, 0);
      fillSpan(open, axis, span, 0);
    }
    const isInSeason = seasonOf(venue);
    return { open, free, worth: open.map((value, day) => (isInSeason(day) ? value : 0)) };
  });
}
