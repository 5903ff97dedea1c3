import { Button } from '@renderer/ui/Button.tsx';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import { useImportProgress } from './use-import-progress.ts';

/** What is going on and how far it is, with a way to stop it. */
export function ImportProgress({ onStop }: { readonly onStop: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const progress = useImportProgress();
  const { phase = 'reading', done = 0, total = null } = progress ?? {};
  return (
    <div className={styles['progress']} role="status">
      <span>{t(`progress.${phase}`)}</span>
      <progress
        {...(total === null ? {} : { value: done, max: Math.max(1, total) })}
        aria-label={t(`progress.${phase}`)}
      />
      <span className={styles['figure']}>
        {total === null
          ? t('progress.rows', { rows: format.count(done) })
          : t('progress.share', { share: Math.round((100 * done) / Math.max(1, total)) })}
      </span>
      <Button onClick={onStop} testId="imports:stop">
        {t('stop')}
      </Button>
    </div>
  );
}
