import type { CallError } from '@contract/define.ts';
import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from 'react';
import { size } from '../styles/tokens.ts';
import styles from './DataTable.module.css';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { HeaderCell } from './TableHeaderCell.tsx';
import { TableGroupHead } from './TableGroupHead.tsx';
import { TableRow } from './TableRow.tsx';
import type { TableColumn } from './table-column.ts';
import type { TableGrouping } from './table-groups.ts';
import { rowIndexAfterKey } from './table-keyboard.ts';
import { type InitialSort, useSortedRows } from './use-sorted-rows.ts';
import { useLineScroller, useTableLines } from './use-table-lines.ts';

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
  readonly initialSort?: InitialSort;
  /** Column in whose ascending order the rows come already. */
  readonly sortedBy?: string;
  /** Rows under heads with sums; keys lead from row to row, heads are read on the way. */
  readonly grouping?: TableGrouping<Row>;
  readonly testId?: string;
}

/**
 * Table of up to tens of thousands of rows: only the rows in sight are drawn. The selection belongs to the
 * caller, so the same record can be selected on a map; the table scrolls to it.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selectedKey = null, onSelect, onOpen, initialSort } = props;
  const { grouping } = props;
  const { table, sortedRows: ungrouped } = useSortedRows(columns, rows, initialSort, props.sortedBy);
  const { sortedRows, lines } = useTableLines(ungrouped, grouping);

  const baseId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selectedIndex = useMemo(() => {
    const index = selectedKey === null ? -1 : sortedRows.findIndex((row) => rowKey(row) === selectedKey);
    return index < 0 ? null : index;
  }, [sortedRows, selectedKey, rowKey]);
  const virtualizer = useLineScroller(scroller, { lines, sortedRows, rowKey }, selectedIndex);

  const handleKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = selectedIndex === null ? null : sortedRows[selectedIndex];
    if (event.key === 'Enter' && selected && onOpen) {
      event.preventDefault();
      onOpen(rowKey(selected));
      return;
    }
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size.row) - 2);
    const next = rowIndexAfterKey(event.key, selectedIndex, sortedRows.length, perPage);
    const row = next === null ? undefined : sortedRows[next];
    if (!row || !onSelect) return;
    event.preventDefault();
    onSelect(rowKey(row));
  };

  const layout = useMemo(() => layoutOf(columns), [columns]);
  const rowElementId = (index: number) => `${baseId}row${index}`;
  const drawn = virtualizer.getVirtualItems();
  // Only a row that is drawn can be pointed at.
  const isActive = drawn.some(({ index }) => {
    const line = lines[index];
    return line?.kind === 'row' && line.index === selectedIndex;
  });

  const drawLine = (item: VirtualItem) => {
    const line = lines[item.index];
    if (line?.kind === 'head') {
      return (
        <TableGroupHead
          key={item.index}
          offset={item.start}
          name={line.name}
          sums={grouping?.sums(line.rows) ?? ''}
        />
      );
    }
    const row = line && sortedRows[line.index];
    if (!row) return null;
    return (
      <TableRow
        // PERF: by place, not by record: a search changes the words of rows in sight, not the rows.
        key={item.index}
        id={rowElementId(line.index)}
        index={line.index}
        offset={item.start}
        layout={layout}
        columns={columns}
        row={row}
        rowId={rowKey(row)}
        isSelected={rowKey(row) === selectedKey}
        onSelect={onSelect}
        onOpen={onOpen}
      />
    );
  };

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
        {...(isActive && selectedIndex !== null
          ? { 'aria-activedescendant': rowElementId(selectedIndex) }
          : {})}
        onKeyDown={handleKey}
      >
        <div role="rowgroup" className={styles['head']} style={{ minWidth: layout.minWidth }}>
          <div role="row" aria-rowindex={1} className={styles['row']} style={layout}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} state={table.getColumn(column.id)} />
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: virtualizer.getTotalSize(), minWidth: layout.minWidth }}
        >
          {drawn.map(drawLine)}
        </div>
      </div>
      <TableState {...props} />
    </div>
  );
}

/** Tracks of the columns, the same for the head and every row. */
function layoutOf(columns: readonly Pick<TableColumn<never>, 'grow' | 'width'>[]): CSSProperties {
  return {
    gridTemplateColumns: columns
      .map((column) => (column.grow ? `minmax(${column.width}px, ${column.width}fr)` : `${column.width}px`))
      .join(' '),
    minWidth: columns.reduce((sum, column) => sum + column.width, 0),
  };
}

/** What stands in place of rows: a failure, a wait that is long enough to show, or why there are none. */
function TableState<Row extends object>(props: DataTableProps<Row>) {
  const content = props.error ? (
    <ErrorNotice error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  ) : props.rows === undefined ? (
    <Skeleton lines={8} />
  ) : props.rows.length === 0 ? (
    props.empty
  ) : null;
  return content ? <div className={styles['state']}>{content}</div> : null;
}
