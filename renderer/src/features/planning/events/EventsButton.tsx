import { usePageCommands } from '@renderer/lib/page-commands.ts';
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
  const toggle = () => change({ ...NO_SELECTION, event: search.event === 'list' ? undefined : 'list' });
  usePageCommands([{ id: 'plan-events', label: t('title'), choose: toggle }]);
  return (
    <Button
      icon={<CalendarX2 size={13} aria-hidden="true" />}
      tooltip={t('hint')}
      onClick={toggle}
      testId="planning:events"
    >
      {t('title')}
      {count > 0 ? <b className={styles['count']}>{count}</b> : null}
    </Button>
  );
}
