import { itineraryEn } from './texts/itinerary-en.ts';
import type { ItineraryTexts } from './texts/itinerary-wording.ts';
import { itineraryZh } from './texts/itinerary-zh.ts';
import type { ReportLanguage } from './workbook.ts';

/** Words of the report in every language it can be written in. */
export const itineraryTexts: Readonly<Record<ReportLanguage, ItineraryTexts>> = {
  'zh-CN': itineraryZh,
  en: itineraryEn,
};
