import { stayNoticeEn } from './texts/stay-notice-en.ts';
import type { StayNoticeTexts } from './texts/stay-notice-wording.ts';
import { stayNoticeZh } from './texts/stay-notice-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the notice to a county and of the calendar in every language they can be written in. */
export const stayNoticeTexts: Readonly<Record<ReportLanguage, StayNoticeTexts>> = {
  'zh-CN': stayNoticeZh,
  en: stayNoticeEn,
};
