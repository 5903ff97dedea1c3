import styles from './DataTable.module.css';

interface MarkBoxProps {
  readonly isMarked: boolean;
  /** What is marked, for screen readers. */
  readonly label: string;
  readonly onToggle: () => void;
}

/**
 * Marks a row of a table; the row is not selected by it, and the key of the grid marks too. PERF: the browser's own box: that
 * of antd takes a millisecond each, and all rows in sight are new at every letter of a search.
 */
export function MarkBox({ isMarked, label, onToggle }: MarkBoxProps) {
  return (
    <input
      type="checkbox"
      className={styles['mark']}
      checked={isMarked}
      aria-label={label}
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
      onChange={onToggle}
    />
  );
}
