import { AppError } from '@domain/errors.ts';
import type { RawRow, RawTable } from '@domain/exchange/raw-cell.ts';
import { isBlank } from '@domain/exchange/raw-cell.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { LIMITS } from './limits.ts';
import { decodeText } from './text-encoding.ts';

/** Reads a .csv or .tsv. `name` names its only sheet. @throws AppError E4206, E4209, E4210 */
export function readDelimited(bytes: Uint8Array, name: string, rows: (count: number) => void): RawTable {
  const { text, encoding } = decodeText(bytes);
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const records = parseRecords(plain, separatorOf(plain));
  const found: RawRow[] = [];
  records.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    if (found.length >= LIMITS.rows || cells.length > LIMITS.columns) {
      throw new AppError('E4206', 'table is too large', { rows: LIMITS.rows, columns: LIMITS.columns });
    }
    found.push({ number: index + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) });
  });
  rows(found.length);
  return {
    sheets: [{ name, isHidden: false, rows: found, notes: [] }],
    notes: encoding === 'UTF-8' ? [] : [{ kind: 'encoding', detail: encoding }],
  };
}

function parseRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: LIMITS.rows * 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    throw new AppError('E4210', 'quotes do not match', { line }, error);
  }
}

/** Lines that tell which separator a table has. */
const LINES = 20;

/** The separator that the first lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const lines = text
    .split('\n', LINES)
    .join('\n')
    .replace(/"(?:[^"]|"")*"/gu, '');
  const counted = [',', '\t', ';'].map((separator) => ({ separator, count: lines.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
