import type { Chart } from '@domain/chart/chart.ts';
import { chartText } from '@domain/chart/chart-text.ts';
import { EN } from '@domain/chart/texts/en.ts';
import { ZH } from '@domain/chart/texts/zh.ts';
import type { ReportPicture } from '@domain/statistics/report-content.ts';

/** A chart with the words that say the same. */
export function chartPicture(chart: Chart, language: 'zh-CN' | 'en'): ReportPicture {
  return { kind: 'picture', chart, text: chartText(chart, language === 'en' ? EN : ZH) };
}
