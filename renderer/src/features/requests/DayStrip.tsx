import type { RequestMatches } from '@contract/requests.ts';
import { weekdayOf } from '@domain/calendar/dates.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import styles from './requests.module.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Wanted days week by week: how many caravans are free, or what is in the way. */
export function DayStrip({ days }: { readonly days: RequestMatches['days'] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const [first] = days;
  if (!first) return null;
  // Days before the first one in its week stay empty.
  const lead = WEEKDAYS.slice(0, weekdayOf(first.date) - 1);
  return (
    <ol className={styles['days']} aria-label={t('match.days')}>
      {WEEKDAYS.map((weekday) => (
        <li key={`head-${weekday}`} className={styles['weekday']} aria-hidden="true">
          {format.weekday(weekday)}
        </li>
      ))}
      {lead.map((weekday) => (
        <li key={`lead-${weekday}`} aria-hidden="true" />
      ))}
      {days.map(({ date, caravanIds, obstacle }) => {
        const words =
          obstacle === null ? t('match.free', { count: caravanIds.length }) : t(`obstacle.${obstacle}`);
        return (
          <li
            key={date}
            className={obstacle === null ? styles['free'] : styles['taken']}
            title={`${format.day(date)}${t('separator')}${words}`}
            aria-label={`${format.day(date)}${t('separator')}${words}`}
          >
            <b>{Number(date.slice(8))}</b>
            <small>
              {obstacle === null
                ? t('match.freeShort', { count: caravanIds.length })
                : t(`obstacleShort.${obstacle}`)}
            </small>
          </li>
        );
      })}
    </ol>
  );
}
