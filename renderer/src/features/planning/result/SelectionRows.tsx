import type { OmissionView } from '@contract/plans.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { useOmissionWords } from './omission-words.ts';
import type { PlanVisit } from './plan-visits.ts';
import styles from './result.module.css';

interface VisitRowsProps {
  readonly visits: readonly PlanVisit[];
  /** Day and caravan stand above the lines; they say where instead. */
  readonly isOfTour?: boolean;
}

/** Visits as short lines that lead to each of them. */
export function VisitRows({ visits, isOfTour = false }: VisitRowsProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { select } = usePlanningAddress();
  if (visits.length === 0) return <p className={styles['quiet']}>{t('county.nothing')}</p>;
  return (
    <ul className={styles['omissions']}>
      {visits.map(({ stop, tour }) => (
        <li key={stop.id}>
          <button type="button" onClick={() => select({ stop: stop.id })}>
            <span>{stop.siteName}</span>
            <small>
              {isOfTour ? null : `${format.day(tour.date)} `}
              {format.timeRange(stop.start_s, stop.end_s)} ·{' '}
              {isOfTour ? `${stop.countyName} ${stop.townshipName}` : tour.caravanName}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Places left out with the reason, as lines that lead to each of them. */
export function OmissionRows({ omissions }: { readonly omissions: readonly OmissionView[] }) {
  const { select } = usePlanningAddress();
  const words = useOmissionWords();
  return (
    <ul className={styles['omissions']}>
      {omissions.map((omission) => (
        <li key={omission.siteId}>
          <button type="button" onClick={() => select({ omission: omission.siteId })}>
            <span>{omission.siteName}</span>
            <em>{words(omission.reason).reason}</em>
          </button>
        </li>
      ))}
    </ul>
  );
}
