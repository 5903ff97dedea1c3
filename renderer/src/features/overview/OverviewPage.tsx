import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AffectedTours } from './AffectedTours.tsx';
import { CaravanNorms } from './CaravanNorms.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MonthBars } from './MonthBars.tsx';
import styles from './OverviewPage.module.css';
import { StartChecklist } from './StartChecklist.tsx';
import { UnpublishedYear } from './UnpublishedYear.tsx';
import { UnvisitedCounties } from './UnvisitedCounties.tsx';
import { UpkeepDue } from './UpkeepDue.tsx';

/** The year so far on one page: what was done, who meets the norm, who is still waiting. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { data: overview, error, refetch } = useQuery(queries.overview());
  return (
    <Page title={t('title')} testId="overview:page">
      {error ? (
        <div className={styles['failure']}>
          <ErrorNotice error={asCallError(error)} onRetry={() => void refetch()} />
        </div>
      ) : null}
      {!overview && !error ? <Skeleton lines={12} /> : null}
      {overview ? (
        <div className={styles['sheet']}>
          <header className={styles['head']}>
            <h1>{t('heading', { year: overview.year })}</h1>
            <UnpublishedYear businessDate={overview.businessDate} />
            <UpkeepDue />
            <p className={styles['note']}>{t('until', { day: format.dayLong(overview.businessDate) })}</p>
          </header>
          <StartChecklist />
          <AffectedTours />
          <KeyFigures overview={overview} />
          <div className={styles['columns']}>
            <div className={styles['left']}>
              <CaravanNorms caravans={overview.caravans} />
              <MonthBars months={overview.months} year={overview.year} businessDate={overview.businessDate} />
            </div>
            <UnvisitedCounties counties={overview.unvisitedCounties} />
          </div>
        </div>
      ) : null}
    </Page>
  );
}
