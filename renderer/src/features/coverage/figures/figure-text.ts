import type { IndicatorUnit } from '@domain/indicator/indicator.ts';
import { roundedFigure } from '@domain/indicator/rounding.ts';
import { type Format, NOT_APPLICABLE } from '@renderer/lib/format.ts';

const MINUS = '\u2212';

/** A figure with the decimals of its indicator and groups of three; "-" when it cannot be known. */
export function figureText(format: Format, value: number | null, decimals: number): string {
  if (value === null) return NOT_APPLICABLE;
  const [whole = '', fraction] = Math.abs(roundedFigure(value, decimals)).toFixed(decimals).split('.');
  const sign = roundedFigure(value, decimals) < 0 ? MINUS : '';
  return `${sign}${format.count(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** By how much a figure changed, with its sign, as the rounded figures show it; "-" when one of the two is not known. */
export function changeText(
  format: Format,
  value: number | null,
  previous: number | null,
  decimals: number,
): string {
  if (value === null || previous === null) return NOT_APPLICABLE;
  const change = roundedFigure(value, decimals) - roundedFigure(previous, decimals);
  const text = figureText(format, change, decimals);
  return roundedFigure(change, decimals) > 0 ? `+${text}` : text;
}

/** Change in percent of the year before, e.g. "+12.5 %"; null for shares, and where there was nothing before. */
export function growthText(
  format: Format,
  unit: IndicatorUnit,
  value: number | null,
  previous: number | null,
): string | null {
  if (unit === 'percent' || value === null || previous === null || previous === 0) return null;
  return `${changeText(format, (value / previous - 1) * 100, 0, 1)}\u00a0%`;
}
