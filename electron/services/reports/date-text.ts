import { daysBetween } from '@domain/calendar/dates.ts';
import type { IsoDate } from '@domain/units.ts';
import type { ReportLanguage } from './workbook.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day in running text: 2027年3月1日, 1 March 2027. */
export function dayText(date: IsoDate, language: ReportLanguage): string {
  const { year, month, day } = partsOf(date);
  return language === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Days from … to in running text; year and month are not said twice: 2027年3月1日至6日, 1–6 March 2027. */
export function daysText(from: IsoDate, to: IsoDate, language: ReportLanguage): string {
  if (from === to) return dayText(from, language);
  const [a, b] = [partsOf(from), partsOf(to)];
  const isSameYear = a.year === b.year;
  const isSameMonth = isSameYear && a.month === b.month;
  if (language === 'zh-CN') {
    const end = isSameMonth ? `${b.day}日` : isSameYear ? `${b.month}月${b.day}日` : dayText(to, language);
    return `${dayText(from, language)}至${end}`;
  }
  const start = isSameMonth
    ? `${a.day}`
    : isSameYear
      ? `${a.day} ${MONTHS[a.month - 1] ?? ''}`
      : dayText(from, language);
  return `${start}${isSameMonth ? '–' : ' – '}${dayText(to, language)}`;
}

/**
 * The same for narrow columns, broken behind the dash at most: 2027.3.1–3.6, 1–6 Mar 2027. Where the English dash may be
 * followed by a new line a space of no width says so: some programs break within the year instead.
 */
export function shortDaysText(from: IsoDate, to: IsoDate, language: ReportLanguage): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  const isSameYear = a.year === b.year;
  if (language === 'zh-CN') {
    const end = `${b.month}.${b.day}`;
    const start = `${a.year}.${a.month}.${a.day}`;
    return from === to ? start : `${start}–${isSameYear ? end : `${b.year}.${end}`}`;
  }
  const short = ({ month, day }: typeof a) => `${day}\u00a0${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
  const end = `${short(b)}\u00a0${b.year}`;
  if (from === to) return end;
  if (isSameYear && a.month === b.month) return `${a.day}–${end}`;
  return `${isSameYear ? short(a) : `${short(a)}\u00a0${a.year}`}–\u200b${end}`;
}

/** Days from … to, both counted. */
export const dayCount = (from: IsoDate, to: IsoDate): number => daysBetween(from, to) + 1;

function partsOf(date: IsoDate) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
