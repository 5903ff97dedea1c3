import type { DataSheet, TableWriter } from '@services/ports/exports.ts';
import type { Cell } from '@services/reports/workbook.ts';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { dropDowns } from './drop-downs.ts';
import { fileCell, textCell } from './xlsx-cell.ts';

type FileSheet = Parameters<typeof writeExcelFile>[0][number];

const FONT = 'Microsoft YaHei';
const FONT_SIZE = 10;
const HEADER_STYLE = {
  fontWeight: 'bold',
  backgroundColor: '#E8E8E8',
  alignVertical: 'center',
  wrap: true,
} as const;

/** Rows below the last in which drop-downs stand ready. */
const ROWS_TO_FILL = 5_000;

/** Writes tables of records as .xlsx and .csv. No cell is ever a formula. */
export function createTableWriter(): TableWriter {
  return { xlsx: writeXlsx, csv: writeCsv };
}

async function writeXlsx(sheets: readonly DataSheet[], optionsName: string): Promise<Uint8Array> {
  const lists = sheets.flatMap((sheet, sheetIndex) =>
    sheet.columns.flatMap(({ header, options }, column) =>
      options.length === 0 ? [] : [{ sheetIndex, column, header, options }],
    ),
  );
  const placed = lists.map((list, index) => ({
    ...list,
    list: { sheet: optionsName, column: index, count: list.options.length },
    lastRow: (sheets[list.sheetIndex]?.rows.length ?? 0) + ROWS_TO_FILL,
  }));
  const files = [...sheets.map(fileSheet), ...(lists.length === 0 ? [] : [optionsSheet(optionsName, lists)])];
  const file = writeExcelFile(files, {
    fontFamily: FONT,
    fontSize: FONT_SIZE,
    features: [dropDowns(placed)],
  });
  return new Uint8Array(await file.toBuffer());
}

function fileSheet(sheet: DataSheet): FileSheet {
  return {
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [
      sheet.columns.map(({ header }) => ({ ...textCell(header), ...HEADER_STYLE })),
      ...sheet.rows.map((cells) =>
        cells.map(
          (cell, index): CellObject => ({
            ...fileCell(cell),
            ...(sheet.columns[index]?.isWrapped ? { wrap: true } : {}),
            alignVertical: 'center',
          }),
        ),
      ),
    ],
  };
}

function optionsSheet(
  name: string,
  lists: readonly { readonly header: string; readonly options: readonly string[] }[],
): FileSheet {
  const longest = Math.max(...lists.map(({ options }) => options.length));
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: lists.map(() => ({ width: 24 })),
    data: [
      lists.map(({ header }) => ({ ...textCell(header), ...HEADER_STYLE })),
      ...Array.from({ length: longest }, (_, row) =>
        lists.map(({ options }) => textCell(options[row] ?? '')),
      ),
    ],
  };
}

const BYTE_ORDER_MARK = '\ufeff';

function writeCsv({ columns, rows }: DataSheet): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows.map((cells) => cells.map(csvText))];
  return new TextEncoder().encode(
    BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''),
  );
}

const quoted = (text: string) =>
  /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function csvText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'integer':
    case 'decimal':
      return String(cell.value);
    case 'date':
      return cell.date;
    default:
      return '';
  }
}
