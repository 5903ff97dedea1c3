import { queries } from '@renderer/lib/queries.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button.tsx';
import styles from './record.module.css';

/** Visits that are listed before the rest is asked for. */
const FIRST = 5;

/** When caravans were at a site, with whom and how many came, and which saved plans go there. */
export function SiteVisitList({ siteId }: { readonly siteId: string }) {
  const { t } = useTranslation('registry');
  const { t: briefs } = useTranslation('briefs');
  const format = useFormat();
  const { data, error } = useQuery(queries.siteVisits(siteId));
  const [showsAll, setShowsAll] = useState(false);
  if (error) {
    return (
      <InspectorSection title={t('visits.title')}>
        <ErrorNotice error={asCallError(error)} />
      </InspectorSection>
    );
  }
  if (!data) return null;
  const visits = showsAll ? data.visits : data.visits.slice(0, FIRST);
  return (
    <>
      {data.plans.length === 0 ? null : (
        <InspectorSection title={t('visits.planned')}>
          <ul className={styles['visits']} data-testid="registry:planned">
            {data.plans.map((stop) => (
              <li key={`${stop.planId}${stop.date}${stop.caravanName}`}>
                <span>{format.isoDay(stop.date)}</span>
                <span>{stop.caravanName}</span>
                <Link to="/plan" search={{ plan: stop.planId }}>
                  {stop.planName}
                </Link>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title={t('visits.title')} end={t('visits.count', { count: data.visits.length })}>
        {data.visits.length === 0 ? <p className={styles['muted']}>{t('visits.never')}</p> : null}
        <ul className={styles['visits']} data-testid="registry:visits">
          {visits.map((visit) => (
            <li key={visit.id}>
              <span>{format.isoDay(visit.date)}</span>
              <span>{visit.caravanName}</span>
              <span className={styles['figure']}>
                {t('visits.attendance', { count: visit.attendance, shown: format.count(visit.attendance) })}
              </span>
              <Link
                to="/coverage"
                search={{ view: 'reports', brief: 'news', of: 'visit', record: visit.id }}
                title={briefs('make')}
              >
                {briefs('kind.news')}
              </Link>
            </li>
          ))}
        </ul>
        {data.visits.length > visits.length ? (
          <Button tone="link" onClick={() => setShowsAll(true)}>
            {t('visits.all', { count: data.visits.length })}
          </Button>
        ) : null}
      </InspectorSection>
    </>
  );
}
