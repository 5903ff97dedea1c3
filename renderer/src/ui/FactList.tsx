import type { ReactNode } from 'react';
import styles from './FactList.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Shown muted behind the value, e.g. where it comes from. */
  readonly note?: ReactNode;
}

/** Label and value in two aligned columns, for inspectors. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['list']}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles['fact']}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.note ? <span className={styles['note']}>{fact.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
