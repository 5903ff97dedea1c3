import type { ReactNode } from 'react';
import styles from './SettingsPage.module.css';

/** Heading on the left, its rows on the right. */
export function SettingsSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['section']} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
