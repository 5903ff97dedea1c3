import type { SavedFile } from '@contract/exports.ts';
import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { SpreadsheetWriter, TableWriter } from '../ports/exports.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import { definitionsTable } from '../reports/statistics/definitions-block.ts';
import { reportWording } from '../reports/statistics/figure-cells.ts';
import { indicatorsTables, sideBySide } from '../reports/statistics/indicators-table.ts';
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

/**
 * The table of indicators as it is shown, with all of them, the year before where it is compared, and what is to be known of
 * the figures; Excel with a sheet that defines each.
 */
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
  return saveExport(deps, target, async () => {
    const tables = indicatorsTables(table, scope, language);
    if (format === 'csv') return deps.tables.csv(dataSheet(sideBySide(tables, language), language));
    const sheets = [...tables, definitionsTable(language)].map((each) =>
      tableSheet(each, about.join(words.separator), language),
    );
    return deps.spreadsheets.write({ title: words.indicatorTable, sheets });
  });
}
