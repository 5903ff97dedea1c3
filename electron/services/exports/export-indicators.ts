import type { SavedFile } from '@contract/exports.ts';
import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import type { SpreadsheetWriter, TableWriter } from '../ports/exports.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import { definitionsTable } from '../reports/statistics/definitions-block.ts';
import { withEstimateNote } from '../reports/statistics/estimate-note.ts';
import {
  figureCell,
  indicatorColumns,
  reportWording,
  textCell,
  textColumn,
} from '../reports/statistics/figure-cells.ts';
import { dataSheet, tableSheet } from '../reports/statistics/statistics-workbook.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { CSV_FILTER, type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

export interface IndicatorsRequest {
  readonly scope: IndicatorScope;
  readonly format: 'xlsx' | 'csv';
  readonly language: ReportLanguage;
}

/** What is on the screen, with the names of the region and list that it is about. */
interface ShownTable {
  readonly table: IndicatorTable;
  readonly workspaceName: string;
  readonly area: readonly string[];
}

const IDS = INDICATORS.map(({ id }) => id);

/** The table of indicators as it is shown, with all of them; Excel with a sheet that defines each. */
export function exportIndicators(
  deps: SaveDeps & { readonly spreadsheets: SpreadsheetWriter; readonly tables: TableWriter },
  { scope, format, language }: IndicatorsRequest,
  read: () => ShownTable,
): Promise<SavedFile> {
  const words = reportWording(language);
  const period = periodName(scope.from, scope.to, language);
  const { table, workspaceName, area } = read();
  const target = {
    defaultName: fileName([workspaceName, words.indicatorTable, ...area, period], format),
    filter: format === 'csv' ? CSV_FILTER : XLSX_FILTER[language],
  };
  const about = [
    workspaceName,
    ...(area.length === 0 ? [words.wholeArea] : area),
    period,
    words.bases[scope.basis],
    ...(table.isSample ? [words.sample] : []),
  ];
  const columns = [
    textColumn(words.columns.group, 12),
    textColumn(words.columns.item, 20),
    ...indicatorColumns(IDS, language),
  ];
  const { businessDate: today } = table;
  const spanTo = (to: string) => ({ basis: scope.basis, today, to });
  const rows = table.rows.map(({ key, name, parentName, from, to, figures }) => [
    textCell(parentName ?? ''),
    textCell(name || (key === '' ? words.noRow : from)),
    ...IDS.map((id) => figureCell(id, figures, spanTo(to))),
  ]);
  return saveExport(deps, target, async () => {
    const totals = [
      [
        textCell(''),
        textCell(words.sum),
        ...IDS.map((id) => figureCell(id, table.total.figures, spanTo(scope.to))),
      ],
    ];
    const figures = withEstimateNote(
      {
        kind: 'table',
        name: words.indicatorTable,
        caption: '',
        columns,
        rows,
        totals,
        notes: [],
      },
      language,
    );
    if (format === 'csv') return deps.tables.csv(dataSheet(figures, language));
    const sheets = [figures, definitionsTable(language)].map((each) =>
      tableSheet(each, about.join(words.separator), language),
    );
    return deps.spreadsheets.write({ title: words.indicatorTable, sheets });
  });
}
