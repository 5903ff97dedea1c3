import type { CallError } from '@contract/define.ts';
import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useId, useMemo, useRef } from 'react';
import { size } from '../styles/tokens.ts';
import styles from './DataTable.module.css';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { HeaderCell } from './TableHeaderCell.tsx';
import { TableGroupHead } from './TableGroupHead.tsx';
import { TableRow } from './TableRow.tsx';
import type { TableColumn } from './table-column.ts';
import type { TableGrouping } from './table-groups.ts';
import { tableKeyHandler } from './table-keys.ts';
import { chosenElementId, useCellInSight } from './use-cell-in-sight.ts';
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
  /** `column` is the column of the cell, where cells are chosen; null when the row was. */
  readonly onSelect?: (key: string, column: string | null) => void;
  /** Column of the chosen cell. When given, cells of columns with `isChoosable` are chosen: keys lead to its neighbours. */
  readonly selectedColumn?: string | null;
  /** Row that stays under the header and is not sorted, e.g. the sum of all. */
  readonly total?: Row | undefined;
  /** Two lines of words in a row. */
  readonly isTall?: boolean;
  /** Units under the names of the columns, for narrow columns of figures. */
  readonly hasTallHead?: boolean;
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
  const {
    columns,
    rows,
    rowKey,
    selectedKey = null,
    selectedColumn,
    onSelect,
    onOpen,
    grouping,
    total,
  } = props;
  const { table, sortedRows: ungrouped } = useSortedRows(columns, rows, props.initialSort, props.sortedBy);
  const { sortedRows, lines } = useTableLines(ungrouped, grouping);

  const baseId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selectedIndex = useMemo(() => {
    const index = selectedKey === null ? -1 : sortedRows.findIndex((row) => rowKey(row) === selectedKey);
    return index < 0 ? null : index;
  }, [sortedRows, selectedKey, rowKey]);
  const totals = total === undefined ? 0 : 1;
  const { rowHeight, headHeight } = heightsOf(props.isTall, props.hasTallHead, total !== undefined);
  const drawing = { lines, sortedRows, rowKey, rowHeight, headHeight };
  const virtualizer = useLineScroller(scroller, drawing, selectedIndex);

  const handleKey = tableKeyHandler({ ...props, selectedKey, sortedRows, selectedIndex, rowHeight });

  const layout = useMemo(() => layoutOf(columns), [columns]);
  const rowElementId = (index: number | 'total') => `${baseId}row${index}`;
  const drawn = virtualizer.getVirtualItems();
  // Only a row that is drawn can be pointed at.
  const isActive = drawn.some(({ index }) => {
    const line = lines[index];
    return line?.kind === 'row' && line.index === selectedIndex;
  });
  const active = total && rowKey(total) === selectedKey ? 'total' : isActive ? selectedIndex : null;
  const activeId = active === null ? null : chosenElementId(rowElementId(active), selectedColumn);
  useCellInSight(activeId, selectedColumn);

  const rowProps = (row: Row) => {
    const rowId = rowKey(row);
    const isSelected = rowId === selectedKey;
    const cell = isSelected ? selectedColumn : undefined;
    return { layout, columns, row, rowId, isSelected, selectedColumn: cell, onSelect, onOpen };
  };
  const drawLine = (item: VirtualItem) => {
    const line = lines[item.index];
    if (line?.kind === 'head') {
      const sums = grouping?.sums(line.rows) ?? '';
      return <TableGroupHead key={item.index} offset={item.start} name={line.name} sums={sums} />;
    }
    const row = line && sortedRows[line.index];
    if (!row) return null;
    return (
      <TableRow
        // PERF: by place, not by record: a search changes the words of rows in sight, not the rows.
        key={item.index}
        id={rowElementId(line.index)}
        line={line.index + totals}
        offset={item.start}
        {...rowProps(row)}
      />
    );
  };

  return (
    <div
      className={styles['frame']}
      data-tall={props.isTall}
      data-tall-head={props.hasTallHead}
      data-testid={props.testId}
    >
      <div
        ref={scroller}
        className={styles['scroller']}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        style={{ scrollPaddingLeft: columns[0]?.width }}
        aria-rowcount={sortedRows.length + totals + 1}
        aria-colcount={columns.length}
        aria-busy={rows === undefined && !props.error}
        {...(activeId === null ? {} : { 'aria-activedescendant': activeId })}
        onKeyDown={handleKey}
      >
        <div role="rowgroup" className={styles['head']} style={{ minWidth: layout.minWidth }}>
          <div role="row" aria-rowindex={1} className={styles['row']} style={layout}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} state={table.getColumn(column.id)} />
            ))}
          </div>
          {total && <TableRow id={rowElementId('total')} line={0} {...rowProps(total)} />}
        </div>
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: virtualizer.getTotalSize(), minWidth: layout.minWidth }}
        >
          {drawn.map(drawLine)}
        </div>
      </div>
      <TableState {...props} headHeight={headHeight} />
    </div>
  );
}

/** Px of a row, and of the header with the total under it. */
function heightsOf(isTall = false, hasTallHead = false, hasTotal = false) {
  const rowHeight = isTall ? size.tallRow : size.row;
  const header = hasTallHead ? size.tallRow : size.row;
  return { rowHeight, headHeight: hasTotal ? header + rowHeight : header };
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
function TableState<Row extends object>(props: DataTableProps<Row> & { readonly headHeight: number }) {
  const content = props.error ? (
    <ErrorNotice error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  ) : props.rows === undefined ? (
    <Skeleton lines={8} />
  ) : props.rows.length === 0 ? (
    props.empty
  ) : null;
  return content ? (
    <div className={styles['state']} style={{ top: props.headHeight + 1 }}>
      {content}
    </div>
  ) : null;
}
