import { queries } from '@renderer/lib/queries.ts';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItineraryDay } from './ItineraryDay.tsx';
import styles from './itinerary.module.css';
import { defaultPlanId } from './itinerary-day.ts';
import { type ItinerarySearch, itinerarySearch } from './itinerary-search.ts';

/** What a crew does on a day: readable from the passenger seat, without a network. */
export function ItineraryPage() {
  const { t } = useTranslation('itinerary');
  const raw: unknown = useSearch({ strict: false });
  const search = itinerarySearch.parse(raw);
  const navigate = useNavigate();
  const change = (changes: Partial<ItinerarySearch>) =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...changes })) as never,
      replace: true,
    });

  const plans = useQuery(queries.plans());
  const status = useQuery(queries.workspaceStatus());
  const caravans = useQuery(queries.caravans());
  const rows = plans.data ?? [];
  const planId = rows.find((plan) => plan.id === search.plan)?.id ?? defaultPlanId(rows);
  const plan = useQuery({ ...queries.plan(planId ?? ''), enabled: planId !== null });
  const error = plans.error ?? status.error ?? caravans.error ?? plan.error;

  if (error) {
    return (
      <Page title={t('title')}>
        <div className={styles['alone']}>
          <ErrorNotice error={error} />
        </div>
      </Page>
    );
  }
  if (plans.data && planId === null) {
    return (
      <Page title={t('title')} testId="itinerary:page">
        <div className={styles['alone']}>
          <EmptyState
            title={t('empty.title')}
            hint={t('empty.hint')}
            action={<Link to="/plan">{t('empty.action')}</Link>}
          />
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('title')} testId="itinerary:page">
      {plan.data && status.data && caravans.data ? (
        <ItineraryDay
          plan={plan.data}
          plans={rows}
          caravans={caravans.data.filter((caravan) => plan.data.caravanIds.includes(caravan.id))}
          status={status.data}
          search={search}
          onChange={change}
        />
      ) : (
        <div className={styles['alone']}>
          <Skeleton lines={8} />
        </div>
      )}
    </Page>
  );
}
