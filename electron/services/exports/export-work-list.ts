import type { SavedFile } from '@contract/exports.ts';
import type { WorkLists } from '@contract/work-lists.ts';
import type { TableWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import { fileName } from '../reports/file-name.ts';
import { workListSheet } from '../reports/work-list-sheet.ts';
import { workListTexts } from '../reports/work-list-texts.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { CSV_FILTER, type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

/** A list that leads to work as it is now, as an Excel or CSV file. `read`: asked once it is known where to save. */
export function exportWorkList(
  deps: SaveDeps & { readonly clock: Clock; readonly tables: TableWriter },
  list: WorkLists['content']['list'],
  read: () => WorkLists['content'],
  { format, language }: { readonly format: 'xlsx' | 'csv'; readonly language: ReportLanguage },
): Promise<SavedFile> {
  const texts = workListTexts[language];
  const defaultName = fileName([texts.lists[list], deps.clock.today()], format);
  const filter = format === 'xlsx' ? XLSX_FILTER[language] : CSV_FILTER;
  return saveExport(deps, { defaultName, filter }, async () => {
    const sheet = workListSheet(texts, read());
    return format === 'xlsx' ? deps.tables.xlsx([sheet], '') : deps.tables.csv(sheet);
  });
}
