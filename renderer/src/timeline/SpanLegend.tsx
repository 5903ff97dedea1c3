import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './span-board.module.css';

/** What the bars and signs of a board mean: entries of a list under it. */
export function SpanLegend({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('timeline');
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {children}
    </ul>
  );
}

interface LegendBarProps {
  readonly className: string | undefined;
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

/** A stretch as it lies on the board, small. */
export function LegendBar({ className, data }: LegendBarProps) {
  return <i className={`${styles['bar']} ${className ?? ''}`} {...data} aria-hidden="true" />;
}
