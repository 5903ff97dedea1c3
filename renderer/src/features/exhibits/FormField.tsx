import type { ReactNode } from 'react';
import styles from './form.module.css';

/** A field of a form in the inspector under its name; the control itself carries the name for screen readers. */
export function FormField({
  label,
  isRequired = false,
  children,
}: {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
        {isRequired ? <i>*</i> : null}
      </span>
      {children}
    </div>
  );
}
