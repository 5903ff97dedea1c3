import type { Cell } from '@services/reports/workbook.ts';
import type { CellObject } from 'write-excel-file/node';
import { spreadsheetText } from './spreadsheet-text.ts';

const SECONDS_PER_DAY = 86_400;

/** A text as a text: never a formula, see spreadsheet-text.ts. */
export function textCell(text: string): CellObject {
  const value = spreadsheetText(text);
  // An empty text is an empty cell: the file format has no other way to say it.
  return value === '' ? {} : { value, type: String, format: '@' };
}

/** A mark stands before the number as a text of its format, so that it still adds up; also before a negative one. */
function numberFormat(digits: number, mark = ''): string {
  const number = digits === 0 ? '0' : `0.${'0'.repeat(digits)}`;
  return mark === '' ? number : `"${mark}"${number};"${mark}"-${number}`;
}

/** A cell of a report with its format. */
export function fileCell(cell: Cell): CellObject {
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text);
    case 'integer':
      return { value: cell.value, type: Number, format: numberFormat(0, cell.mark) };
    case 'decimal':
      return {
        value: cell.value,
        type: Number,
        format: numberFormat(cell.digits, cell.mark),
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
