import { useTranslation } from 'react-i18next';
import { useDelayed } from '../lib/use-delayed.ts';
import styles from './Skeleton.module.css';

/** Grey lines in place of text that takes longer than 300 ms; nothing before that. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  const isShown = useDelayed(true);
  if (!isShown) return null;
  return (
    <div className={styles['skeleton']} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles['line']} style={{ width: `${[92, 74, 86, 60][index % 4]}%` }} />
      ))}
    </div>
  );
}
