import type { KeyboardEvent } from 'react';
import { columnAfterKey, rowIndexAfterKey } from './table-keyboard.ts';

interface TableState<Row> {
  readonly columns: readonly { readonly id: string; readonly isChoosable?: boolean }[];
  readonly sortedRows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The line above the first row. */
  readonly total?: Row | undefined;
  /** Of the selected row among the sorted ones. */
  readonly selectedIndex: number | null;
  readonly selectedKey: string | null;
  /** Undefined where rows are chosen and not cells. */
  readonly selectedColumn?: string | null;
  readonly onSelect?: (key: string, column: string | null) => void;
  readonly onOpen?: (key: string) => void;
  /** Px. */
  readonly rowHeight: number;
}

/** What keys do in a table: arrows lead to the next row or cell, Enter opens the selected row. */
export function tableKeyHandler<Row>(table: TableState<Row>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOfKey(table, event.key, event.currentTarget.clientHeight);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actionOfKey<Row>(table: TableState<Row>, key: string, height: number): (() => void) | null {
  const { columns, rowKey, sortedRows, selectedIndex, selectedKey, selectedColumn, onSelect, onOpen } = table;
  const selected = selectedIndex === null ? undefined : sortedRows[selectedIndex];
  if (key === 'Enter' && selected && onOpen) return () => onOpen(rowKey(selected));
  if (!onSelect) return null;
  const column = columnAfterKey(key, selectedColumn, columns);
  if (column !== null && selectedKey !== null) return () => onSelect(selectedKey, column);
  const row = rowAfterKey(table, key, height);
  return row ? () => onSelect(rowKey(row), selectedColumn ?? null) : null;
}

function rowAfterKey<Row>(table: TableState<Row>, key: string, height: number): Row | undefined {
  const { sortedRows, rowKey, total, selectedIndex, selectedKey, rowHeight } = table;
  const lines = total === undefined ? sortedRows : [total, ...sortedRows];
  const above = lines.length - sortedRows.length;
  const isTotal = total !== undefined && rowKey(total) === selectedKey;
  const current = isTotal ? 0 : selectedIndex === null ? null : selectedIndex + above;
  const perPage = Math.max(1, Math.floor(height / rowHeight) - 2);
  const next = rowIndexAfterKey(key, current, lines.length, perPage);
  return next === null ? undefined : lines[next];
}
