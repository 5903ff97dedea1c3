import type { StockTakeHead } from '@contract/stock-takes.ts';
import { useTranslation } from 'react-i18next';
import { ScanField } from './ScanField.tsx';
import styles from './stocktakes.module.css';

/** Where scans go, and how far the count is. */
export function Counter({ head }: { readonly head: StockTakeHead }) {
  const { t } = useTranslation('stockTakes');
  const { id, found, expected } = head;
  return (
    <div className={styles['counter']}>
      <ScanField id={id} />
      <progress
        className={styles['bar']}
        value={found}
        max={Math.max(1, expected)}
        aria-label={t('progress', { found, expected })}
      />
      <span className={styles['figure']}>
        {found} / {expected}
      </span>
    </div>
  );
}
