import type { PlanView } from '@contract/plans.ts';
import type { DisruptionHit } from '@domain/disruption/hits.ts';
import { useTranslation } from 'react-i18next';
import styles from './events.module.css';
import { HitRows } from './HitRows.tsx';
import { hitSums } from './plan-events.ts';

interface HitsAheadProps {
  readonly plan: PlanView;
  /** Null as long as the event is not whole. */
  readonly hits: readonly DisruptionHit[] | null;
}

/** What an event will hit, before it is recorded. */
export function HitsAhead({ plan, hits }: HitsAheadProps) {
  const { t } = useTranslation('events');
  if (hits === null) return <p className={styles['note']}>{t('ahead.choose')}</p>;
  if (hits.length === 0) return <p className={styles['note']}>{t('ahead.nothing')}</p>;
  const { visits, days } = hitSums(hits);
  const isBlocking = hits.some((hit) => hit.isBlocking);
  return (
    <div data-testid="planning:events.ahead">
      <p className={isBlocking ? styles['hit'] : styles['note']}>
        {t(isBlocking ? 'ahead.blocking' : 'ahead.marked', {
          visits: t('visits', { count: visits }),
          days: t('days', { count: days }),
        })}
      </p>
      <HitRows plan={plan} hits={hits} />
    </div>
  );
}
