import { addDays } from '@domain/calendar/dates.ts';
import type { IsoDate } from '@domain/units.ts';
import { daysText } from '../date-text.ts';

/** Years and halves of years by their first and last day without the year. */
const LONG_PERIODS = {
  '01-01 12-31': { 'zh-CN': (year: string) => `${year}年`, en: (year: string) => year },
  '01-01 06-30': {
    'zh-CN': (year: string) => `${year}年上半年`,
    en: (year: string) => `first half of ${year}`,
  },
  '07-01 12-31': {
    'zh-CN': (year: string) => `${year}年下半年`,
    en: (year: string) => `second half of ${year}`,
  },
} as const;

/** A period as an office says it: 2025年, 2025年上半年, 2025年6月; else its first and last day. */
export function periodText(from: IsoDate, to: IsoDate, language: 'zh-CN' | 'en'): string {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
  if (to.startsWith(`${year}-${month}`) && from.endsWith('-01') && addDays(to, 1).endsWith('-01'))
    return language === 'en' ? `${year}-${month}` : `${year}年${Number(month)}月`;
  const days = `${from.slice(5)} ${to.slice(5)}`;
  return to.startsWith(year) && isLongPeriod(days)
    ? LONG_PERIODS[days][language](year)
    : daysText(from, to, language);
}

const isLongPeriod = (days: string): days is keyof typeof LONG_PERIODS => days in LONG_PERIODS;
