import type { IsoDate } from '../units.ts';
import type { ClassifiedDay, Holiday, SchoolTerm } from './calendar.ts';
import { weekdayOf, yearOf } from './dates.ts';

/** Holidays and school terms of one workspace. */
export interface CalendarData {
  readonly holidays: readonly Holiday[];
  readonly terms: readonly SchoolTerm[];
}

const covers = (span: { start: IsoDate; end: IsoDate }, date: IsoDate) =>
  span.start <= date && date <= span.end;

/**
 * Years for which the calendar holds an official line. A line that runs over New Year counts for neither year:
 * it stands in the notice of one of them, and the line does not tell which.
 */
export function publishedYears(holidays: readonly Holiday[]): ReadonlySet<number> {
  const inOneYear = holidays.filter(({ start, end }) => yearOf(start) === yearOf(end));
  return new Set(inOneYear.map(({ start }) => yearOf(start)));
}

/**
 * What kind of day each date is. Official days off win, then official working days (调休), then weekends;
 * a working day inside a school term is a school day. In a year without an official calendar only
 * weekends are off and `isPublished` is false, so that every screen can say so.
 */
export function classifyDays(dates: readonly IsoDate[], data: CalendarData): readonly ClassifiedDay[] {
  const published = publishedYears(data.holidays);
  return dates.map((date) => classifyDay(date, data, published.has(yearOf(date))));
}

function classifyDay(date: IsoDate, data: CalendarData, isPublished: boolean): ClassifiedDay {
  const weekday = weekdayOf(date);
  const off = data.holidays.find((holiday) => holiday.kind === 'off' && covers(holiday, date));
  const work = data.holidays.find((holiday) => holiday.kind === 'work' && covers(holiday, date));
  const term = data.terms.find((candidate) => covers(candidate, date));
  const day = { date, weekday, isPublished };
  if (off) return { ...day, kind: 'holiday', label: off.name, isSchoolDay: false, isWorkday: false };
  if (weekday >= 6 && !work)
    return { ...day, kind: 'weekend', label: '', isSchoolDay: false, isWorkday: false };
  const label = work?.name ?? '';
  if (term) return { ...day, kind: 'school-day', label, isSchoolDay: true, isWorkday: true };
  return { ...day, kind: 'vacation', label, isSchoolDay: false, isWorkday: true };
}
