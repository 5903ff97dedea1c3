import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

const SHOWN = [
  'holiday',
  'exchanged-workday',
  'term',
  'exam-week',
  'school-break',
  'seal',
  'blackout',
  'unavailable',
  'reserved',
  'tour',
  'paper',
] as const;

/** What the colours and signs of the board mean. */
export function CalendarLegend() {
  const { t } = useTranslation('calendar');
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {SHOWN.map((kind) => (
        <li key={kind}>
          <i className={styles['span']} data-kind={kind} aria-hidden="true" />
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <i className={styles['market']} aria-hidden="true" />
        {t('kind.market')}
      </li>
    </ul>
  );
}
