import { STAY_PHASES } from '@domain/stay/phases.ts';
import { SpanLegend } from '@renderer/timeline/SpanLegend.tsx';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './stay-bars.module.css';

/** What patterns and marks of the bars mean, and the keys. */
export function StayLegend({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation('stays');
  return (
    <SpanLegend>
      {STAY_PHASES.map((phase) => (
        <li key={phase}>
          <span className={styles['swatch']} aria-hidden="true">
            <i className={styles['phase']} data-phase={phase} />
          </span>
          {t(`phase.${phase}`)}
        </li>
      ))}
      <li>
        <span className={styles['swatch']} data-broken="true" aria-hidden="true" />
        {t('board.brokenLegend')}
      </li>
      <li>
        <span className={styles['swatch']} data-broken="warn" aria-hidden="true" />
        {t('board.warnLegend')}
      </li>
      <li>
        <Lock size={11} aria-hidden="true" /> {t('board.lockLegend')}
      </li>
      {canEdit ? <li className={styles['keys']}>{t('board.keys')}</li> : null}
    </SpanLegend>
  );
}
