import type { ReactNode } from 'react';
import styles from './exhibit-form.module.css';

/** A line of a form: what is asked on the left, what is entered on the right; the entry has a label of its own. */
export function EntryField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
