import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './DataTable.module.css';
import type { TableColumn } from './table-column.ts';

interface HeaderCellProps<Row> {
  readonly column: TableColumn<Row>;
  /** Sorting of the column, as the table knows it. */
  readonly state:
    | { readonly getIsSorted: () => 'asc' | 'desc' | false; readonly toggleSorting: () => void }
    | undefined;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: ArrowUp, desc: ArrowDown } as const;

/** Name, unit and order of a column; a button when the column can be sorted. */
export function HeaderCell<Row>({ column, state }: HeaderCellProps<Row>) {
  const isSortable = column.isSortable ?? true;
  const sorted = state?.getIsSorted() ?? false;
  const Arrow = sorted ? ARROWS[sorted] : null;
  const words = (
    <>
      <span className={styles['headerName']}>{column.header}</span>
      {column.unit ? <span className={styles['unit']}>{column.unit}</span> : null}
    </>
  );
  return (
    <div
      role="columnheader"
      className={`${styles['cell']} ${styles['headerCell']} ${styles[column.align ?? 'left']}`}
      title={column.hint}
      {...(isSortable ? { 'aria-sort': sorted ? ARIA_SORT[sorted] : 'none' } : {})}
    >
      {isSortable ? (
        <button type="button" className={styles['sort']} onClick={() => state?.toggleSorting()}>
          {words}
          {Arrow ? <Arrow size={12} aria-hidden="true" /> : null}
        </button>
      ) : (
        words
      )}
    </div>
  );
}
