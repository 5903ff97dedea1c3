import { roundedFigure } from '../indicator/rounding.ts';
import type { ReportCell } from './report-content.ts';
import type { ReportSetup } from './report-setup.ts';

type Language = ReportSetup['language'];

/** Printed for what cannot be known. */
const UNKNOWN = '-';

/** A number with so many digits after the point; groups of three in English only, as Chinese papers print none. */
export function numberText(value: number | null, digits: number, language: Language): string {
  if (value === null) return UNKNOWN;
  const text = roundedFigure(value, digits).toFixed(digits);
  return language === 'en' ? text.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : text;
}

/** A cell as papers print it and the window shows it. */
export function reportCellText(cell: ReportCell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'integer':
      return numberText(cell.value, 0, language);
    case 'decimal':
      return numberText(cell.value, cell.digits, language);
    case 'date':
      return cell.date;
    case 'not-applicable':
      return UNKNOWN;
  }
}
