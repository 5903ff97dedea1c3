import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { EN } from '@domain/indicator/texts/en.ts';
import type { IndicatorWording } from '@domain/indicator/texts/wording.ts';
import { ZH } from '@domain/indicator/texts/zh.ts';
import type { ReportCell, ReportColumn } from '@domain/statistics/report-content.ts';
import { isEstimate, type PlannedPart } from '@domain/statistics/estimated-figure.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import type { IsoDate } from '@domain/units.ts';
import { REPORT_EN } from './report-en.ts';
import type { ReportWording } from './report-wording.ts';
import { REPORT_ZH } from './report-zh.ts';
import type { Figures, StatisticsSource } from './statistics-source.ts';

type Language = ReportSetup['language'];

export const reportWording = (language: Language): ReportWording =>
  language === 'en' ? REPORT_EN : REPORT_ZH;
export const indicatorWording = (language: Language): IndicatorWording => (language === 'en' ? EN : ZH);

export const NONE: ReportCell = { kind: 'not-applicable' };
export const textCell = (text: string): ReportCell => (text === '' ? NONE : { kind: 'text', text });

/**
 * A number with so many digits after the point; a whole one where none are shown. Throws for what is no number: JSON knows
 * none, so that a report with it could be saved and never be opened again.
 */
export function numberCell(value: number | null, digits: number, isEstimated = false): ReportCell {
  if (value === null) return NONE;
  if (!Number.isFinite(value)) throw new RangeError(`no cell of a report can hold ${value}`);
  const mark = isEstimated ? ({ isEstimate: true } as const) : {};
  return digits === 0 && Number.isInteger(value)
    ? { kind: 'integer', value, ...mark }
    : { kind: 'decimal', value, digits, ...mark };
}

export function dateCell(date: string | null): ReportCell {
  return date === null ? NONE : { kind: 'date', date };
}

export function indicatorOf(id: IndicatorId) {
  return INDICATORS.find((each) => each.id === id)!;
}

/** What figures were counted of, up to which day. */
export interface CountedSpan extends PlannedPart {
  readonly to: IsoDate;
}

/** What the figures of a report were counted of, unless something else was asked for. */
export const spanOf = (
  { setup: { basis, to }, today }: StatisticsSource,
  change: Partial<CountedSpan> = {},
): CountedSpan => ({ basis, to, today, ...change });

export const isEstimated = (id: IndicatorId, figures: Figures | null, span: CountedSpan): boolean =>
  figures !== null && isEstimate(id, figures[id], span, span.to);

/** The figure of an indicator with the digits that are its own, marked when it is an estimate. */
export function figureCell(id: IndicatorId, figures: Figures | null, span: CountedSpan): ReportCell {
  const value = figures?.[id].value ?? null;
  return numberCell(value, indicatorOf(id).decimals, isEstimated(id, figures, span));
}

export function figureText(id: IndicatorId, figures: Figures, language: Language): string {
  return numberText(figures[id].value, indicatorOf(id).decimals, language);
}

/** A share as it stands in a sentence: 94.7%, or "-". */
export function shareText(part: number, whole: number, language: Language): string {
  return whole === 0 ? numberText(null, 1, language) : `${numberText((part / whole) * 100, 1, language)}%`;
}

/** Columns of indicators, each with its name and unit. */
export function indicatorColumns(ids: readonly IndicatorId[], language: Language): readonly ReportColumn[] {
  const { indicators, units } = indicatorWording(language);
  return ids.map((id) => ({
    header: indicators[id].name,
    unit: units[indicatorOf(id).unit],
    width: 12,
    isText: false,
  }));
}

export const textColumn = (header: string, width: number): ReportColumn => ({
  header,
  unit: '',
  width,
  isText: true,
});
