import styles from './DataTable.module.css';

interface TableGroupHeadProps {
  readonly offset: number;
  readonly name: string;
  readonly sums: string;
}

/** Head of a group of rows: its name and what its rows come to. */
export function TableGroupHead({ offset, name, sums }: TableGroupHeadProps) {
  return (
    <div
      role="row"
      className={styles['groupHead']}
      style={{ transform: `translateY(${offset}px)` }}
      data-testid="table:group"
    >
      <div role="rowheader" className={styles['groupCell']}>
        <b>{name}</b>
        <span>{sums}</span>
      </div>
    </div>
  );
}
