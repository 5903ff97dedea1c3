import type { ReportPart, ReportTable } from '@domain/statistics/report-content.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { indicatorWording, reportWording, textCell, textColumn } from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

/** 指标口径: what each indicator means, how it is worked out, against which list, and how it is rounded. */
export const definitionsBlock = ({ setup }: StatisticsSource): readonly ReportPart[] => [
  definitionsTable(setup.language),
];

export function definitionsTable(language: 'zh-CN' | 'en'): ReportTable {
  const words = reportWording(language);
  const { columns } = words;
  const { indicators, lists, rules } = indicatorWording(language);
  return {
    kind: 'table',
    name: words.definitionsSheet,
    caption: '',
    columns: [
      textColumn(columns.indicator, 18),
      textColumn(columns.definition, 44),
      textColumn(columns.formula, 28),
      textColumn(columns.denominator, 17),
      textColumn(columns.rounding, 14),
    ],
    rows: INDICATORS.map(({ id, denominator, decimals }) => [
      textCell(indicators[id].name),
      textCell(indicators[id].definition),
      textCell(indicators[id].formula),
      textCell(denominator === null ? words.noDenominator : lists[denominator]),
      textCell(words.decimals(decimals)),
    ]),
    totals: [],
    notes: rules,
  };
}
