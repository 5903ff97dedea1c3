import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { periodYearBefore } from '@domain/indicator/spans.ts';
import type { ReportTable } from '@domain/statistics/report-content.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { IsoDate } from '@domain/units.ts';
import { withEstimateNote } from './estimate-note.ts';
import { figureCell, indicatorColumns, reportWording, textCell, textColumn } from './figure-cells.ts';
import type { Figures } from './statistics-source.ts';
import { listNotes, unknownNotes } from './table-notes.ts';

const IDS = INDICATORS.map(({ id }) => id);
/** What names a row: the group it is of, and itself. */
const NAMES = 2;

/** A table of indicators with all of them: of its period, and of the same period a year before where it is compared. */
export function indicatorsTables(
  table: IndicatorTable,
  scope: IndicatorScope,
  language: ReportSetup['language'],
): readonly ReportTable[] {
  const words = reportWording(language);
  const { figures, previous } = table.total;
  const span = (to: IsoDate) => ({ basis: scope.basis, today: table.businessDate, to });
  const before = (from: IsoDate, to: IsoDate) => span(periodYearBefore({ from, to }).to);
  const cells = (of: Figures | null, counted: ReturnType<typeof span>) =>
    IDS.map((id) => figureCell(id, of, counted));
  const tableOf = (isBefore: boolean, total: Figures): ReportTable => {
    const spanOf = isBefore ? before : (_from: IsoDate, to: IsoDate) => span(to);
    const { rows, lists } = table;
    return withEstimateNote(
      {
        kind: 'table',
        name: isBefore ? words.indicatorTableBefore : words.indicatorTable,
        caption: '',
        columns: [
          textColumn(words.columns.group, 12),
          textColumn(words.columns.item, 20),
          ...indicatorColumns(IDS, language),
        ],
        rows: rows.map((row) => [
          textCell(row.parentName ?? ''),
          textCell(row.name || (row.key === '' ? words.noRow : row.from)),
          ...cells(isBefore ? row.previous : row.figures, spanOf(row.from, row.to)),
        ]),
        totals: [[textCell(''), textCell(words.sum), ...cells(total, spanOf(scope.from, scope.to))]],
        notes: [
          ...unknownNotes(total, language, scope.basis),
          ...(rows.some(({ isOutside }) => isOutside) ? [words.notes.outside] : []),
          ...listNotes(lists, scope.to, language),
        ],
      },
      language,
    );
  };
  return [tableOf(false, figures), ...(previous === null ? [] : [tableOf(true, previous)])];
}

/** The tables beside each other, for files of one table: columns of the year before say so. */
export function sideBySide(
  [now, before]: readonly ReportTable[],
  language: ReportSetup['language'],
): ReportTable {
  if (!now) throw new Error('there is no table');
  if (!before) return now;
  const { ofYearBefore } = reportWording(language);
  const columnsBefore = before.columns.slice(NAMES);
  return {
    ...now,
    columns: [
      ...now.columns,
      ...columnsBefore.map((column) => ({ ...column, header: ofYearBefore(column.header) })),
    ],
    rows: now.rows.map((cells, row) => [...cells, ...(before.rows[row]?.slice(NAMES) ?? [])]),
  };
}
