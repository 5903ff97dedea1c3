import { stockTakeEn } from './texts/stock-take-en.ts';
import type { StockTakeTexts } from './texts/stock-take-wording.ts';
import { stockTakeZh } from './texts/stock-take-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the report of a stock-take in every language it can be written in. */
export const stockTakeTexts: Readonly<Record<ReportLanguage, StockTakeTexts>> = {
  'zh-CN': stockTakeZh,
  en: stockTakeEn,
};

/** Words of sheets of labels: only the name of the file, labels themselves carry names and numbers. */
export const labelTexts: Readonly<Record<ReportLanguage, { readonly fileTitle: string }>> = {
  'zh-CN': { fileTitle: '展品标签' },
  en: { fileTitle: 'Exhibit labels' },
};
