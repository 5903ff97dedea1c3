import type { IsoDate } from '../units.ts';

/** Reports that offices write again and again: 月报, 半年报, 年度总结, 重点帮扶县专报, 绩效自评. */
export const REPORT_TEMPLATES = ['month', 'halfYear', 'year', 'keyCounties', 'selfAssessment'] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];

/** What a report can be built from, in the order in which it is printed. */
export const REPORT_BLOCKS = [
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
] as const;
export type ReportBlock = (typeof REPORT_BLOCKS)[number];

/** What of published plans and records is counted; see INDICATOR_BASES of the contract. */
export const REPORT_BASES = ['recorded', 'planned', 'both'] as const;

/** Most characters of what somebody writes on a report. */
export const LONGEST_TEXT = { title: 80, unit: 80, mapLicence: 40 } as const;

/** Everything that decides what a report says, but for the records of the workspace. */
export interface ReportSetup {
  readonly template: ReportTemplate;
  /** Heading of the paper; empty = as the template has it. */
  readonly title: string;
  /** First and last day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly basis: (typeof REPORT_BASES)[number];
  /** A prefecture or county; null = the whole workspace. */
  readonly regionCode: string | null;
  /** A list of regions; null = all. */
  readonly categoryId: string | null;
  readonly blocks: readonly ReportBlock[];
  /** 审图号 of the maps; empty = they are marked as made for internal planning. */
  readonly mapLicence: string;
  /** Who hands it in; printed at its end. Empty = left to be filled in. */
  readonly unit: string;
  readonly language: 'zh-CN' | 'en';
}
