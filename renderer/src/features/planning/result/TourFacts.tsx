import type { TourView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TourSteps } from './TourSteps.tsx';
import type { PlanScene } from './use-plan-scene.ts';

interface TourFactsProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly onClose: () => void;
}

/** One day out of one caravan: sums, then every step of the day. */
export function TourFacts({ scene, tour, onClose }: TourFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const navigate = useNavigate();
  const { plan } = scene;
  return (
    <Inspector
      testId="planning:inspector"
      title={
        <>
          <CaravanMark colourIndex={scene.colourOf.get(tour.caravanId) ?? 0} /> {tour.caravanName}
        </>
      }
      subtitle={format.dayLong(tour.date)}
      onClose={onClose}
      foot={
        plan.id === null ? undefined : (
          <Button
            onClick={() =>
              void navigate({
                to: '/itinerary',
                search: { plan: plan.id ?? undefined, caravan: tour.caravanId, date: tour.date },
              })
            }
          >
            {t('openItinerary')}
          </Button>
        )
      }
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('total.visits'), value: t('unitCount.visits', { count: tour.stops.length }) },
            { label: t('tour.away'), value: format.timeRange(tour.departure_s, tour.return_s) },
            { label: t('total.length'), value: format.km(tour.length_m), note: <EstimateMark /> },
            { label: t('total.drive'), value: format.duration(tour.drive_s), note: <EstimateMark /> },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('tour.steps')}>
        <TourSteps tour={tour} selectedStop={null} />
      </InspectorSection>
    </Inspector>
  );
}
