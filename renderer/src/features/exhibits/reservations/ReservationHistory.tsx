import { queries } from '@renderer/lib/queries.ts';
import { stepWords } from '@renderer/lib/step-words.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from './reservations.module.css';

/** What was done to a reservation, by whom, when and why, newest first. */
export function ReservationHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const { data: events, error } = useQuery(queries.recordHistory('reservation', id));
  if (error) return <ErrorNotice error={error} />;
  if (events === undefined || events.length === 0) return null;
  return (
    <InspectorSection title={t('title')}>
      <ol className={styles['events']} data-testid="reservations:history">
        {events.map(({ sequence, at, actor, mode, step }) => {
          const words = stepWords(t, step);
          return (
            <li key={`${at}-${sequence}`}>
              {mode === 'undo' || mode === 'redo' ? t(`mode.${mode}`, { step: words }) : words}
              <small>
                {format.instant(at)} · {actor || t('noActor')}
              </small>
            </li>
          );
        })}
      </ol>
    </InspectorSection>
  );
}
