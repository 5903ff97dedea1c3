import { DISRUPTION_KINDS } from '@domain/disruption/disruption.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { EventEntry } from './EventEntry.tsx';
import styles from './events.module.css';
import { blockingHits, hitSums } from './plan-events.ts';

interface EventListProps {
  readonly scene: PlanScene;
  readonly notice: ReactNode;
  readonly isRepairing: boolean;
  readonly onRepair: () => void;
}

/** Events in the period of the plan with what each hits, the way to record one more, and the repair of it all. */
export function EventList({ scene, notice, isRepairing, onRepair }: EventListProps) {
  const { t } = useTranslation('events');
  const { change } = usePlanningAddress();
  const { plan, events } = scene;
  const { visits, days } = hitSums(blockingHits(events));
  const isEmpty = events.rows.length === 0;
  return (
    <Inspector
      testId="planning:events.panel"
      title={t('title')}
      subtitle={t('subtitle', { name: plan.name || t('unsaved') })}
      onClose={() => change({ event: undefined })}
      foot={
        days > 0 ? (
          <>
            <Button
              tone="primary"
              icon={<Wrench size={13} aria-hidden="true" />}
              onClick={onRepair}
              isBusy={isRepairing}
              isDisabled={isRepairing}
              testId="planning:events.repair"
            >
              {t('repair')}
            </Button>
            <span className={styles['foot']}>
              {t('toRepair', { visits: t('visits', { count: visits }), days: t('days', { count: days }) })}
            </span>
          </>
        ) : null
      }
    >
      {notice}
      <InspectorSection title={t('record')}>
        <div className={styles['kinds']} role="group" aria-label={t('record')}>
          {DISRUPTION_KINDS.map((kind) => (
            <Button key={kind} onClick={() => change({ event: kind })} testId={`planning:events.new.${kind}`}>
              {t(`kind.${kind}`)}
            </Button>
          ))}
        </div>
        {isEmpty ? <p className={styles['note']}>{t('empty')}</p> : null}
      </InspectorSection>
      {events.rows.map((row) => (
        <EventEntry key={row.id} scene={scene} row={row} />
      ))}
      {events.elsewhere > 0 ? (
        <InspectorSection>
          <p className={styles['note']}>{t('elsewhere', { count: events.elsewhere })}</p>
        </InspectorSection>
      ) : null}
    </Inspector>
  );
}
