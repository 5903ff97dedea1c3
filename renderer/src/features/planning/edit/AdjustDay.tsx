import type { TourView } from '@contract/plans.ts';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { EditGate } from './EditGate.tsx';
import { MoveDay } from './MoveDay.tsx';
import { NightChoice } from './NightChoice.tsx';
import { nightChoices } from './night-choices.ts';

interface AdjustDayProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
}

/** What can be changed of a caravan's day: where its visits go, where the night is; nothing when neither can. */
export function AdjustDay({ scene, tour }: AdjustDayProps) {
  const { t } = useTranslation('planning');
  const lodgings = nightChoices(scene.plan, tour);
  const hasVisits = tour.stops.length > 0;
  if (!hasVisits && lodgings.length === 0) return null;
  return (
    <InspectorSection title={t('edit.title')}>
      <EditGate scene={scene}>
        {hasVisits ? <MoveDay key={`${tour.id} visits`} scene={scene} tour={tour} /> : null}
        {lodgings.length > 0 ? (
          <NightChoice key={`${tour.id} night`} scene={scene} tour={tour} lodgings={lodgings} />
        ) : null}
      </EditGate>
    </InspectorSection>
  );
}
