import { queries } from '@renderer/lib/queries.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Page } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareView } from './compare/CompareView.tsx';
import { GonePlan } from './GonePlan.tsx';
import { HistorySlotProvider, type RenderHistory } from './history-slot.ts';
import styles from './planning.module.css';
import { hasPlan, isPlanGone, planningView } from './planning-view.ts';
import { forgetReplanWithWorkspace } from './replan/replan-store.ts';
import { ResultView } from './result/ResultView.tsx';
import { RunView } from './run/RunView.tsx';
import { listenToRuns, useRunStore } from './run/run-store.ts';
import { SetupView } from './setup/SetupView.tsx';
import { forgetSetupWithWorkspace } from './setup/setup-store.ts';
import { usePlanningAddress } from './use-planning-search.ts';

/** Set up a run, watch it, look at what came out: one page, led by its address and by the run that is going. */
export function PlanningPage({ renderHistory }: { readonly renderHistory: RenderHistory }) {
  const { t } = useTranslation('planning');
  const { search, change } = usePlanningAddress();
  const current = useQuery({ ...queries.planningCurrent(), refetchOnMount: 'always' });
  const plans = useQuery(queries.plans());
  const runError = useRunStore((state) => state.error);
  useEffect(() => {
    listenToRuns();
    forgetSetupWithWorkspace();
    forgetReplanWithWorkspace();
  }, []);

  const error = current.error ?? plans.error;
  if (error) {
    return (
      <Page title={t('title')}>
        <div className={styles['alone']}>
          <ErrorNotice error={error} />
        </div>
      </Page>
    );
  }
  if (current.data === undefined || plans.data === undefined) {
    return (
      <Page title={t('title')}>
        <div className={styles['alone']}>
          <Skeleton lines={6} />
        </div>
      </Page>
    );
  }
  const view = planningView(search, current.data, plans.data);
  return (
    <Page title={t('title')} testId="planning:page">
      {isPlanGone(view, search) ? <GonePlan /> : null}
      {view.kind === 'setup' ? (
        <SetupView
          runError={current.data?.state === 'failed' ? runError : null}
          onClose={
            hasPlan(current.data, plans.data)
              ? () => change({ setup: undefined, counties: undefined, sites: undefined })
              : undefined
          }
        />
      ) : null}
      {view.kind === 'running' ? <RunView jobId={view.jobId} /> : null}
      {view.kind === 'result' ? (
        <ResultView key={view.jobId} source={{ kind: 'job', jobId: view.jobId }} />
      ) : null}
      {view.kind === 'compare' ? <CompareView plans={plans.data} /> : null}
      {view.kind === 'plan' ? (
        <HistorySlotProvider value={renderHistory}>
          <ResultView key={view.planId} source={{ kind: 'plan', planId: view.planId }} />
        </HistorySlotProvider>
      ) : null}
    </Page>
  );
}
