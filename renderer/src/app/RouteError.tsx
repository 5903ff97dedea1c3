import type { ErrorComponentProps } from '@tanstack/react-router';
import { asCallError } from '../lib/client.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import styles from './RouteError.module.css';

/** A page that failed leaves the rail and the top bar in place, so that one can go on elsewhere. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  return (
    <div className={styles['frame']}>
      <ErrorNotice error={asCallError(error)} onRetry={reset} />
    </div>
  );
}
