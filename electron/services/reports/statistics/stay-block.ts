import type { ReportPart } from '@domain/statistics/report-content.ts';
import {
  dateCell,
  indicatorColumns,
  numberCell,
  reportWording,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

/** 流动科技馆巡展情况: the stays that opened in the period, one to a line, with what of each counts in it. */
export function staysBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const stays = source.stays();
  return [
    {
      kind: 'table',
      name: words.headings.stays,
      caption: '',
      columns: [
        textColumn(words.columns.county, 15),
        textColumn(words.columns.venue, 25),
        textColumn(words.columns.set, 20),
        textColumn(words.columns.open, 14),
        textColumn(words.columns.close, 14),
        ...indicatorColumns(['openDays', 'stayAttendance'], language),
      ],
      rows: stays.map((stay) => [
        textCell(stay.countyName),
        textCell(stay.placeName),
        textCell(stay.carrierName),
        dateCell(stay.date),
        stay.until === null ? textCell(words.stillOpen) : dateCell(stay.until),
        numberCell(stay.openDays, 0, stay.isPart),
        numberCell(stay.attendance, 0, stay.isPart),
      ]),
      totals: [],
      notes: stays.some(({ isPart }) => isPart) ? [words.notes.partOfStay] : [],
    },
  ];
}
