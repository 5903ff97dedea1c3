import { roundedFigure } from '../indicator/rounding.ts';

const MINUS = '\u2212';
const GROUP_SEPARATOR = '\u202f';

/** A value as charts print it: fixed decimals, thin groups of three, a real minus. */
export function chartNumber(value: number, decimals: number): string {
  const rounded = roundedFigure(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP_SEPARATOR);
  return `${rounded < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A value in its unit; percent and English words stand apart from the number, as do Chinese ones. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}\u00a0${unit}`;
}
