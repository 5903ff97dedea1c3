import { useFormat } from '@renderer/lib/use-format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import type { LodgingUse } from '../plan-nights.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

interface LodgingFactsProps {
  readonly scene: PlanScene;
  readonly use: LodgingUse;
  readonly onClose: () => void;
}

/** A lodging: who sleeps there when. */
export function LodgingFacts({ scene, use, onClose }: LodgingFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  return (
    <Inspector
      testId="planning:inspector"
      title={use.lodging.name}
      subtitle={t('lodging.subtitle', { count: use.tours.length })}
      onClose={onClose}
    >
      <InspectorSection title={t('lodging.nights')}>
        <ul className={styles['omissions']}>
          {use.tours.map((tour) => (
            <li key={tour.id}>
              <button type="button" onClick={() => select({ tour: tour.id })}>
                <span>
                  <CaravanMark colourIndex={scene.colourOf.get(tour.caravanId) ?? 0} /> {tour.caravanName}
                </span>
                <small>
                  {format.day(tour.date)} {t('lodging.arrival', { time: format.time(tour.return_s) })}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
