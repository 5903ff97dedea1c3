import { LegendBar, SpanLegend } from '@renderer/timeline/SpanLegend.tsx';
import { useTranslation } from 'react-i18next';
import styles from './reservations.module.css';
import { SHOWN_STATES, type ShownState } from './shown-states.ts';

interface ReservationLegendProps {
  readonly states: readonly ShownState[];
  readonly onToggle: (state: ShownState) => void;
}

/** What the patterns of the bars mean, which of them are shown, and the keys. */
export function ReservationLegend({ states, onToggle }: ReservationLegendProps) {
  const { t } = useTranslation('reservations');
  return (
    <SpanLegend>
      {SHOWN_STATES.map((state) => (
        <li key={state}>
          <button
            type="button"
            className={styles['toggle']}
            aria-pressed={states.includes(state)}
            title={t(states.includes(state) ? 'hide' : 'show', { state: t(`state.${state}`) })}
            onClick={() => onToggle(state)}
            data-testid={`reservations:show.${state}`}
          >
            <LegendBar className={styles['bar']} data={{ 'data-state': state }} />
            {t(`state.${state}`)}
          </button>
        </li>
      ))}
      <li className={styles['keys']}>{t('keys')}</li>
    </SpanLegend>
  );
}
