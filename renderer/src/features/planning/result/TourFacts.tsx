import type { NightView, TourView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdjustDay } from '../edit/AdjustDay.tsx';
import { ViolationLines } from '../edit/ViolationLines.tsx';
import { violationsOfDay } from '../edit/violation-places.ts';
import { withoutEvents } from '../events/board-hits.ts';
import { EventLines } from '../events/EventLines.tsx';
import { hitsAt } from '../events/plan-events.ts';
import { RecordEvent } from '../events/RecordEvent.tsx';
import { useRenderHistory } from '../history-slot.ts';
import { LockToggles } from '../replan/LockToggles.tsx';
import { ReplanButton } from '../replan/ReplanButton.tsx';
import { daySums } from './day-sums.ts';
import { OnDemand } from './OnDemand.tsx';
import { NightLine } from './NightLine.tsx';
import { TourSteps } from './TourSteps.tsx';
import type { PlanScene } from './use-plan-scene.ts';

interface TourFactsProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly onClose: () => void;
}

/** One caravan on one day: sums, where it sleeps, how to change both, then every step of the day with its locks. */
export function TourFacts({ scene, tour, onClose }: TourFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const navigate = useNavigate();
  const { plan } = scene;
  const renderHistory = useRenderHistory();
  const sums = daySums(tour);
  const night = (label: string, where: NightView | null): Fact => ({
    label,
    value: where === null ? t('tour.atBase', { base: tour.baseName }) : <NightLine night={where} />,
  });
  const hasNight = tour.nightBefore !== null || tour.night !== null;
  const facts: readonly Fact[] = [
    {
      label: t('total.visits'),
      value:
        tour.stops.length === 0 ? t('tour.driveOnly') : t('unitCount.visits', { count: tour.stops.length }),
    },
    { label: t('tour.away'), value: format.timeRange(tour.departure_s, tour.return_s) },
    ...(hasNight
      ? [night(t('tour.nightBefore'), tour.nightBefore), night(t('tour.nightAfter'), tour.night)]
      : []),
    { label: t('total.length'), value: format.km(tour.length_m), note: <EstimateMark /> },
    { label: t('total.drive'), value: format.duration(tour.drive_s), note: <EstimateMark /> },
    ...(sums.rest_s > 0 ? [{ label: t('tour.rests'), value: format.duration(sums.rest_s) }] : []),
    ...(sums.setup_s > 0 ? [{ label: t('tour.setup'), value: format.duration(sums.setup_s) }] : []),
    ...(sums.late_s > 0 ? [{ label: t('tour.late'), value: format.duration(sums.late_s) }] : []),
  ];
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
        <>
          <ReplanButton scene={scene} />
          <RecordEvent kind="caravan-off" />
          {plan.id === null ? null : (
            <Button
              tone="quiet"
              onClick={() =>
                void navigate({
                  to: '/itinerary',
                  search: { plan: plan.id ?? undefined, caravan: tour.caravanId, date: tour.date },
                })
              }
            >
              {t('openItinerary')}
            </Button>
          )}
        </>
      }
    >
      <InspectorSection>
        <ViolationLines
          scene={scene}
          violations={violationsOfDay(withoutEvents(scene.violations, tour, scene.events), tour)}
        />
        <EventLines hits={hitsAt(scene.events, tour.id)} />
        <FactList facts={facts} />
      </InspectorSection>
      <AdjustDay scene={scene} tour={tour} />
      <InspectorSection
        title={t('tour.steps')}
        end={
          tour.stops.length > 1 ? (
            <LockToggles name={t('lock.wholeDay')} scene={scene} stops={tour.stops} hasWhole />
          ) : null
        }
      >
        <TourSteps scene={scene} tour={tour} selectedStop={null} />
      </InspectorSection>
      {plan.id === null ? null : (
        <OnDemand name="history" title={t('partHistory')}>
          {renderHistory({
            kind: 'tour',
            planId: plan.id,
            caravanId: tour.caravanId,
            date: tour.date,
          })}
        </OnDemand>
      )}
    </Inspector>
  );
}
