import type { IndicatorRow, IndicatorScope } from '@contract/indicators.ts';
import { addDays, addMonths } from '@domain/calendar/dates.ts';
import { SPAN_MONTHS, type SpanKind } from '@domain/indicator/spans.ts';
import type { Format } from '@renderer/lib/format.ts';
import type { TFunction } from 'i18next';

type RowsBy = IndicatorScope['rowsBy'];

export const isSpanRows = (rowsBy: RowsBy): rowsBy is SpanKind => rowsBy in SPAN_MONTHS;

/** What a row is called: its region, caravan or list, its part of the year, or that it belongs to none. */
export function rowName(
  t: TFunction<'indicators'>,
  rowsBy: RowsBy,
  row: Pick<IndicatorRow, 'key' | 'name' | 'from'>,
): string {
  if (!isSpanRows(rowsBy)) {
    if (row.key !== '') return row.name;
    return rowsBy === 'township' ? t('row.townshipUnknown') : t('row.none');
  }
  const year = row.from.slice(0, 4);
  const month = Number(row.from.slice(5, 7));
  if (rowsBy === 'year') return t('span.year', { year });
  if (rowsBy === 'month') return t('span.month', { year, month: row.from.slice(5, 7) });
  if (rowsBy === 'quarter') return t('span.quarter', { year, number: Math.ceil(month / 3) });
  return month <= 6 ? t('span.firstHalf', { year }) : t('span.secondHalf', { year });
}

/** The days of a month, quarter … of which the period holds only a part; null when it holds all of it. */
export function cutSpan(
  format: Format,
  rowsBy: RowsBy,
  { from, to }: Pick<IndicatorRow, 'from' | 'to'>,
): string | null {
  if (!isSpanRows(rowsBy)) return null;
  const months = SPAN_MONTHS[rowsBy];
  const isStart = from.endsWith('-01') && (Number(from.slice(5, 7)) - 1) % months === 0;
  const isEnd = isStart && to === addDays(addMonths(from, months), -1);
  return isEnd ? null : format.period(from, to);
}
