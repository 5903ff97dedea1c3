import type { PlanView, TourView } from '@contract/plans.ts';
import type { DisruptionHit } from '@domain/disruption/hits.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './events.module.css';
import { hitStops } from './plan-events.ts';

/** As many as leave the next event in sight. */
const SHOWN = 4;

interface HitRowsProps {
  readonly plan: PlanView;
  readonly hits: readonly DisruptionHit[];
}

/** What of a plan is hit, a line per caravan's day that leads to it. */
export function HitRows({ plan, hits }: HitRowsProps) {
  const { t } = useTranslation('events');
  const [showsAll, setShowsAll] = useState(false);
  const tours = new Map(plan.tours.map((tour) => [tour.id, tour]));
  const rows = hits.flatMap((hit) => {
    const tour = tours.get(hit.tourId);
    return tour ? [{ hit, tour }] : [];
  });
  return (
    <>
      <ul className={styles['rows']}>
        {rows.slice(0, showsAll ? undefined : SHOWN).map(({ hit, tour }) => (
          <li key={tour.id}>
            <HitRow hit={hit} tour={tour} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && !showsAll ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          {t('allDays', { count: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

function HitRow({ hit, tour }: { readonly hit: DisruptionHit; readonly tour: TourView }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { select } = usePlanningAddress();
  const stops = hitStops(tour, hit);
  const [first] = stops;
  const target = hit.isWholeDay || first === undefined ? { tour: tour.id } : { stop: first.id };
  return (
    <button type="button" onClick={() => select(target)}>
      <span>
        {format.day(tour.date)} · {tour.caravanName}
      </span>
      <small>
        {stops.length === 0 ? t('driveOnly') : stops.map(({ siteName }) => siteName).join(t('separator'))}
      </small>
    </button>
  );
}
