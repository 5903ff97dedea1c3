import { rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { sortRows } from './sort-rows.ts';
import type { TableColumn } from './table-column.ts';

const features = tableFeatures({ rowSortingFeature });
const NO_ROWS: never[] = [];

export interface InitialSort {
  readonly column: string;
  readonly isDescending?: boolean;
}

/**
 * Rows in the order the user chose; figures begin with the largest, words with the first. PERF: the table library keeps what is
 * sorted by and how that changes, but is given no rows: it makes an object of each, 20,000 of them at every letter of a search.
 */
export function useSortedRows<Row extends object>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[] | undefined,
  initialSort: InitialSort | undefined,
  sortedBy: string | undefined,
) {
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.column, desc: initialSort.isDescending ?? false }] : [],
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: () => undefined,
        enableSorting: column.isSortable ?? true,
        sortDescFirst: column.align === 'right',
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    manualSorting: true,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const [chosen] = sorting;
  const isDescending = chosen?.desc ?? false;
  const isSorted = chosen === undefined || (chosen.id === sortedBy && !isDescending);
  // Of the column itself: the other columns may change at every mark without a change of the order.
  const column = columns.find(({ id }) => id === chosen?.id);
  const sortedRows = useMemo(() => {
    if (rows === undefined || isSorted || column === undefined) return rows ?? NO_ROWS;
    return sortRows(rows, column.value, isDescending);
  }, [rows, isSorted, column, isDescending]);
  return { table, sortedRows };
}
