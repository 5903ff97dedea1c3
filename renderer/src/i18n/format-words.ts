import type { Language } from './languages.ts';

const NO_BREAK = '\u00a0';

/** How a language puts dates and durations into words. Numbers come in ready; nothing here computes. */
export interface FormatWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Monday first, as heads of a calendar's columns. */
  readonly weekdaysNarrow: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  readonly dayAndMonth: (day: number, month: string) => string;
  readonly withYear: (dayAndMonth: string, year: number) => string;
  readonly withWeekday: (date: string, weekday: string) => string;
  /** Both ends of a period inside one month. */
  readonly insideMonth: (from: number, to: number, month: string) => string;
  readonly hour: string;
  readonly minute: string;
  readonly days: (days: number) => string;
  readonly years: (years: number) => string;
  readonly monthsLong: (months: number) => string;
}

export const FORMAT_WORDS: Readonly<Record<Language, FormatWords>> = {
  'zh-CN': {
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    weekdaysNarrow: ['一', '二', '三', '四', '五', '六', '日'],
    months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    dayAndMonth: (day, month) => `${month}${day}日`,
    withYear: (dayAndMonth, year) => `${year}年${dayAndMonth}`,
    withWeekday: (date, weekday) => `${date} ${weekday}`,
    insideMonth: (from, to, month) => `${month}${from}日–${to}日`,
    hour: '时',
    minute: '分',
    days: (days) => `${days}${NO_BREAK}天`,
    years: (years) => `${years}${NO_BREAK}年`,
    monthsLong: (months) => `${months}${NO_BREAK}个月`,
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    weekdaysNarrow: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    dayAndMonth: (day, month) => `${day}${NO_BREAK}${month}`,
    withYear: (dayAndMonth, year) => `${dayAndMonth}${NO_BREAK}${year}`,
    withWeekday: (date, weekday) => `${weekday}${NO_BREAK}${date}`,
    insideMonth: (from, to, month) => `${from}–${to}${NO_BREAK}${month}`,
    hour: 'h',
    minute: 'min',
    days: (days) => `${days}${NO_BREAK}${days === 1 ? 'day' : 'days'}`,
    years: (years) => `${years}${NO_BREAK}y`,
    monthsLong: (months) => `${months}${NO_BREAK}mo`,
  },
};
