import type { TableColumn } from './table-column.ts';
import { sortByText } from './text-order.ts';

/** Rows in the order of a column; rows without a value come last either way, equal ones stay as they stand. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: TableColumn<Row>['value'],
  isDescending: boolean,
): readonly Row[] {
  const figures: { row: Row; value: number }[] = [];
  const words: { row: Row; value: string }[] = [];
  const without: Row[] = [];
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null) without.push(row);
    else if (typeof value === 'number') figures.push({ row, value });
    else words.push({ row, value });
  }
  const sign = isDescending ? -1 : 1;
  const sorted =
    words.length === 0
      ? figures.sort((a, b) => sign * (a.value - b.value))
      : sortByText([...figures, ...words], ({ value }) => String(value), sign);
  return [...sorted.map(({ row }) => row), ...without];
}
