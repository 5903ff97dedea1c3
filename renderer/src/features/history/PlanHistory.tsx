import type { PlanEvent } from '@contract/history.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './RecordHistory.module.css';
import { useChangeWords } from './use-change-words.ts';

/** What was done to a visit since its plan was saved, newest first. */
export function VisitHistory({ stopId }: { readonly stopId: string }) {
  return <EventList query={useQuery(queries.visitHistory(stopId))} />;
}

interface TourHistoryProps {
  readonly planId: string;
  readonly caravanId: string;
  readonly date: string;
}

/** What was done to a caravan's day since its plan was saved, newest first. */
export function TourHistory({ planId, caravanId, date }: TourHistoryProps) {
  return <EventList query={useQuery(queries.tourHistory(planId, caravanId, date))} />;
}

interface EventListProps {
  readonly query: { readonly data: readonly PlanEvent[] | undefined; readonly error: Error | null };
}

function EventList({ query: { data, error } }: EventListProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const words = useChangeWords();
  if (error) return <ErrorNotice error={asCallError(error)} />;
  if (!data) return <Skeleton lines={2} />;
  if (data.length === 0) return <p className={styles['muted']}>{t('plan.empty')}</p>;
  return (
    <ol className={styles['list']} data-testid="history:events">
      {data.map((event) => {
        const [first, ...others] = event.changes.map(words);
        const back = event.mode === 'undo' || event.mode === 'redo' ? event.mode : null;
        const lines = [back === null ? first : t(`plan.by.${back}`, { line: first }), ...others];
        return (
          <li key={event.command} className={styles['event']}>
            {lines.map((line) => (
              <p key={line} className={styles['step']}>
                {line}
              </p>
            ))}
            <p className={styles['muted']}>
              {format.instant(event.at)} · {event.actor || t('noActor')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
