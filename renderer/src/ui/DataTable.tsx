import type { CallError } from '@contract/define.ts';
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { size } from '../styles/tokens.ts';
import styles from './DataTable.module.css';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { compareValues, type TableColumn } from './table-column.ts';
import { rowIndexAfterKey } from './table-keyboard.ts';
import { HeaderCell } from './TableHeaderCell.tsx';
import { TableRow } from './TableRow.tsx';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Undefined while the first reading is under way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string) => void;
  /** Enter or double click on a row. */
  readonly onOpen?: (key: string) => void;
  readonly error?: CallError | null;
  readonly onRetry?: () => void;
  /** What stands here when there are no rows. */
  readonly empty: ReactNode;
  readonly initialSort?: { readonly column: string; readonly isDescending?: boolean };
  readonly testId?: string;
}

const NO_ROWS: never[] = [];

/**
 * Table of up to tens of thousands of rows: only the rows in sight are drawn. The selection belongs to the
 * caller, so the same record can be selected on a map; the table scrolls to it.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selectedKey = null, onSelect, onOpen, initialSort } = props;
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.column, desc: initialSort.isDescending ?? false }] : [],
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        enableSorting: column.isSortable ?? true,
        sortUndefined: 'last' as const,
        sortDescFirst: column.align === 'right',
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareValues(column.value(a.original), column.value(b.original)),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: (rows ?? NO_ROWS) as Row[],
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const sortedRows = table.getRowModel().rows;

  const baseId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sortedRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    getItemKey: (index) => sortedRows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: size.row,
  });
  const selectedIndex = useMemo(() => {
    const index = selectedKey === null ? -1 : sortedRows.findIndex((row) => row.id === selectedKey);
    return index < 0 ? null : index;
  }, [sortedRows, selectedKey]);
  useEffect(() => {
    if (selectedIndex !== null) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtualizer]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = selectedIndex === null ? null : sortedRows[selectedIndex];
    if (event.key === 'Enter' && selected && onOpen) {
      event.preventDefault();
      onOpen(selected.id);
      return;
    }
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size.row) - 2);
    const next = rowIndexAfterKey(event.key, selectedIndex, sortedRows.length, perPage);
    const row = next === null ? undefined : sortedRows[next];
    if (!row || !onSelect) return;
    event.preventDefault();
    onSelect(row.id);
  };

  const layout: CSSProperties = {
    gridTemplateColumns: columns
      .map((column) => (column.grow ? `minmax(${column.width}px, 1fr)` : `${column.width}px`))
      .join(' '),
    minWidth: columns.reduce((sum, column) => sum + column.width, 0),
  };
  const rowElementId = (index: number) => `${baseId}row${index}`;
  const isEmpty = rows !== undefined && rows.length === 0;

  return (
    <div className={styles['frame']} data-testid={props.testId}>
      <div
        ref={scroller}
        className={styles['scroller']}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={sortedRows.length + 1}
        aria-colcount={columns.length}
        aria-busy={rows === undefined && !props.error}
        {...(selectedIndex === null ? {} : { 'aria-activedescendant': rowElementId(selectedIndex) })}
        onKeyDown={handleKey}
      >
        <div role="rowgroup" className={styles['head']} style={{ minWidth: layout.minWidth }}>
          <div role="row" aria-rowindex={1} className={styles['row']} style={layout}>
            {columns.map((column) => {
              const state = table.getColumn(column.id);
              return (
                <HeaderCell
                  key={column.id}
                  header={column.header}
                  unit={column.unit}
                  align={column.align ?? 'left'}
                  sorted={state?.getIsSorted() ?? false}
                  onSort={(column.isSortable ?? true) ? () => state?.toggleSorting() : undefined}
                />
              );
            })}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: virtualizer.getTotalSize(), minWidth: layout.minWidth }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = sortedRows[item.index];
            if (!row) return null;
            return (
              <TableRow
                key={item.key}
                id={rowElementId(item.index)}
                index={item.index}
                offset={item.start}
                layout={layout}
                columns={columns}
                row={row.original}
                rowId={row.id}
                isSelected={row.id === selectedKey}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
      {props.error ? (
        <div className={styles['state']}>
          <ErrorNotice error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
        </div>
      ) : null}
      {rows === undefined && !props.error ? (
        <div className={styles['state']}>
          <Skeleton lines={8} />
        </div>
      ) : null}
      {isEmpty && !props.error ? <div className={styles['state']}>{props.empty}</div> : null}
    </div>
  );
}
