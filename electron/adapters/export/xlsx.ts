import type { SpreadsheetWriter } from '@services/ports/exports.ts';
import { type Cell, headerText, type Sheet, type Workbook } from '@services/reports/workbook.ts';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { printSetup } from './print-setup.ts';
import { fileCell, textCell } from './xlsx-cell.ts';

type FileSheet = Parameters<typeof writeExcelFile>[0][number];

/** Caption and header stay in view and are repeated on every printed page. */
const HEADER_ROWS = 2;
const FONT = 'Microsoft YaHei';
const FONT_SIZE = 10;
const HEADER_STYLE = {
  fontWeight: 'bold',
  backgroundColor: '#E8E8E8',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
} as const;
const BORDER = { borderStyle: 'thin', borderColor: '#999999' } as const;

/** Writes workbooks as .xlsx. Texts are neutralised (see spreadsheet-text.ts); no cell is ever a formula. */
export function createSpreadsheetWriter(): SpreadsheetWriter {
  return {
    write: async (workbook: Workbook) => {
      const file = writeExcelFile(workbook.sheets.map(fileSheet), {
        fontFamily: FONT,
        fontSize: FONT_SIZE,
        features: [
          printSetup(
            workbook.sheets.map((sheet) => sheet.name),
            HEADER_ROWS,
          ),
        ],
      });
      return new Uint8Array(await file.toBuffer());
    },
  };
}

function fileSheet(sheet: Sheet): FileSheet {
  const caption: CellObject = { ...textCell(sheet.caption), fontWeight: 'bold' };
  const header = sheet.columns.map((column) => ({
    ...textCell(headerText(column.header, column.unit)),
    ...HEADER_STYLE,
    ...BORDER,
  }));
  const line = (cells: readonly Cell[], style: Partial<CellObject>) =>
    cells.map((cell, index) => ({
      ...fileCell(cell),
      ...BORDER,
      ...(sheet.columns[index]?.isWrapped ? { wrap: true } : {}),
      alignVertical: 'center' as const,
      ...style,
    }));
  return {
    sheet: sheet.name,
    orientation: 'landscape',
    stickyRowsCount: HEADER_ROWS,
    columns: sheet.columns.map((column) => ({ width: column.width })),
    data: [
      [caption],
      header,
      ...sheet.rows.map((cells) => line(cells, {})),
      ...sheet.totals.map((cells) => line(cells, { fontWeight: 'bold' })),
    ],
  };
}
