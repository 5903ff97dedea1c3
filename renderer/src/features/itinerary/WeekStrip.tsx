import type { TourView } from '@contract/plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { shortCountyName, shortLodgingName } from '@renderer/map/short-name.ts';
import { useQuery } from '@tanstack/react-query';
import { Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './itinerary.module.css';
import { weekOf } from './itinerary-day.ts';

interface WeekStripProps {
  readonly date: string;
  readonly today: string;
  readonly tours: readonly TourView[];
  readonly onPick: (date: string) => void;
}

/** The week around the day: where the caravan goes on each of its days. */
export function WeekStrip({ date, today, tours, onPick }: WeekStripProps) {
  const { t } = useTranslation('itinerary');
  const format = useFormat();
  const week = weekOf(date);
  const { data: days = [] } = useQuery(queries.calendarDays(week[0] ?? date, week[6] ?? date));
  return (
    <div className={styles['week']} role="group" aria-label={t('week')}>
      {week.map((each, index) => {
        const tour = tours.find((candidate) => candidate.date === each);
        const day = days.find((candidate) => candidate.date === each);
        const places = [...new Set((tour?.stops ?? []).map((stop) => shortCountyName(stop.countyName)))];
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === date}
            data-off={day ? !day.isWorkday : index > 4}
            data-today={each === today}
            onClick={() => onPick(each)}
          >
            <span>
              <b>{format.dayShort(each)}</b> {format.weekday(index + 1)}
              {each === today ? ` · ${t('today')}` : ''}
            </span>
            <small>
              {tour
                ? tour.stops.length === 0
                  ? t('driveOnly')
                  : `${places.join(' · ')} ${t('visits', { count: tour.stops.length })}`
                : day?.label || t('none')}
              {tour?.night ? (
                <span title={tour.night.name}>
                  {' '}
                  <Moon size={10} fill="currentColor" aria-hidden="true" />{' '}
                  {shortLodgingName(tour.night.name)}
                </span>
              ) : null}
            </small>
          </button>
        );
      })}
    </div>
  );
}
