import { stayFormEn } from './texts/stay-form-en.ts';
import type { StayFormTexts } from './texts/stay-form-wording.ts';
import { stayFormZh } from './texts/stay-form-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of transport orders and checklists in every language they can be written in. */
export const stayFormTexts: Readonly<Record<ReportLanguage, StayFormTexts>> = {
  'zh-CN': stayFormZh,
  en: stayFormEn,
};
