import type { SpreadsheetWriter } from '@services/ports/exports.ts';
import { type Cell, headerText, type Sheet, type Workbook } from '@services/reports/workbook.ts';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { printSetup } from './print-setup.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

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

const SECONDS_PER_DAY = 86_400;

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

function textCell(text: string): CellObject {
  const value = spreadsheetText(text);
  // An empty text is an empty cell: the file format has no other way to say it.
  return value === '' ? {} : { value, type: String, format: '@' };
}

function fileCell(cell: Cell): CellObject {
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text);
    case 'integer':
      return { value: cell.value, type: Number, format: '0' };
    case 'decimal':
      return {
        value: cell.value,
        type: Number,
        format: cell.digits === 0 ? '0' : `0.${'0'.repeat(cell.digits)}`,
      };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'center' };
    case 'time':
      // [hh] and not hh: the end of the day is 24:00, not 00:00.
      return { value: cell.time_s / SECONDS_PER_DAY, type: Number, format: '[hh]:mm', align: 'center' };
    case 'share':
      return { value: cell.part / cell.whole, type: Number, format: '0.0%' };
    case 'not-applicable':
      return { value: '-', type: String, align: 'center' };
  }
}
