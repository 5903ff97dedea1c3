import { workListEn } from './texts/work-list-en.ts';
import type { WorkListTexts } from './texts/work-list-wording.ts';
import { workListZh } from './texts/work-list-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of lists that lead to work in every language they can be written in. */
export const workListTexts: Readonly<Record<ReportLanguage, WorkListTexts>> = {
  'zh-CN': workListZh,
  en: workListEn,
};
