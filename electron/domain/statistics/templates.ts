import { addDays, addMonths } from '../calendar/dates.ts';
import type { Period } from '../indicator/facts.ts';
import type { IsoDate } from '../units.ts';
import type { ReportBlock, ReportSetup, ReportTemplate } from './report-setup.ts';

/** What each report holds unless somebody chooses otherwise. */
const BLOCKS: Readonly<Record<ReportTemplate, readonly ReportBlock[]>> = {
  month: ['summary', 'headline', 'planActual', 'caravans', 'stays', 'counties', 'signature'],
  halfYear: [
    'summary',
    'headline',
    'months',
    'planActual',
    'caravans',
    'stays',
    'prefectures',
    'maps',
    'counties',
    'uncovered',
    'definitions',
    'signature',
  ],
  year: [
    'summary',
    'headline',
    'months',
    'trend',
    'planActual',
    'caravans',
    'stays',
    'prefectures',
    'maps',
    'keyCounties',
    'counties',
    'equity',
    'uncovered',
    'nationalStatistics',
    'definitions',
    'signature',
  ],
  keyCounties: ['summary', 'headline', 'keyCounties', 'equity', 'uncovered', 'definitions', 'signature'],
  selfAssessment: [
    'summary',
    'headline',
    'planActual',
    'caravans',
    'stays',
    'equity',
    'definitions',
    'signature',
  ],
};

/** Months of the period that a report tells of. */
const MONTHS: Readonly<Record<ReportTemplate, number>> = {
  month: 1,
  halfYear: 6,
  year: 12,
  keyCounties: 12,
  selfAssessment: 12,
};

/** The last whole month, half-year or year before a day: what a report is due for. */
export function periodDue(template: ReportTemplate, today: IsoDate): Period {
  const months = MONTHS[template];
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / months) * months + 1;
  const start = `${today.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
  return { from: addMonths(start, -months), to: addDays(start, -1) };
}

/** A report as its template has it, for the period that it is due for. */
export function setupOf(
  template: ReportTemplate,
  today: IsoDate,
  language: ReportSetup['language'],
): ReportSetup {
  return {
    template,
    title: '',
    ...periodDue(template, today),
    basis: 'recorded',
    regionCode: null,
    categoryId: null,
    blocks: BLOCKS[template],
    mapLicence: '',
    unit: '',
    language,
  };
}
