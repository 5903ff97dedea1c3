import { type CSSProperties, memo, type MouseEvent } from 'react';
import { useIsLit } from '../lib/use-hover.ts';
import styles from './DataTable.module.css';
import { cellElementId } from './use-cell-in-sight.ts';
import type { CellValue, TableColumn } from './table-column.ts';

interface TableRowProps<Row> {
  readonly id: string;
  /** Number of the line under the header, from 0. */
  readonly line: number;
  /** Px below the header; none for the total, which stands under it for good. */
  readonly offset?: number;
  readonly layout: CSSProperties;
  readonly columns: readonly TableColumn<Row>[];
  readonly row: Row;
  readonly rowId: string;
  readonly isSelected: boolean;
  /** Undefined where rows are chosen and not cells. */
  readonly selectedColumn: string | null | undefined;
  readonly onSelect: ((key: string, column: string | null) => void) | undefined;
  readonly onOpen: ((key: string) => void) | undefined;
}

function Cells<Row>(props: TableRowProps<Row>) {
  const { columns, row, rowId, offset, selectedColumn, onSelect, onOpen } = props;
  const isLit = useIsLit(rowId);
  const choose = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-choosable]') : null;
    onSelect?.(rowId, cell?.dataset['choosable'] ?? null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it handles keys
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.line + 2}
      aria-selected={props.isSelected}
      className={`${styles['row']} ${styles[offset === undefined ? 'total' : 'bodyRow']} ${onSelect ? styles['selectable'] : ''}`}
      style={offset === undefined ? props.layout : { ...props.layout, transform: `translateY(${offset}px)` }}
      data-row-key={rowId}
      data-lit={isLit}
      onClick={choose}
      onDoubleClick={() => onOpen?.(rowId)}
    >
      {columns.map((column) => (
        <div
          role="gridcell"
          key={column.id}
          className={`${styles['cell']} ${styles[column.align ?? 'left']}`}
          {...(column.isChoosable
            ? {
                id: cellElementId(props.id, column.id),
                'data-choosable': column.id,
                'aria-selected': column.id === selectedColumn,
              }
            : {})}
        >
          {column.cell ? column.cell(row) : <PlainValue value={column.value(row)} />}
        </div>
      ))}
    </div>
  );
}

function PlainValue({ value }: { readonly value: CellValue }) {
  return <span title={typeof value === 'string' ? value : undefined}>{value ?? '-'}</span>;
}

/** A row; it is not drawn again while the table scrolls under it or another one is selected. */
export const TableRow = memo(Cells) as typeof Cells;
