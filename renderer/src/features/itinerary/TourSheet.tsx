import type { NightView, TourView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './itinerary.module.css';

/** The day from departure to return or lodging in large type: every leg, rest, arrival, set-up and service. */
export function TourSheet({ tour }: { readonly tour: TourView }) {
  const { t } = useTranslation('itinerary');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <>
      {tour.nightBefore === null && tour.night === null ? null : (
        <p className={styles['tonight']} data-testid="itinerary:night">
          <Moon size={16} fill="currentColor" aria-hidden="true" /> {t('nightHere')}{' '}
          <b>{tour.night?.name ?? t('atBase', { base: tour.baseName })}</b>
        </p>
      )}
      <p className={styles['muted']}>
        {tour.stops.length === 0 ? `${t('driveOnly')} · ` : ''}
        {t('sum', {
          visits: tour.stops.length,
          km: format.km(tour.length_m),
          drive: format.duration(tour.drive_s),
          from: format.time(tour.departure_s),
          to: format.time(tour.return_s),
        })}{' '}
        <EstimateMark />
      </p>
      <ol className={styles['steps']}>
        <li>
          <time>{format.time(tour.departure_s)}</time>
          <div>
            <b>{t('depart')}</b>
            <Place night={tour.nightBefore} baseName={tour.baseName} />
          </div>
        </li>
        {tour.stops.map((stop, index) => (
          <li key={stop.id} className={styles['stopItem']}>
            <Leg length_m={stop.leg_m} drive_s={stop.leg_s} rest_s={stop.rest_s} />
            <time>{format.time(stop.arrival_s)}</time>
            <div>
              <b>
                <i>{index + 1}</i> {stop.siteName}
              </b>
              <p>
                {stop.countyName} {stop.townshipName ?? ''} · {common(`siteKind.${stop.siteKind}`)}
              </p>
              <p className={styles['service']}>
                {t('service', { range: format.timeRange(stop.start_s + stop.setup_s, stop.end_s) })}
                {stop.setup_s > 0 ? ` · ${t('setup', { duration: format.duration(stop.setup_s) })}` : ''}
                {stop.start_s > stop.arrival_s
                  ? ` · ${t('wait', { duration: format.duration(stop.start_s - stop.arrival_s) })}`
                  : ''}
                {stop.late_s > 0 ? ` · ${t('late', { duration: format.duration(stop.late_s) })}` : ''}
              </p>
            </div>
          </li>
        ))}
        <li className={styles['stopItem']}>
          <Leg length_m={tour.returnLeg_m} drive_s={tour.returnLeg_s} rest_s={tour.returnRest_s} />
          <time>{format.time(tour.return_s)}</time>
          <div>
            <b>{t(tour.night === null ? 'return' : 'sleep')}</b>
            <Place night={tour.night} baseName={tour.baseName} />
          </div>
        </li>
      </ol>
    </>
  );
}

/** Base, or the lodging under a moon. */
function Place({ night, baseName }: { readonly night: NightView | null; readonly baseName: string }) {
  return (
    <p>
      {night === null ? null : <Moon size={12} fill="currentColor" aria-hidden="true" />}{' '}
      {night?.name ?? baseName}
    </p>
  );
}

function Leg({
  length_m,
  drive_s,
  rest_s,
}: {
  readonly length_m: number;
  readonly drive_s: number;
  readonly rest_s: number;
}) {
  const { t } = useTranslation('itinerary');
  const format = useFormat();
  return (
    <p className={styles['leg']}>
      {t('leg', { km: format.km(length_m), drive: format.duration(drive_s) })}
      {rest_s > 0 ? ` · ${t('rest', { duration: format.duration(rest_s) })}` : ''} <EstimateMark />
    </p>
  );
}
