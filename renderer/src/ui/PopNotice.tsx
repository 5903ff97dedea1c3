import type { ReactNode } from 'react';
import styles from './PopNotice.module.css';

interface PopNoticeProps {
  /** Which side of what it hangs below it is flush with. */
  readonly side?: 'left' | 'right';
  /** Said by screen readers as it appears; a failure says so itself. */
  readonly isStatus?: boolean;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** What came of an action, hanging below the place where it was chosen; its parent is positioned. */
export function PopNotice({ side = 'left', isStatus = false, children, testId }: PopNoticeProps) {
  return (
    <div
      className={styles['notice']}
      data-side={side}
      {...(isStatus ? { role: 'status' } : {})}
      data-testid={testId}
    >
      {children}
    </div>
  );
}
