import { LegendBar, SpanLegend } from '@renderer/timeline/SpanLegend.tsx';
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
    <SpanLegend>
      {SHOWN.map((kind) => (
        <li key={kind}>
          <LegendBar className={styles['span']} data={{ 'data-kind': kind }} />
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <i className={styles['marketKey']} aria-hidden="true" />
        {t('kind.market')}
      </li>
    </SpanLegend>
  );
}
