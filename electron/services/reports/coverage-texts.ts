import { coverageEn } from './texts/coverage-en.ts';
import type { CoverageTexts } from './texts/coverage-wording.ts';
import { coverageZh } from './texts/coverage-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the report in every language it can be written in. */
export const coverageTexts: Readonly<Record<ReportLanguage, CoverageTexts>> = {
  'zh-CN': coverageZh,
  en: coverageEn,
};
