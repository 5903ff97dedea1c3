import type { StopView, TourView } from '@contract/plans.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { EstimateMark, KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { TourSteps } from './TourSteps.tsx';
import type { PlanScene } from './use-plan-scene.ts';

interface StopFactsProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly stop: StopView;
  readonly onClose: () => void;
}

/** One visit: when, with which caravan, how it gets there, when anybody was there last. */
export function StopFacts({ scene, tour, stop, onClose }: StopFactsProps) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { select } = usePlanningAddress();
  const county = scene.counties.find((each) => each.code === stop.countyCode);
  const waited = stop.lastVisit === null ? null : daysBetween(stop.lastVisit, tour.date);
  return (
    <Inspector
      testId="planning:inspector"
      title={stop.siteName}
      marks={county?.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[stop.countyName, stop.townshipName, common(`siteKind.${stop.siteKind}`)]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => select({ tour: tour.id })}>{t('showTour')}</Button>
          <Button tone="quiet" onClick={() => void navigate({ to: '/sites', search: { site: stop.siteId } })}>
            {t('openSite')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('stop.when'),
              value: `${format.day(tour.date)} ${format.timeRange(stop.start_s, stop.end_s)}`,
            },
            { label: t('stop.service'), value: format.duration(stop.end_s - stop.start_s) },
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
            {
              label: t('lastVisit'),
              value: stop.lastVisit === null ? t('never') : format.isoDay(stop.lastVisit),
              note: waited === null ? undefined : t('stop.waited', { days: format.count(waited) }),
            },
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('tour.steps')}>
        <TourSteps tour={tour} selectedStop={stop.id} />
      </InspectorSection>
    </Inspector>
  );
}
