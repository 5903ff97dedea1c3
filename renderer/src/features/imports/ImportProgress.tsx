import type { EventPayload } from '@contract/events.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import { useImportProgress } from './use-import-progress.ts';

interface ImportProgressProps {
  readonly phase: EventPayload<'import-progress'>['phase'];
  readonly onStop: () => void;
}

/** What is going on and how far it is, with a way to stop it. */
export function ImportProgress({ phase, onStop }: ImportProgressProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const progress = useImportProgress();
  // Until the first report comes, the last one is of another phase.
  const { done = 0, total = null } = progress?.phase === phase ? progress : {};
  return (
    <div className={styles['progress']}>
      <span role="status">{t(`progress.${phase}`)}</span>
      <progress
        {...(total === null ? {} : { value: done, max: Math.max(1, total) })}
        aria-label={t(`progress.${phase}`)}
      />
      <span className={styles['figure']}>
        {total === null
          ? t('progress.rows', { rows: format.count(done) })
          : phase === 'saving'
            ? t('progress.saved', { done: format.count(done), total: format.count(total) })
            : t('progress.share', { share: Math.round((100 * done) / Math.max(1, total)) })}
      </span>
      <Button onClick={onStop} testId="imports:stop">
        {t(phase === 'saving' ? 'cancel' : 'stop')}
      </Button>
    </div>
  );
}
