import { addDays } from '@domain/calendar/dates.ts';
import type { IsoDate } from '@domain/units.ts';
import { daysText } from '../date-text.ts';

/** A period as an office says it: 2025年, 2025年上半年, 2025年6月; else its first and last day. */
export function periodText(from: IsoDate, to: IsoDate, language: 'zh-CN' | 'en'): string {
  const year = from.slice(0, 4);
  const [start, end] = [from.slice(5), to.slice(5)];
  const isWithinYear = to.startsWith(year);
  if (isWithinYear && start === '01-01' && end === '12-31') return language === 'en' ? year : `${year}年`;
  if (isWithinYear && start === '01-01' && end === '06-30')
    return language === 'en' ? `first half of ${year}` : `${year}年上半年`;
  if (isWithinYear && start === '07-01' && end === '12-31')
    return language === 'en' ? `second half of ${year}` : `${year}年下半年`;
  const isMonth =
    start.endsWith('-01') && addDays(to, 1).endsWith('-01') && start.slice(0, 2) === end.slice(0, 2);
  if (isWithinYear && isMonth) {
    const month = Number(start.slice(0, 2));
    return language === 'en' ? `${year}-${start.slice(0, 2)}` : `${year}年${month}月`;
  }
  return daysText(from, to, language);
}
