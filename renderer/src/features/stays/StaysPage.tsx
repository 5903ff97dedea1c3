import { CallError } from '@contract/define.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareStays } from './compare/CompareStays.tsx';
import { PlanList } from './list/PlanList.tsx';
import { PlanWork } from './plan/PlanWork.tsx';
import styles from './plan/plan.module.css';
import { RunView } from './run/RunView.tsx';
import { listenToStayRuns, useStayRunStore } from './run/run-store.ts';
import { ScenarioResults } from './scenarios/ScenarioResults.tsx';
import { SetupView } from './setup/SetupView.tsx';
import { forgetStaySetupWithWorkspace } from './setup/setup-store.ts';
import { isStayPlanGone, staysView } from './stays-view.ts';
import { useStaysAddress } from './use-stays-address.ts';

/** 巡展: years of stays, planned as one. Led by its address and by the run that is going. */
export function StaysPage() {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  const current = useQuery({ ...queries.stayCurrent(), refetchOnMount: 'always' });
  const plans = useQuery(queries.stayPlans());
  const runError = useStayRunStore((state) => state.error);
  useEffect(() => {
    listenToStayRuns();
    forgetStaySetupWithWorkspace();
  }, []);
  const error = current.error ?? plans.error;
  if (error || current.data === undefined || plans.data === undefined) {
    return (
      <Page title={t('title')} testId="stays:page">
        <div className={styles['alone']}>
          {error ? <ErrorNotice error={error} /> : <Skeleton lines={6} />}
        </div>
      </Page>
    );
  }
  const view = staysView(
    search,
    current.data,
    plans.data.map(({ id }) => id),
  );
  const failed = current.data?.state === 'failed' ? runError : null;
  return (
    <Page title={t('title')} testId="stays:page">
      {isStayPlanGone(view, search) ? (
        <div className={styles['gone']} role="status" data-testid="stays:gone">
          <span>{t('gone')}</span>
          <Button tone="link" onClick={() => change({ plan: undefined, with: undefined })}>
            {t('goneDismiss')}
          </Button>
        </div>
      ) : null}
      {view.kind === 'list' ? (
        <>
          <FailedRun failed={failed} />
          <PlanList plans={plans.data} current={current.data} />
        </>
      ) : null}
      {view.kind === 'setup' ? <SetupView runError={failed} /> : null}
      {view.kind === 'running' ? <RunView jobId={view.jobId} /> : null}
      {view.kind === 'scenarios' ? <ScenarioResults jobId={view.jobId} /> : null}
      {view.kind === 'result' ? (
        <PlanWork key={view.jobId} source={{ kind: 'job', jobId: view.jobId }} />
      ) : null}
      {view.kind === 'plan' ? (
        <PlanWork key={view.planId} source={{ kind: 'plan', planId: view.planId }} />
      ) : null}
      {view.kind === 'compare' ? <CompareStays planId={view.planId} otherId={view.otherId} /> : null}
    </Page>
  );
}

/** Why the last run came to nothing, and the way back to the plan that it began from. */
function FailedRun({ failed }: { readonly failed: ReturnType<typeof useStayRunStore.getState>['error'] }) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  if (failed === null) return null;
  return (
    <div className={styles['alone']} data-testid="stays:run.failed">
      <ErrorNotice error={new CallError('stayPlanning', failed)} />
      {search.back === undefined ? null : (
        <Button onClick={() => change({ plan: search.back, back: undefined, result: undefined })}>
          {t('list.backToPlan')}
        </Button>
      )}
    </div>
  );
}
