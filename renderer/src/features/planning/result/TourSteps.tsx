import type { NightView, StopView, TourView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ViolationLines } from '../edit/ViolationLines.tsx';
import { violationsOfStop } from '../edit/violation-places.ts';
import { ChangeMark } from '../replan/ChangeMark.tsx';
import { LockToggles } from '../replan/LockToggles.tsx';
import { changeOf } from '../replan/plan-changes.ts';
import { hasLoneOrder } from '../replan/visit-lock.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';
import type { PlanScene } from './use-plan-scene.ts';

interface TourStepsProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly selectedStop: string | null;
}

/** Departure, legs, rests, stops and return in the order of the day. */
export function TourSteps({ scene, tour, selectedStop }: TourStepsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const leg = (leg_m: number, leg_s: number, rest_s: number) => (
    <li className={styles['leg']}>
      {format.km(leg_m)} · {format.duration(leg_s)} <EstimateMark />
      {rest_s > 0 ? ` · ${t('tour.rest', { duration: format.duration(rest_s) })}` : ''}
    </li>
  );
  const end = (time_s: number, night: NightView | null, atBase: string, atNight: string) => (
    <li className={styles['base']}>
      <time>{format.time(time_s)}</time>
      <span>
        {night === null ? null : <Moon size={11} fill="currentColor" aria-hidden="true" />}{' '}
        {night === null ? atBase : atNight}
      </span>
    </li>
  );
  const { baseName, nightBefore, night } = tour;
  return (
    <>
      <ol className={styles['steps']}>
        {end(
          tour.departure_s,
          nightBefore,
          t('tour.depart', { base: baseName }),
          t('tour.depart', { base: nightBefore?.name ?? '' }),
        )}
        {tour.stops.map((stop, index) => (
          <li key={stop.id} className={styles['group']}>
            <ol>
              {leg(stop.leg_m, stop.leg_s, stop.rest_s)}
              <Step
                scene={scene}
                tour={tour}
                stop={stop}
                number={index + 1}
                isSelected={stop.id === selectedStop}
              />
            </ol>
          </li>
        ))}
        {leg(tour.returnLeg_m, tour.returnLeg_s, tour.returnRest_s)}
        {end(
          tour.return_s,
          night,
          t('tour.return', { base: baseName }),
          t('tour.sleep', { name: night?.name ?? '' }),
        )}
      </ol>
      {hasLoneOrder(tour.stops, scene.locks) ? (
        <p className={styles['quiet']}>{t('lock.loneOrder')}</p>
      ) : null}
    </>
  );
}

interface StepProps {
  readonly scene: PlanScene;
  readonly tour: TourView;
  readonly stop: StopView;
  /** Position in the day, 1 for the first. */
  readonly number: number;
  readonly isSelected: boolean;
}

/** One visit of the day: its times, what it breaks, and what of it is locked. */
function Step({ scene, tour, stop, number, isSelected }: StepProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  const { changes } = scene;
  const change = changeOf(changes, stop.id);
  const wait_s = stop.start_s - stop.arrival_s;
  const times = [
    `${stop.countyName} ${stop.townshipName ?? ''}`.trim(),
    ...(wait_s > 0 ? [t('tour.wait', { duration: format.duration(wait_s) })] : []),
    ...(stop.setup_s > 0 ? [t('tour.setupTime', { duration: format.duration(stop.setup_s) })] : []),
    `${t('tour.service')} ${format.timeRange(stop.start_s + stop.setup_s, stop.end_s)}`,
    ...(stop.late_s > 0 ? [t('tour.lateTime', { duration: format.duration(stop.late_s) })] : []),
  ];
  return (
    <li className={styles['step']} data-visit={stop.id} data-testid="planning:step">
      <button type="button" aria-pressed={isSelected} onClick={() => select({ stop: stop.id })}>
        <time>{format.time(stop.arrival_s)}</time>
        <span>
          <b>
            {number} {stop.siteName}
          </b>{' '}
          {change === null ? null : <ChangeMark kind={change} from={changes?.moved.get(stop.id)} />}
          <small>{times.join(' · ')}</small>
        </span>
      </button>
      <div className={styles['stepEnd']}>
        <ViolationLines
          scene={scene}
          violations={violationsOfStop(scene.violations, tour, stop)}
          siteId={stop.siteId}
        />
        <LockToggles name={stop.siteName} scene={scene} stops={[stop]} />
      </div>
    </li>
  );
}
