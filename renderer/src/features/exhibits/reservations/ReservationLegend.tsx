import { LegendBar, SpanLegend } from '@renderer/timeline/SpanLegend.tsx';
import { useTranslation } from 'react-i18next';
import styles from './reservations.module.css';

const SHOWN = ['plan', 'draft', 'confirmed', 'out', 'back'] as const;

/** What the patterns of the bars mean, and the keys. */
export function ReservationLegend() {
  const { t } = useTranslation('reservations');
  return (
    <SpanLegend>
      {SHOWN.map((state) => (
        <li key={state}>
          <LegendBar className={styles['bar']} data={{ 'data-state': state }} />
          {t(`state.${state}`)}
        </li>
      ))}
      <li className={styles['keys']}>{t('keys')}</li>
    </SpanLegend>
  );
}
