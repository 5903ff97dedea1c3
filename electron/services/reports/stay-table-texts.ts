import { stayTableEn } from './texts/stay-table-en.ts';
import type { StayTableTexts } from './texts/stay-table-wording.ts';
import { stayTableZh } from './texts/stay-table-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the yearly table and of the count sheets in every language they can be written in. */
export const stayTableTexts: Readonly<Record<ReportLanguage, StayTableTexts>> = {
  'zh-CN': stayTableZh,
  en: stayTableEn,
};
