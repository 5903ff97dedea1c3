import { queries } from '@renderer/lib/queries.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OutreachLines } from './OutreachLines.tsx';
import styles from './record.module.css';

/** When caravans were at a site, with whom and how many came, and which saved plans go there. */
export function SiteVisitList({ siteId }: { readonly siteId: string }) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const { data, error } = useQuery(queries.siteVisits(siteId));
  if (error) {
    return (
      <InspectorSection title={t('visits.title')}>
        <ErrorNotice error={asCallError(error)} />
      </InspectorSection>
    );
  }
  if (!data) return null;
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
        <OutreachLines
          of="visit"
          lines={data.visits.map(({ id, date, caravanName, attendance }) => ({
            id,
            date,
            name: caravanName,
            figure: t('visits.attendance', { count: attendance, shown: format.count(attendance) }),
          }))}
          allLabel={t('visits.all', { count: data.visits.length })}
          testId="registry:visits"
        />
      </InspectorSection>
    </>
  );
}
