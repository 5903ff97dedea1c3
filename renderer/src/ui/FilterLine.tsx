import type { ReactNode } from 'react';
import styles from './FilterLine.module.css';

interface FilterLineProps {
  readonly label: string;
  readonly children: ReactNode;
  /** At the right end: counts, and the way to clear all. */
  readonly end: ReactNode;
  /** Escape in any of the fields. */
  readonly onClear: () => void;
  readonly testId: string;
}

/** One quiet line under a toolbar that narrows what stands below. */
export function FilterLine({ label, children, end, onClear, testId }: FilterLineProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of the fields
    <div
      className={styles['line']}
      role="search"
      aria-label={label}
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClear();
      }}
    >
      {children}
      <span className={styles['end']}>{end}</span>
    </div>
  );
}
