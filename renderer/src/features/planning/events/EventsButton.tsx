import { Button } from '@renderer/ui/Button.tsx';
import { CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NO_SELECTION } from '../planning-search.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './events.module.css';

/** Leads to the events in the period of the plan, and back; says how many there are. */
export function EventsButton({ scene }: { readonly scene: PlanScene }) {
  const { t } = useTranslation('events');
  const { search, change } = usePlanningAddress();
  const count = scene.events.rows.length;
  return (
    <Button
      icon={<CalendarX2 size={13} aria-hidden="true" />}
      tooltip={t('hint')}
      onClick={() => change({ ...NO_SELECTION, event: search.event === 'list' ? undefined : 'list' })}
      testId="planning:events"
    >
      {t('title')}
      {count > 0 ? <b className={styles['count']}>{count}</b> : null}
    </Button>
  );
}
