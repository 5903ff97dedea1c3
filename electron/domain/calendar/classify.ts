import type { IsoDate } from '../units.ts';
import type { ClassifiedDay, Holiday, SchoolTerm } from './calendar.ts';
import { weekdayOf, yearOf } from './dates.ts';
import { type CalendarPeriod, isForAll, PERIOD_KINDS } from './period.ts';
import { covers, termsOf } from './terms.ts';

/** Holidays, school terms and other periods of one workspace. */
export interface CalendarData {
  readonly holidays: readonly Holiday[];
  readonly terms: readonly SchoolTerm[];
  readonly periods: readonly CalendarPeriod[];
}

/**
 * Years for which the calendar holds an official line. A line that runs over New Year counts for neither year:
 * it stands in the notice of one of them, and the line does not tell which.
 */
export function publishedYears(holidays: readonly Holiday[]): ReadonlySet<number> {
  const inOneYear = holidays.filter(({ start, end }) => yearOf(start) === yearOf(end));
  return new Set(inOneYear.map(({ start }) => yearOf(start)));
}

/** What of the calendar concerns a county, or with null everyone. */
function dataOf(data: CalendarData, countyCode: string | null): CalendarData {
  return {
    holidays: data.holidays,
    terms: termsOf(data.terms, countyCode),
    periods: data.periods
      .filter((period) => isForAll(period) || (countyCode !== null && period.countyCode === countyCode))
      .toSorted((a, b) => PERIOD_KINDS.indexOf(b.kind) - PERIOD_KINDS.indexOf(a.kind)),
  };
}

/**
 * What kind of day each date is, for everyone or in one county. Official days off win, then official working days (调休),
 * then weekends; a working day inside a school term is a school day unless an exam week, a break or a blackout closes the
 * schools. In a year without an official calendar only weekends are off and `isPublished` is false, so that every screen
 * can say so.
 */
export function classifyDays(
  dates: readonly IsoDate[],
  data: CalendarData,
  countyCode: string | null = null,
): readonly ClassifiedDay[] {
  const published = publishedYears(data.holidays);
  const own = dataOf(data, countyCode);
  return dates.map((date) => classifyDay(date, own, published.has(yearOf(date))));
}

function classifyDay(date: IsoDate, data: CalendarData, isPublished: boolean): ClassifiedDay {
  const weekday = weekdayOf(date);
  const off = data.holidays.find((holiday) => holiday.kind === 'off' && covers(holiday, date));
  const work = data.holidays.find((holiday) => holiday.kind === 'work' && covers(holiday, date));
  const term = data.terms.find((candidate) => covers(candidate, date));
  const period = data.periods.find((candidate) => covers(candidate, date));
  const day = { date, weekday, isPublished, period: period?.kind ?? null };
  if (off) return { ...day, kind: 'holiday', label: off.name, isSchoolDay: false, isWorkday: false };
  if (weekday >= 6 && !work)
    return { ...day, kind: 'weekend', label: period?.name ?? '', isSchoolDay: false, isWorkday: false };
  const label = period?.name ?? work?.name ?? '';
  // A seal keeps caravans at home; schools go on.
  const closesSchools = data.periods.some(
    (candidate) => candidate.kind !== 'seal' && covers(candidate, date),
  );
  if (term && !closesSchools) {
    return { ...day, kind: 'school-day', label, isSchoolDay: true, isWorkday: true };
  }
  return { ...day, kind: 'vacation', label, isSchoolDay: false, isWorkday: true };
}
