import type { StopView, TourView } from '@contract/plans.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark, KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditGate } from '../edit/EditGate.tsx';
import { MoveVisit } from '../edit/MoveVisit.tsx';
import { ViolationLines } from '../edit/ViolationLines.tsx';
import { violationsOfDay, violationsOfStop } from '../edit/violation-places.ts';
import { withoutEvents } from '../events/board-hits.ts';
import { EventLines } from '../events/EventLines.tsx';
import { hitsAt } from '../events/plan-events.ts';
import { RecordEvent } from '../events/RecordEvent.tsx';
import { useRenderHistory } from '../history-slot.ts';
import { ChangeMark, usePlaceWords } from '../replan/ChangeMark.tsx';
import { changeOf } from '../replan/plan-changes.ts';
import { ReplanButton } from '../replan/ReplanButton.tsx';
import { usePlanningAddress } from '../use-planning-search.ts';
import { demandFacts } from './demand-facts.ts';
import { NightLine } from './NightLine.tsx';
import { OnDemand } from './OnDemand.tsx';
import { TourSteps } from './TourSteps.tsx';
import type { PlanScene } from './use-plan-scene.ts';
import { WhyHere } from './WhyHere.tsx';

interface StopFactsProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly stop: StopView;
  readonly onClose: () => void;
}

/** One visit: when, how it gets there, where else it could go, why it is there, and its day with the locks. */
export function StopFacts({ scene, tour, stop, onClose }: StopFactsProps) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { select } = usePlanningAddress();
  const renderHistory = useRenderHistory();
  const county = scene.counties.find((each) => each.code === stop.countyCode);
  const change = changeOf(scene.changes, stop.id);
  const from = scene.changes?.moved.get(stop.id);
  const violations = withoutEvents(scene.violations, tour, scene.events);
  return (
    <Inspector
      testId="planning:inspector"
      title={stop.siteName}
      marks={
        <>
          {county?.isKeyCounty ? <KeyCountyMark /> : null}{' '}
          {change === null ? null : <ChangeMark kind={change} from={from} />}
        </>
      }
      subtitle={[stop.countyName, stop.townshipName, common(`siteKind.${stop.siteKind}`)]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
      foot={
        <>
          <ReplanButton scene={scene} />
          <RecordEvent kind="site-closed" />
          <Button
            tone="quiet"
            onClick={() =>
              void navigate({ to: '/registry', search: { register: 'site', record: stop.siteId } })
            }
          >
            {t('openSite')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        <ViolationLines
          scene={scene}
          violations={violationsOfStop(violations, tour, stop)}
          siteId={stop.siteId}
        />
        <EventLines hits={hitsAt(scene.events, tour.id, stop.id)} />
        <VisitFacts scene={scene} tour={tour} stop={stop} />
      </InspectorSection>
      <InspectorSection title={t('edit.title')}>
        <EditGate scene={scene}>
          <MoveVisit key={stop.id} scene={scene} tour={tour} stop={stop} />
        </EditGate>
      </InspectorSection>
      <OnDemand name="visit" title={t('why.title')}>
        <WhyHere scene={scene} stopId={stop.id} />
      </OnDemand>
      {scene.plan.id === null ? null : (
        <OnDemand name="history" title={t('partHistory')}>
          {renderHistory({ kind: 'visit', stopId: stop.id })}
        </OnDemand>
      )}
      <InspectorSection
        title={t('tour.steps')}
        end={
          <Button tone="link" onClick={() => select({ tour: tour.id })}>
            {t('showTour')}
          </Button>
        }
      >
        <ViolationLines scene={scene} violations={violationsOfDay(violations, tour)} />
        <TourSteps scene={scene} tour={tour} selectedStop={stop.id} />
      </InspectorSection>
    </Inspector>
  );
}

function VisitFacts({ scene, tour, stop }: Omit<StopFactsProps, 'onClose'>) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const placeWords = usePlaceWords();
  const from = scene.changes?.moved.get(stop.id);
  const waited = stop.lastVisit === null ? null : daysBetween(stop.lastVisit, tour.date);
  const service_s = stop.end_s - stop.start_s - stop.setup_s;
  const facts: readonly Fact[] = [
    {
      label: t('stop.when'),
      value: `${format.day(tour.date)} ${format.timeRange(stop.start_s, stop.end_s)}`,
    },
    ...(from ? [{ label: t('change.before'), value: placeWords(from) }] : []),
    {
      label: t('stop.service'),
      value: format.duration(service_s),
      note: stop.setup_s > 0 ? t('stop.setup', { duration: format.duration(stop.setup_s) }) : undefined,
    },
    ...demandFacts(stop, t),
    ...(stop.late_s > 0 ? [{ label: t('stop.late'), value: format.duration(stop.late_s) }] : []),
    {
      label: t('stop.caravan'),
      value: tour.caravanName,
      note: t('stop.position', { position: tour.stops.indexOf(stop) + 1, all: tour.stops.length }),
    },
    {
      label: t('stop.leg'),
      value: `${format.km(stop.leg_m)} · ${format.duration(stop.leg_s)}`,
      note: <EstimateMark />,
    },
    ...(stop.rest_s > 0 ? [{ label: t('stop.rest'), value: format.duration(stop.rest_s) }] : []),
    { label: t('stop.arrival'), value: format.time(stop.arrival_s), note: <EstimateMark /> },
    ...(tour.night === null
      ? []
      : [{ label: t('tour.nightAfter'), value: <NightLine night={tour.night} /> }]),
    {
      label: t('lastVisit'),
      value: stop.lastVisit === null ? t('never') : format.isoDay(stop.lastVisit),
      note: waited === null ? undefined : t('stop.waited', { days: format.count(waited) }),
    },
  ];
  return <FactList facts={facts} />;
}
