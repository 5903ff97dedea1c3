import { cell, headCell, row, type Align, type Table } from './document.ts';
import { clockText } from './duration-text.ts';
import { type Cell, type Column, headerText, type Sheet } from './workbook.ts';

/** A sheet of a workbook as a table of a paper, so that both say the same. */
export function sheetTable(sheet: Pick<Sheet, 'columns' | 'rows' | 'totals'>): Table {
  const { columns, rows, totals } = sheet;
  return {
    kind: 'table',
    columns: columns.map((column) => ({ width: column.width, align: alignOf(column) })),
    head: [columns.map(({ header, unit }) => headCell(headerText(header, unit)))],
    rows: [
      ...rows.map((cells) => row(cells.map((each) => cell(cellText(each))))),
      ...totals.map((cells) => row(cells.map((each) => headCell(cellText(each))))),
    ],
  };
}

/** Texts that may be long stand left, the rest in the middle, as offices set their tables. */
const alignOf = ({ isWrapped }: Column): Align => (isWrapped ? 'left' : 'center');

/** A cell as it is read. */
export function cellText(value: Cell): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'integer':
      return String(value.value);
    case 'decimal':
      return value.value.toFixed(value.digits);
    case 'date':
      return value.date;
    case 'time':
      return clockText(value.time_s);
    case 'share':
      return `${((value.part / value.whole) * 100).toFixed(1)}%`;
    case 'not-applicable':
      return '-';
  }
}
