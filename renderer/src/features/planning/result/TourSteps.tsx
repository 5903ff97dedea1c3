import type { TourView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import styles from './result.module.css';

/** Departure, legs, rests, stops and return in the order of the day. */
export function TourSteps({
  tour,
  selectedStop,
}: {
  readonly tour: TourView;
  readonly selectedStop: string | null;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  const leg = (leg_m: number, leg_s: number, rest_s: number) => (
    <li className={styles['leg']}>
      {format.km(leg_m)} · {format.duration(leg_s)} <EstimateMark />
      {rest_s > 0 ? ` · ${t('tour.rest', { duration: format.duration(rest_s) })}` : ''}
    </li>
  );
  return (
    <ol className={styles['steps']}>
      <li className={styles['base']}>
        <time>{format.time(tour.departure_s)}</time>
        <span>{t('tour.depart', { base: tour.baseName })}</span>
      </li>
      {tour.stops.map((stop, index) => (
        <li key={stop.id} className={styles['group']}>
          <ol>
            {leg(stop.leg_m, stop.leg_s, stop.rest_s)}
            <li className={styles['step']}>
              <button
                type="button"
                aria-pressed={stop.id === selectedStop}
                onClick={() => select({ stop: stop.id })}
              >
                <time>{format.time(stop.arrival_s)}</time>
                <span>
                  <b>
                    {index + 1} {stop.siteName}
                  </b>
                  <small>
                    {stop.countyName} {stop.townshipName ?? ''} · {t('tour.service')}{' '}
                    {format.timeRange(stop.start_s, stop.end_s)}
                    {stop.start_s > stop.arrival_s
                      ? ` · ${t('tour.wait', { duration: format.duration(stop.start_s - stop.arrival_s) })}`
                      : ''}
                  </small>
                </span>
              </button>
            </li>
          </ol>
        </li>
      ))}
      {leg(tour.returnLeg_m, tour.returnLeg_s, tour.returnRest_s)}
      <li className={styles['base']}>
        <time>{format.time(tour.return_s)}</time>
        <span>{t('tour.return', { base: tour.baseName })}</span>
      </li>
    </ol>
  );
}
