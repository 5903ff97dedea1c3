import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { roundedFigure } from '@domain/indicator/rounding.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import {
  indicatorOf,
  indicatorWording,
  isEstimated,
  numberCell,
  reportWording,
  spanOf,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { ReportWording } from './report-wording.ts';
import type { Figure, StatisticsSource } from './statistics-source.ts';

const ITEMS: readonly (readonly [item: keyof ReportWording['national'], indicator: IndicatorId])[] = [
  ['caravans', 'caravansUsed'],
  ['caravanVisits', 'visits'],
  ['caravanAttendance', 'attendance'],
  ['caravanKm', 'length'],
  ['sets', 'setsUsed'],
  ['stops', 'stops'],
  ['openDays', 'openDays'],
  ['stayAttendance', 'stayAttendance'],
  ['schoolAttendance', 'schoolAttendance'],
];

/** 全国科普统计相关数据: whole numbers only; 0 = did not happen, "-" = not known. */
export function nationalBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const { units } = indicatorWording(language);
  const { figures } = source.table('month').total;
  const span = spanOf(source);
  const row = (
    item: keyof ReportWording['national'],
    unit: string,
    value: Figure['value'],
    isRough: boolean,
  ) => [
    textCell(words.national[item]),
    textCell(unit),
    numberCell(value === null ? null : roundedFigure(value, 0), 0, isRough),
  ];
  return [
    {
      kind: 'table',
      name: words.headings.nationalStatistics,
      caption: '',
      columns: [
        textColumn(words.columns.item, 40),
        textColumn(words.columns.unit, 14),
        { header: words.columns.value, unit: '', width: 18, isText: false },
      ],
      rows: [
        ...ITEMS.map(([item, id]) =>
          row(item, units[indicatorOf(id).unit], figures[id].value, isEstimated(id, figures, span)),
        ),
        row('counties', units.county, figures.countiesCovered.part, false),
      ],
      totals: [],
      notes: [words.notes.national],
    },
  ];
}
