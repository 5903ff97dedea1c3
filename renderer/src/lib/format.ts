import { FORMAT_WORDS, type FormatWords } from '../i18n/format-words.ts';
import type { Language } from '../i18n/languages.ts';

/** What a cell shows when a figure does not apply. Zero is always "0". */
export const NOT_APPLICABLE = '-';
const GROUP_SEPARATOR = '\u202f';
const NO_BREAK = '\u00a0';

type Maybe<T> = T | null | undefined;

export interface Format {
  /** 9月17日 周四 · Thu 17 Sep */
  readonly day: (date: Maybe<string>) => string;
  /** 9月17日 · 17 Sep */
  readonly dayShort: (date: Maybe<string>) => string;
  /** 2026年9月17日 周四 · Thu 17 Sep 2026 */
  readonly dayLong: (date: Maybe<string>) => string;
  /** 2026-09-17, for tables and facts */
  readonly isoDay: (date: Maybe<string>) => string;
  /** 2027-09-14 – 2027-09-30; both ends included */
  readonly isoPeriod: (from: string, to: string) => string;
  /** 9月14日–30日 · 14–30 Sep; both ends included */
  readonly period: (from: string, to: string) => string;
  /** 周四 · Thu; 1 = Monday */
  readonly weekday: (weekday: number) => string;
  /** 9月 · Sep */
  readonly month: (month: number) => string;
  /** 09:40, from seconds since midnight */
  readonly time: (time_s: Maybe<number>) => string;
  /** 09:40–11:40 */
  readonly timeRange: (start_s: number, end_s: number) => string;
  /** 1 时 06 分 · 1 h 06 min */
  readonly duration: (duration_s: Maybe<number>) => string;
  /** 5 年 4 个月 · 5 y 4 mo, 8 个月 · 8 mo, 23 天 · 23 days; from a number of days */
  readonly age: (days: Maybe<number>) => string;
  /** 38 km, from metres */
  readonly km: (length_m: Maybe<number>) => string;
  /** 38, from metres, for columns whose header has the unit */
  readonly kmNumber: (length_m: Maybe<number>) => string;
  /** 3 842 */
  readonly count: (value: Maybe<number>) => string;
  /** 12.3, fixed number of decimals */
  readonly decimal: (value: Maybe<number>, digits: number) => string;
  /** 71 %, from a fraction 0…1 */
  readonly percent: (fraction: Maybe<number>) => string;
  /** 71 %, "-" without a denominator */
  readonly share: (part: number, whole: number) => string;
  /** 2026-09-17 14:05 in the local time zone, from an instant */
  readonly instant: (instant: Maybe<string>) => string;
  /** 12.3 MB */
  readonly bytes: (bytes: number) => string;
}

/** Everything the screens print as a number or a date, in one language. */
export function createFormat(language: Language): Format {
  const words = FORMAT_WORDS[language];
  const weekday = (day: number) => words.weekdays[day - 1] ?? NOT_APPLICABLE;
  const month = (value: number) => words.months[value - 1] ?? NOT_APPLICABLE;
  const dayAndMonth = (date: CalendarDay) => words.dayAndMonth(date.day, month(date.month));
  const withDate = (print: (date: CalendarDay) => string) => (text: Maybe<string>) => {
    const date = text ? parseDay(text) : null;
    return date ? print(date) : NOT_APPLICABLE;
  };
  const isoDay = withDate((date) => `${date.year}-${pad(date.month)}-${pad(date.day)}`);
  const withNumber = (print: (value: number) => string) => (value: Maybe<number>) =>
    value === null || value === undefined || !Number.isFinite(value) ? NOT_APPLICABLE : print(value);
  const time = withNumber(
    (value) => `${pad(Math.floor(value / 3_600))}:${pad(Math.floor((value % 3_600) / 60))}`,
  );
  const kmNumber = withNumber((metres) => group(Math.round(metres / 1_000)));
  const percent = withNumber((fraction) => `${Math.round(fraction * 100)}${NO_BREAK}%`);

  return {
    day: withDate((date) => words.withWeekday(dayAndMonth(date), weekday(date.weekday))),
    dayShort: withDate(dayAndMonth),
    dayLong: withDate((date) =>
      words.withWeekday(words.withYear(dayAndMonth(date), date.year), weekday(date.weekday)),
    ),
    isoDay,
    isoPeriod: (from, to) => `${isoDay(from)} – ${isoDay(to)}`,
    period: (from, to) => printPeriod(parseDay(from), parseDay(to), words),
    weekday,
    month,
    time,
    timeRange: (start_s, end_s) => `${time(start_s)}–${time(end_s)}`,
    duration: withNumber((seconds) => printDuration(seconds, words)),
    age: withNumber((days) => printAge(days, words)),
    km: withNumber((metres) => `${kmNumber(metres)}${NO_BREAK}km`),
    kmNumber,
    count: withNumber((value) => group(Math.round(value))),
    decimal: (value, digits) => withNumber((known) => known.toFixed(digits))(value),
    percent,
    share: (part, whole) => (whole > 0 ? percent(part / whole) : NOT_APPLICABLE),
    instant: (text) => (text ? printInstant(new Date(text)) : NOT_APPLICABLE),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1_000))}${NO_BREAK}kB`
        : `${(bytes / 1_000_000).toFixed(1)}${NO_BREAK}MB`,
  };
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number;
}

function parseDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday };
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Thin groups of three from 1 000 on, so that long figures stay readable and align. */
function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, GROUP_SEPARATOR);
}

function printDuration(seconds: number, words: FormatWords): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NO_BREAK}${words.minute}`;
  return `${hours}${NO_BREAK}${words.hour}${NO_BREAK}${pad(rest)}${NO_BREAK}${words.minute}`;
}

/** Whole years and months of 30.44 days on average; below two months in days. */
function printAge(days: number, words: FormatWords): string {
  if (days < 61) return words.days(days);
  const months = Math.floor(days / (365.25 / 12));
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? words.years(years) : null, rest > 0 ? words.monthsLong(rest) : null];
  return parts.filter(Boolean).join(NO_BREAK);
}

function printPeriod(from: CalendarDay | null, to: CalendarDay | null, words: FormatWords): string {
  if (!from || !to) return NOT_APPLICABLE;
  const month = (date: CalendarDay) => words.months[date.month - 1] ?? NOT_APPLICABLE;
  const short = (date: CalendarDay) => words.dayAndMonth(date.day, month(date));
  const long = (date: CalendarDay) => words.withYear(short(date), date.year);
  if (from.year !== to.year) return `${long(from)}–${long(to)}`;
  if (from.month !== to.month) return `${short(from)}–${short(to)}`;
  return from.day === to.day ? short(from) : words.insideMonth(from.day, to.day, month(from));
}

function printInstant(date: Date): string {
  if (Number.isNaN(date.getTime())) return NOT_APPLICABLE;
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
