import { useTranslation } from 'react-i18next';
import styles from './reservations.module.css';

const SHOWN = ['plan', 'draft', 'confirmed', 'out', 'back'] as const;

/** What the patterns of the bars mean, and the keys. */
export function ReservationLegend() {
  const { t } = useTranslation('reservations');
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {SHOWN.map((state) => (
        <li key={state}>
          <i className={styles['bar']} data-state={state} aria-hidden="true" />
          {t(`state.${state}`)}
        </li>
      ))}
      <li>{t('keys')}</li>
    </ul>
  );
}
