import type { IsoDate, Seconds } from '@domain/units.ts';

/** Languages a report can be written in. */
export const REPORT_LANGUAGES = ['zh-CN', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/**
 * One cell with its meaning, so that each writer (Excel, HTML) formats it in its own way.
 * A value that is zero stays a zero; what does not exist is `not-applicable` and is printed as "-"
 * (the convention of 全国科普统计, resources/data/rules.csv STAT-INT).
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `mark` stands before the number, as 估 does; the value stays a number. */
  | { readonly kind: 'integer'; readonly value: number; readonly mark?: string }
  /** `digits` after the point are shown; the value itself is not rounded, so that columns still add up. */
  | { readonly kind: 'decimal'; readonly value: number; readonly digits: number; readonly mark?: string }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** Time of day. */
  | { readonly kind: 'time'; readonly time_s: Seconds }
  /** Printed as a percentage; its numerator and denominator stand in cells beside it. `whole` is > 0. */
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
  | { readonly kind: 'not-applicable' };

export interface Column {
  readonly header: string;
  /** Printed in brackets with the header, see `headerText`; empty for none. */
  readonly unit: string;
  /** Width in characters of half width; a Chinese character takes two. */
  readonly width: number;
  readonly isWrapped: boolean;
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** One line above the table: what it is, and the marks 估算 and 样例数据. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Set apart below the rows; empty for none. */
  readonly totals: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export const NOT_APPLICABLE: Cell = { kind: 'not-applicable' };

export const text = (value: string): Cell => ({ kind: 'text', text: value });

/** Text, or "-" when there is none. */
export const textOrNone = (value: string | null): Cell =>
  value === null || value === '' ? NOT_APPLICABLE : text(value);

export const integer = (value: number): Cell => ({ kind: 'integer', value });

/** Integer, or "-" when the figure does not exist. */
export const integerOrNone = (value: number | null): Cell =>
  value === null ? NOT_APPLICABLE : integer(value);

export const decimal = (value: number, digits: number): Cell => ({ kind: 'decimal', value, digits });

export const decimalOrNone = (value: number | null, digits: number): Cell =>
  value === null ? NOT_APPLICABLE : decimal(value, digits);

export const dateOrNone = (date: IsoDate | null): Cell =>
  date === null ? NOT_APPLICABLE : { kind: 'date', date };

export const time = (time_s: Seconds): Cell => ({ kind: 'time', time_s });

/** Share, or "-" when there is nothing to be a share of. */
export const share = (part: number, whole: number): Cell =>
  whole === 0 ? NOT_APPLICABLE : { kind: 'share', part, whole };

/** Column with its defaults: no unit, not wrapped. */
export function column(
  header: string,
  width: number,
  more: Partial<Omit<Column, 'header' | 'width'>> = {},
): Column {
  return { header, width, unit: '', isWrapped: false, ...more };
}

/** Header with its unit: 里程（公里）, 路程（估算，公里）, Distance (km), Distance (estimate, km). */
export function headerText(header: string, unit: string): string {
  if (unit === '') return header;
  const isChinese = /\p{Script=Han}/u.test(header);
  if (/[)）]$/u.test(header)) return `${header.slice(0, -1)}${isChinese ? `，${unit}）` : `, ${unit})`}`;
  return isChinese ? `${header}（${unit}）` : `${header} (${unit})`;
}
