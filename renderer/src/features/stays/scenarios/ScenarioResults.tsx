import type { StayScenarioInput } from '@contract/stay-planning.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TotalsTable } from '../compare/TotalsTable.tsx';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './scenarios.module.css';

/** Scenarios side by side: coverage, use and road of each, against the plan as it is set up. */
export function ScenarioResults({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('stays');
  const queryClient = useQueryClient();
  const { search, change } = useStaysAddress();
  const results = useQuery(queries.stayScenarioResults(jobId));
  const discard = useCommand(api.stayPlanning.discard);
  const words = useScenarioWords();
  const { data: plans = [] } = useQuery(queries.stayPlans());
  const plan = plans.find(({ id }) => id === search.back);
  const close = () =>
    discard.mutate(
      { jobId },
      {
        onSuccess: () => {
          change({ result: undefined, plan: search.back, back: undefined });
          void queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() });
        },
      },
    );
  const error = results.error ?? discard.error;
  return (
    <>
      <Toolbar
        title={t('scenarios.results')}
        end={
          <Button onClick={close} isBusy={discard.isPending} testId="stays:scenarios.close">
            {t(plan ? 'scenarios.back' : 'scenarios.close')}
          </Button>
        }
      >
        <span className={styles['quiet']}>
          {plan ? <b>{t('scenarios.of', { number: plan.number, name: plan.name })}</b> : null}
          {t('scenarios.nothingSaved')}
        </span>
      </Toolbar>
      <div className={styles['results']}>
        {error ? <ErrorNotice error={error} /> : null}
        {results.data ? (
          <>
            <TotalsTable
              isWide
              label={t('scenarios.results')}
              columns={results.data.map(({ scenario, totals }) => ({
                key: JSON.stringify(scenario),
                name: words(scenario),
                totals,
              }))}
              testId="stays:scenarios.table"
            />
            <p className={styles['quiet']}>{t('scenarios.against')}</p>
          </>
        ) : error ? null : (
          <Skeleton lines={8} />
        )}
      </div>
    </>
  );
}

function useScenarioWords(): (scenario: StayScenarioInput) => string {
  const { t } = useTranslation('stays');
  return (scenario) => {
    switch (scenario.kind) {
      case 'as-is':
        return t('scenarios.name.as-is');
      case 'open-days':
        return t('scenarios.name.open-days', { min: scenario.min_d, max: scenario.max_d });
      case 'more-sets':
      case 'more-crew':
        return t(`scenarios.name.${scenario.kind}`, { count: scenario.count });
    }
  };
}
