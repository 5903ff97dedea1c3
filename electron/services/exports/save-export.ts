import type { SavedFile } from '@contract/exports.ts';
import type { FileFilter, FileSaver, SaveDialog } from '../ports/exports.ts';

/** What every export needs. */
export interface SaveDeps {
  readonly saveDialog: SaveDialog;
  readonly files: FileSaver;
}

/**
 * Asks where to save first, then makes the contents, then writes them in one step: who cancels waits for nothing,
 * and a failure while rendering leaves no file. With `others` the ending that was chosen says what is made. Null when the dialog was cancelled.
 */
export async function saveExport(
  deps: SaveDeps,
  target: {
    readonly defaultName: string;
    readonly filter: FileFilter;
    readonly others?: readonly FileFilter[];
  },
  render: (path: string) => Promise<Uint8Array | string>,
): Promise<SavedFile> {
  const path = await deps.saveDialog.choose({
    defaultName: target.defaultName,
    filters: [target.filter, ...(target.others ?? [])],
  });
  if (path === null) return null;
  await deps.files.save(path, await render(path));
  return { path, fileName: lastPart(path) };
}

/** File name of a path of either system. */
function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export const XLSX_FILTER: Readonly<Record<'zh-CN' | 'en', FileFilter>> = {
  'zh-CN': { name: 'Excel 工作簿', extensions: ['xlsx'] },
  en: { name: 'Excel workbook', extensions: ['xlsx'] },
};
export const PDF_FILTER: Readonly<Record<'zh-CN' | 'en', FileFilter>> = {
  'zh-CN': { name: 'PDF 文件', extensions: ['pdf'] },
  en: { name: 'PDF document', extensions: ['pdf'] },
};
export const DOCX_FILTER: Readonly<Record<'zh-CN' | 'en', FileFilter>> = {
  'zh-CN': { name: 'Word 文档', extensions: ['docx'] },
  en: { name: 'Word document', extensions: ['docx'] },
};
export const ICS_FILTER: Readonly<Record<'zh-CN' | 'en', FileFilter>> = {
  'zh-CN': { name: '日历文件', extensions: ['ics'] },
  en: { name: 'Calendar', extensions: ['ics'] },
};
export const PNG_FILTER: FileFilter = { name: 'PNG', extensions: ['png'] };
export const CSV_FILTER: FileFilter = { name: 'CSV (UTF-8)', extensions: ['csv'] };
export const SVG_FILTER: FileFilter = { name: 'SVG', extensions: ['svg'] };
export const GEOJSON_FILTER: FileFilter = { name: 'GeoJSON', extensions: ['geojson'] };
