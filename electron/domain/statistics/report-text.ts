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

/** Stands before a figure that is an estimate, so that figures still end below each other. */
export const ESTIMATE_MARK = { 'zh-CN': '估', en: 'est.\u00a0' } as const;

const marked = (
  text: string,
  { isEstimate }: { readonly isEstimate?: true | undefined },
  language: Language,
) => (isEstimate ? `${ESTIMATE_MARK[language]}${text}` : text);

/** A cell as papers print it and the window shows it. */
export function reportCellText(cell: ReportCell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'integer':
      return marked(numberText(cell.value, 0, language), cell, language);
    case 'decimal':
      return marked(numberText(cell.value, cell.digits, language), cell, language);
    case 'date':
      return cell.date;
    case 'not-applicable':
      return UNKNOWN;
  }
}
