import { itineraryTexts } from './itinerary-texts.ts';
import type { ReportLanguage } from './workbook.ts';

/** e.g. 2小时30分钟, rounded to minutes. */
export function durationText(seconds: number, language: ReportLanguage): string {
  const minutes = Math.round(seconds / 60);
  return itineraryTexts[language].duration(Math.floor(minutes / 60), minutes % 60);
}

/** Time of day as HH:MM, rounded to minutes; the end of the day is 24:00. */
export function clockText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
