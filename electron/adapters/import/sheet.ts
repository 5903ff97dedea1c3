import { AppError } from '@domain/errors.ts';
import { DAYS_1904, dayOfSerial } from '@domain/exchange/day-text.ts';
import { isBlank, type RawCell, type RawRow, type TableNote } from '@domain/exchange/raw-cell.ts';
import { LIMITS } from './limits.ts';
import { type Merge, mergeOf, withMerged } from './merged-cells.ts';
import { columnOf } from './cell-address.ts';
import { unescaped } from './xlsx-text.ts';
import { readXml } from './xml.ts';

export interface SheetContext {
  readonly shared: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly is1904: boolean;
  /** Told how many rows were read so far. */
  rows(count: number): void;
}

/** Rows between two reports. */
const REPORT_EVERY = 1_000;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  hasValue: boolean;
  formula: boolean;
}

/** Reads the rows of one sheet that hold anything. @throws AppError E4203, E4206 */
export function readSheet(
  part: string,
  bytes: Uint8Array,
  context: SheetContext,
): { readonly rows: readonly RawRow[]; readonly notes: readonly TableNote[] } {
  const rows: { number: number; cells: RawCell[] }[] = [];
  const merges: Merge[] = [];
  const counts = { formulas: 0, hiddenRows: 0, hiddenColumns: 0 };
  let row: { number: number; cells: RawCell[]; isHidden: boolean } | null = null;
  let lastRow = 0;
  let cell: OpenCell | null = null;
  let into: 'value' | 'inline' | null = null;
  let phonetic = 0;

  const closeRow = () => {
    if (row === null || row.cells.every(isBlank)) return;
    if (rows.length >= LIMITS.rows) {
      throw new AppError('E4206', 'too many rows', { rows: LIMITS.rows, columns: LIMITS.columns });
    }
    if (row.isHidden) counts.hiddenRows += 1;
    rows.push({ number: row.number, cells: row.cells });
    if (rows.length % REPORT_EVERY === 0) context.rows(rows.length);
  };
  const closeCell = () => {
    if (row === null || cell === null) return;
    const value = cellValue(cell, context);
    if (isBlank(value)) return;
    if (cell.column >= LIMITS.columns) {
      throw new AppError('E4206', 'too many columns', { rows: LIMITS.rows, columns: LIMITS.columns });
    }
    while (row.cells.length < cell.column) row.cells.push(null);
    row.cells[cell.column] = value;
  };

  const opened: Readonly<Record<string, (attributes: () => Readonly<Record<string, string>>) => void>> = {
    row: (attributes) => {
      const { r, hidden } = attributes();
      lastRow = r === undefined ? lastRow + 1 : Number(r);
      row = { number: lastRow, cells: [], isHidden: isTrue(hidden) };
    },
    c: (attributes) => {
      const { r, t = 'n', s = '0' } = attributes();
      const column = r === undefined ? (row?.cells.length ?? 0) : columnOf(r);
      cell = { column, type: t, style: Number(s), value: '', inline: '', hasValue: false, formula: false };
    },
    f: () => {
      if (cell) cell.formula = true;
    },
    v: () => {
      if (cell) cell.hasValue = true;
      into = 'value';
    },
    // How to read a text aloud is no part of it.
    rPh: () => {
      phonetic += 1;
    },
    t: () => {
      into = phonetic === 0 ? 'inline' : null;
    },
    col: (attributes) => {
      if (isTrue(attributes()['hidden'])) counts.hiddenColumns += 1;
    },
    mergeCell: (attributes) => {
      const merge = mergeOf(attributes()['ref'] ?? '');
      if (merge) merges.push(merge);
    },
  };
  readXml(part, bytes, {
    open: (name, attributes) => opened[name]?.(attributes),
    close: (name) => {
      if (name === 'row') {
        closeRow();
        row = null;
      } else if (name === 'c') {
        if (cell?.formula) counts.formulas += 1;
        closeCell();
        cell = null;
      } else if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') phonetic -= 1;
    },
    text: (text) => {
      if (!cell || into === null) return;
      if (into === 'value') cell.value += text;
      else cell.inline += text;
    },
  });
  const filled = withMerged(rows, merges);
  context.rows(rows.length);
  return { rows: filled.rows, notes: notesOf(counts, filled.count) };
}

function notesOf(
  { formulas, hiddenRows, hiddenColumns }: { formulas: number; hiddenRows: number; hiddenColumns: number },
  merged: number,
): readonly TableNote[] {
  const note = (kind: TableNote['kind'], count: number): TableNote[] =>
    count === 0 ? [] : [{ kind, detail: String(count) }];
  return [
    ...note('formulas', formulas),
    ...note('hidden-rows', hiddenRows),
    ...note('hidden-columns', hiddenColumns),
    ...note('merged', merged),
  ];
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

function cellValue(cell: OpenCell, context: SheetContext): RawCell {
  const { type, value, formula, hasValue } = cell;
  if (formula && !hasValue) return { fault: 'formula', text: '' };
  if (type === 'inlineStr') return unescaped(cell.inline);
  if (type === 'str') return unescaped(value);
  if (type === 'e') return { fault: 'error', text: value };
  if (value.trim() === '') return null;
  if (type === 's') return context.shared[Number(value)] ?? { fault: 'error', text: '#REF!' };
  if (type === 'b') return isTrue(value);
  return type === 'd' ? { date: value.slice(0, 10) } : numberValue(cell, context);
}

function numberValue({ value, style }: OpenCell, { dateStyles, is1904 }: SheetContext): RawCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { fault: 'error', text: value };
  if (!dateStyles.has(style) || number < (is1904 ? 0 : 1)) return number;
  const day = dayOfSerial(is1904 ? number + DAYS_1904 : number);
  return day === null ? number : { date: day };
}
