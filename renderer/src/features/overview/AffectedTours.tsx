import type { AffectedTour } from '@contract/conditions.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
import styles from './AffectedTours.module.css';

/** Tours of published plans that go without broken, missing or lent exhibits; nothing when there are none. */
export function AffectedTours() {
  const { t } = useTranslation('conditions');
  const { data: tours = [] } = useQuery(queries.affectedTours());
  if (tours.length === 0) return null;
  return (
    <section className={styles['panel']} aria-label={t('affected.title')} data-testid="overview:affected">
      <header className={styles['head']}>
        <h2>{t('affected.title')}</h2>
        <span>{t('affected.count', { count: tours.length })}</span>
      </header>
      {/* Scrolls when there are many. */}
      <ul className={styles['list']} tabIndex={-1}>
        {tours.map((tour) => (
          <TourLine key={`${tour.planId} ${tour.tourId}`} tour={tour} />
        ))}
      </ul>
    </section>
  );
}

function TourLine({ tour }: { readonly tour: AffectedTour }) {
  const { t } = useTranslation('conditions');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <li className={styles['line']}>
      <a href={`#/plan?${new URLSearchParams({ plan: tour.planId, tour: tour.tourId })}`}>
        {format.period(tour.start, tour.end)}
      </a>
      <span>{tour.caravanName}</span>
      <span className={tour.wantedStops > 0 ? styles['wanted'] : styles['stops']}>
        {[
          t('affected.stops', { count: tour.stops }),
          tour.wantedStops > 0 ? t('affected.wanted', { count: tour.wantedStops }) : '',
        ]
          .filter(Boolean)
          .join(common('listSeparator'))}
      </span>
      <span>{t('affected.lacks', { exhibits: tour.exhibits.join(common('listSeparator')) })}</span>
    </li>
  );
}
