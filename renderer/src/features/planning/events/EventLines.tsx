import { CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './events.module.css';
import type { EventHit } from './plan-events.ts';
import { useEventWords } from './use-event-words.ts';

/** Events where they hit, in words; each leads to the list of them. Nothing when there are none. */
export function EventLines({ hits }: { readonly hits: readonly EventHit[] }) {
  const { t } = useTranslation('events');
  const words = useEventWords();
  const { select, change } = usePlanningAddress();
  if (hits.length === 0) return null;
  const open = () => {
    select({});
    change({ event: 'list' });
  };
  return (
    <ul className={styles['lines']} aria-label={t('linesLabel')} data-testid="planning:events.lines">
      {hits.map(({ row }) => (
        <li key={row.id}>
          <button type="button" data-blocking={row.reach.isBlocking} onClick={open}>
            <CalendarX2 size={12} aria-hidden="true" /> <span>{words.line(row)}</span>
            {row.reason === '' ? null : <small>{row.reason}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
