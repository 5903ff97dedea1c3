import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './DataTable.module.css';

interface HeaderCellProps {
  readonly header: string;
  readonly unit: string | undefined;
  readonly align: 'left' | 'right' | 'center';
  readonly sorted: 'asc' | 'desc' | false;
  readonly onSort: (() => void) | undefined;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** Name, unit and order of a column; a button when the column can be sorted. */
export function HeaderCell({ header, unit, align, sorted, onSort }: HeaderCellProps) {
  const words = (
    <>
      <span className={styles['headerName']}>{header}</span>
      {unit ? <span className={styles['unit']}>{unit}</span> : null}
    </>
  );
  const arrow =
    sorted === 'asc' ? (
      <ArrowUp size={12} aria-hidden="true" />
    ) : sorted === 'desc' ? (
      <ArrowDown size={12} aria-hidden="true" />
    ) : null;
  return (
    <div
      role="columnheader"
      className={`${styles['cell']} ${styles['headerCell']} ${styles[align]}`}
      {...(onSort ? { 'aria-sort': sorted ? ARIA_SORT[sorted] : 'none' } : {})}
    >
      {onSort ? (
        <button type="button" className={styles['sort']} onClick={onSort}>
          {words}
          {arrow}
        </button>
      ) : (
        words
      )}
    </div>
  );
}
