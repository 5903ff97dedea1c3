import { useFormat } from '@renderer/lib/use-format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import { ViolationLines } from '../edit/ViolationLines.tsx';
import { violationsOnDay } from '../edit/violation-places.ts';
import { LockToggles } from '../replan/LockToggles.tsx';
import { lockedVisits } from '../replan/visit-lock.ts';
import { NightLine } from './NightLine.tsx';
import { planVisits } from './plan-visits.ts';
import styles from './result.module.css';
import { VisitRows } from './SelectionRows.tsx';
import type { PlanScene } from './use-plan-scene.ts';

interface DayFactsProps {
  readonly scene: PlanScene;
  readonly date: string;
  readonly onClose: () => void;
}

/** Everything that happens on one day, by caravan. */
export function DayFacts({ scene, date, onClose }: DayFactsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { plan, colourOf, violations } = scene;
  const tours = plan.tours.filter((tour) => tour.date === date);
  const visits = planVisits(plan);
  return (
    <Inspector
      testId="planning:inspector"
      title={format.day(date)}
      subtitle={t('day.counts', {
        tours: tours.length,
        visits: tours.reduce((sum, tour) => sum + tour.stops.length, 0),
      })}
      onClose={onClose}
    >
      {tours.length === 0 ? <InspectorSection>{t('day.nothing')}</InspectorSection> : null}
      {tours.some(({ stops }) => stops.length > 0) ? (
        <InspectorSection
          title={t('lock.title')}
          end={
            <LockToggles
              name={t('lock.allOf', { of: format.day(date) })}
              scene={scene}
              stops={tours.flatMap(({ stops }) => stops)}
              hasWhole
            />
          }
        >
          <p className={styles['quiet']}>
            {t('lock.count', {
              locked: lockedVisits({ tours }, scene.locks),
              all: tours.reduce((sum, { stops }) => sum + stops.length, 0),
            })}
          </p>
        </InspectorSection>
      ) : null}
      {tours.map((tour) => (
        <InspectorSection
          key={tour.id}
          title={tour.caravanName}
          mark={<CaravanMark colourIndex={colourOf.get(tour.caravanId) ?? 0} />}
          end={
            <LockToggles name={t('lock.allOf', { of: tour.caravanName })} scene={scene} stops={tour.stops} />
          }
        >
          <ViolationLines scene={scene} violations={violationsOnDay(violations, tour)} />
          {tour.stops.length === 0 ? (
            <p className={styles['quiet']}>{t('tour.driveOnly')}</p>
          ) : (
            <VisitRows visits={visits.filter((visit) => visit.tour.id === tour.id)} isOfTour />
          )}
          <NightLine night={tour.night} />
        </InspectorSection>
      ))}
    </Inspector>
  );
}
