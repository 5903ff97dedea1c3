import { isRepairable } from '@domain/stay/stay-violation.ts';
import { STAY_EVENT_KINDS } from '@domain/stay/stay-event.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useReplanStays } from '../replan/use-replan-stays.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { EventForm } from './EventForm.tsx';
import { EventLine } from './EventLine.tsx';
import styles from './events.module.css';

/** What came up after planning: the list of it, the form for one more, and a repair that changes the least. */
export function EventsPanel({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { search, change, select } = useStaysAddress();
  const { plan } = scene;
  const events = useQuery(queries.stayEvents());
  const { replan, isPending, error } = useReplanStays(plan);
  if (search.event !== undefined) return <EventForm key={search.event} scene={scene} kind={search.event} />;
  const repairable = plan.violations.filter(isRepairable).length;
  return (
    <Inspector
      testId="stays:events"
      title={t('events.title')}
      subtitle={t('events.subtitle')}
      onClose={() => select({})}
      {...(plan.id === null || plan.kind === 'exchange'
        ? {}
        : {
            foot: (
              <Button
                tone={repairable > 0 ? 'primary' : 'default'}
                icon={<Wrench size={13} aria-hidden="true" />}
                isDisabled={repairable === 0}
                isBusy={isPending}
                onClick={() => replan({ kind: 'repair' })}
                testId="stays:events.repair"
              >
                {t('events.repair')}
              </Button>
            ),
          })}
    >
      <InspectorSection title={t('events.record')}>
        <div className={styles['kinds']}>
          {STAY_EVENT_KINDS.map((kind) => (
            <Button key={kind} onClick={() => change({ event: kind })} testId={`stays:events.new.${kind}`}>
              {t(`events.kind.${kind}`)}
            </Button>
          ))}
        </div>
        <p className={styles['quiet']}>
          {repairable > 0 ? t('events.broken', { count: repairable }) : t('events.whole')}
        </p>
        {error ? <ErrorNotice error={error} /> : null}
      </InspectorSection>
      <InspectorSection title={t('events.known', { count: events.data?.length ?? 0 })}>
        {events.error ? (
          <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />
        ) : events.data === undefined ? (
          <Skeleton lines={3} />
        ) : events.data.length === 0 ? (
          <p className={styles['quiet']}>{t('events.none')}</p>
        ) : (
          <ul className={styles['events']} data-testid="stays:events.list">
            {events.data.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ul>
        )}
      </InspectorSection>
    </Inspector>
  );
}
