import { isBlank, type RawCell, type RawRow } from '@domain/exchange/raw-cell.ts';
import { columnOf } from './cell-address.ts';

/** A range of merged cells in one column; rows by number. */
export interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Cells that one file may fill in from merged ones; more is no table. */
const MOST_FILLED = 1_000_000;

/** Range of an address such as A2:A9; null when it lies in one row: only its first cell holds a value then. */
export function mergeOf(address: string): Merge | null {
  const [start = '', end = ''] = address.split(':');
  const [first, last] = [rowOf(start), rowOf(end)];
  return last > first ? { column: columnOf(start), first, last } : null;
}

const rowOf = (address: string) => Number(/\d+$/u.exec(address)?.[0] ?? 0);

/**
 * Rows with the value of cells merged downwards in each of their rows: a county that is written once for all of its
 * schools. `count` is how many cells got a value so.
 */
export function withMerged(
  rows: readonly { readonly number: number; readonly cells: RawCell[] }[],
  merges: readonly Merge[],
): { readonly rows: readonly RawRow[]; readonly count: number } {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  let count = 0;
  for (const { column, first, last } of merges) {
    const value = byNumber.get(first)?.[column];
    if (value === undefined || isBlank(value)) continue;
    for (let number = first + 1; number <= last && count < MOST_FILLED; number += 1) {
      const cells = byNumber.get(number);
      if (!cells || !isBlank(cells[column])) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      count += 1;
    }
  }
  return { rows, count };
}
