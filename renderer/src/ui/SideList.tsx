import type { ReactNode } from 'react';
import styles from './SideList.module.css';

interface SideListProps {
  readonly label: string;
  readonly testId?: string;
  /** Groups or entries. */
  readonly children: ReactNode;
}

/** What a page can show, in a column at its left. */
export function SideList({ label, testId, children }: SideListProps) {
  return (
    <nav className={styles['list']} aria-label={label} data-testid={testId}>
      {children}
    </nav>
  );
}

interface SideListGroupProps {
  /** Above its entries; a list of one group has none. */
  readonly title?: string;
  /** Said while there are no entries. */
  readonly empty?: string | null;
  readonly children: ReactNode;
}

/** Entries that belong together. */
export function SideListGroup({ title, empty = null, children }: SideListGroupProps) {
  return (
    <section aria-label={title}>
      {title === undefined ? null : <h2 className={styles['group']}>{title}</h2>}
      {empty === null ? <ul>{children}</ul> : <p className={styles['nothing']}>{empty}</p>}
    </section>
  );
}

interface SideListEntryProps {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly testId?: string;
  /** Between the name and the count. */
  readonly marks?: ReactNode;
  readonly count?: string;
  /** On a line of its own below the name, which is then shown whole. */
  readonly note?: ReactNode;
}

/** One thing that can be shown. */
export function SideListEntry(props: SideListEntryProps) {
  const { name, isCurrent, onOpen, testId, marks, count, note } = props;
  return (
    <li>
      <button
        type="button"
        className={styles['entry']}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onOpen}
        data-testid={testId}
      >
        <span className={`${styles['name'] ?? ''} ${note === undefined ? '' : (styles['whole'] ?? '')}`}>
          {name}
        </span>
        {marks}
        {count === undefined ? null : <span className={styles['count']}>{count}</span>}
        {note === undefined ? null : <small className={styles['note']}>{note}</small>}
      </button>
    </li>
  );
}
