import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { useFormat } from '../lib/use-format.ts';
import { SlotPlace } from '../ui/Slots.tsx';
import styles from './StatusLine.module.css';

/** One muted line: is my work safe, what are the figures made of, which day counts as today. */
export function StatusLine() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { data: status, error } = useQuery(queries.workspaceStatus());
  // On a first start there is no workspace, and nothing is wrong.
  const isNone = error !== null && asCallError(error).code === 'E0003';
  return (
    <footer className={styles['line']} data-testid="shell:status">
      <span className={styles['item']}>
        {isNone ? null : <i className={error ? styles['bad'] : styles['good']} aria-hidden="true" />}
        {isNone ? t('workspace.none') : error ? t('status.noWorkspace') : t('status.safe')}
      </span>
      <span className={styles['item']}>{t('status.travelTimes')}</span>
      {status?.isSample ? (
        <span className={styles['item']} title={t('status.sampleDayHint')}>
          {t('status.sampleDay', { day: format.dayLong(status.businessDate) })}
        </span>
      ) : null}
      {status ? (
        <span className={styles['item']}>
          {status.lastBackupAt
            ? t('status.backup', { at: format.instant(status.lastBackupAt) })
            : t('status.noBackup')}
        </span>
      ) : null}
      <SlotPlace name="statusEnd" className={styles['end']} />
    </footer>
  );
}
