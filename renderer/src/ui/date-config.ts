import type { DatePicker } from 'antd';
import { Temporal } from 'temporal-polyfill';
import { FORMAT_WORDS } from '../i18n/format-words.ts';

type PlainDate = Temporal.PlainDate;
/** What antd's picker asks of a date library. */
type DateConfig = Parameters<typeof DatePicker.generatePicker<PlainDate>>[0];

/** antd names languages zh_CN and en_US. */
const words = (locale: string) => FORMAT_WORDS[locale.startsWith('zh') ? 'zh-CN' : 'en'];
const same = (date: PlainDate) => date;
const zero = () => 0;

/** Text in one of the few patterns that pickers use: YYYY, MM, M, DD, D and literal characters in between. */
function format(date: PlainDate, pattern: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return pattern.replace(/\[([^\]]*)\]|YYYY|MM|M|DD|D/g, (token, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    if (token === 'YYYY') return String(date.year).padStart(4, '0');
    if (token === 'MM') return two(date.month);
    if (token === 'M') return String(date.month);
    return token === 'DD' ? two(date.day) : String(date.day);
  });
}

/** A date as people type it: 2026-12-09, 2026-12-9, 2026/12/9, 2026.12.9, 20261209. Null when there is no such day. */
export function readDate(text: string): PlainDate | null {
  const match = /^\s*(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(\d{2})(\d{2}))\s*$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number) as [
    number,
    number,
    number,
  ];
  const first = month >= 1 && month <= 12 ? Temporal.PlainDate.from({ year, month, day: 1 }) : null;
  return first && day >= 1 && day <= first.daysInMonth ? first.with({ day }) : null;
}

/**
 * Lets antd's picker work on calendar days without time or time zone. Months count from 0 and Sunday is day 0
 * there, from 1 and 7 in Temporal. Weeks begin on Monday, as calendars in China are printed.
 */
export const dateConfig: DateConfig = {
  getWeekDay: (date) => date.dayOfWeek % 7,
  getMillisecond: zero,
  getSecond: zero,
  getMinute: zero,
  getHour: zero,
  getDate: (date) => date.day,
  getMonth: (date) => date.month - 1,
  getYear: (date) => date.year,
  getNow: () => Temporal.Now.plainDateISO(),
  getFixedDate: (fixed) => readDate(fixed) ?? Temporal.Now.plainDateISO(),
  getEndDate: (date) => date.with({ day: date.daysInMonth }),
  addYear: (date, years) => date.add({ years }),
  addMonth: (date, months) => date.add({ months }),
  addDate: (date, days) => date.add({ days }),
  setYear: (date, year) => date.with({ year }),
  setMonth: (date, month) => date.with({ month: month + 1 }),
  setDate: (date, day) => date.with({ day }),
  setHour: same,
  setMinute: same,
  setSecond: same,
  setMillisecond: same,
  isAfter: (a, b) => Temporal.PlainDate.compare(a, b) > 0,
  isValidate: (date) => date instanceof Temporal.PlainDate,
  locale: {
    getWeekFirstDay: () => 1,
    getWeekFirstDate: (_, date) => date.subtract({ days: date.dayOfWeek - 1 }),
    getWeek: (_, date) => date.weekOfYear ?? 0,
    format: (_, date, pattern) => format(date, pattern),
    parse: (_, text) => readDate(text),
    // The picker wants Sunday first whatever the week begins with.
    getShortWeekDays: (locale) => {
      const days = words(locale).weekdaysNarrow;
      return [...days.slice(6), ...days.slice(0, 6)];
    },
    getShortMonths: (locale) => [...words(locale).months],
  },
};
