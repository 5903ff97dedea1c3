import type { IsoDate } from '../units.ts';
import { almanacDay } from './almanac.ts';
import { addDays, eachDay, weekdayOf } from './dates.ts';

/** First and last day of a term, assumed. */
export interface TypicalTerm {
  readonly season: 'autumn' | 'spring';
  readonly year: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const [MONDAY, FRIDAY, SUNDAY] = [1, 5, 7];

/** The winter break begins about two weeks before the lunar new year and lasts about four. */
const BREAK_BEFORE_D = 15;
const BREAK_AFTER_D = 11;

const pad = (number: number) => String(number).padStart(2, '0');

/** 正月初一 of a year. It falls between 21 January and 21 February. */
export function lunarNewYear(year: number): IsoDate {
  const found = eachDay(`${year}-01-20`, `${year}-02-22`).find((date) => {
    const { lunarMonth, lunarDay, isLeapMonth } = almanacDay(date);
    return lunarMonth === 1 && lunarDay === 1 && !isLeapMonth;
  });
  if (found === undefined) throw new RangeError(`no lunar new year in ${year}`);
  return found;
}

/** The next day that is `weekday`, or `date` itself. */
const onOrAfter = (date: IsoDate, weekday: number) => addDays(date, (weekday - weekdayOf(date) + 7) % 7);
const onOrBefore = (date: IsoDate, weekday: number) => addDays(date, -((weekdayOf(date) - weekday + 7) % 7));

/** 1 September, or the Monday after it when it is a weekend. */
function autumnStart(year: number): IsoDate {
  const date = `${year}-${pad(9)}-01`;
  const weekday = weekdayOf(date);
  return weekday > FRIDAY && weekday <= SUNDAY ? onOrAfter(date, MONDAY) : date;
}

/**
 * Autumn and spring term of the school year that begins in `year`, as they usually lie: from 1 September to the Friday two
 * weeks before the lunar new year, and from the Monday after the eleventh day of it to the first Friday of July. No
 * province publishes them so far ahead: they are assumptions, to be replaced by what the county publishes.
 */
export function typicalTerms(year: number): readonly TypicalTerm[] {
  const newYear = lunarNewYear(year + 1);
  return [
    {
      season: 'autumn',
      year,
      start: autumnStart(year),
      end: onOrBefore(addDays(newYear, -BREAK_BEFORE_D), FRIDAY),
    },
    {
      season: 'spring',
      year: year + 1,
      start: onOrAfter(addDays(newYear, BREAK_AFTER_D), MONDAY),
      end: onOrAfter(`${year + 1}-07-01`, FRIDAY),
    },
  ];
}
