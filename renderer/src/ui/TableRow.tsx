import { type CSSProperties, memo } from 'react';
import { useIsLit } from '../lib/use-hover.ts';
import styles from './DataTable.module.css';
import type { CellValue, TableColumn } from './table-column.ts';

interface TableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly offset: number;
  readonly layout: CSSProperties;
  readonly columns: readonly TableColumn<Row>[];
  readonly row: Row;
  readonly rowId: string;
  readonly isSelected: boolean;
  readonly onSelect: ((key: string) => void) | undefined;
  readonly onOpen: ((key: string) => void) | undefined;
}

function Cells<Row>(props: TableRowProps<Row>) {
  const { columns, row, rowId, onSelect, onOpen } = props;
  const isLit = useIsLit(rowId);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it handles keys
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.index + 2}
      aria-selected={props.isSelected}
      className={`${styles['row']} ${styles['bodyRow']} ${onSelect ? styles['selectable'] : ''}`}
      style={{ ...props.layout, transform: `translateY(${props.offset}px)` }}
      data-row-key={rowId}
      data-lit={isLit}
      onClick={() => onSelect?.(rowId)}
      onDoubleClick={() => onOpen?.(rowId)}
    >
      {columns.map((column) => (
        <div
          role="gridcell"
          key={column.id}
          className={`${styles['cell']} ${styles[column.align ?? 'left']}`}
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
