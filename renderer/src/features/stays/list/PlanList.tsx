import type { StayPlanRow } from '@contract/stay-plans.ts';
import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CurrentStayRun, hasResult } from '../stays-view.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './list.module.css';
import { planColumns } from './plan-columns.tsx';

interface PlanListProps {
  readonly plans: readonly StayPlanRow[];
  readonly current: CurrentStayRun | null;
}

/** All versions, the result of a run that waits to be saved, and the way to another plan. */
export function PlanList({ plans, current }: PlanListProps) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { change } = useStaysAddress();
  const [marked, setMarked] = useState<string | null>(null);
  const columns = useMemo(() => planColumns(t, format), [t, format]);
  const setUp = () => change({ setup: true });
  usePageCommands([{ id: 'plan-run', label: t('list.new'), choose: setUp }]);
  const setUpButton = (
    <Button tone="primary" icon={<Plus size={14} />} onClick={setUp} testId="stays:new">
      {t('list.new')}
    </Button>
  );
  return (
    <>
      <Toolbar title={t('title')} end={plans.length > 0 ? setUpButton : null}>
        <span className={styles['count']}>{t('list.count', { count: plans.length })}</span>
      </Toolbar>
      {hasResult(current) ? <WaitingResult current={current} /> : null}
      {plans.length === 0 ? (
        <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} action={setUpButton} />
      ) : (
        <div className={styles['table']}>
          <DataTable
            label={t('title')}
            columns={columns}
            rows={plans}
            rowKey={({ id }) => id}
            selectedKey={marked}
            onSelect={setMarked}
            onOpen={(plan) => change({ plan })}
            empty={null}
            testId="stays:list"
          />
        </div>
      )}
      {marked === null ? null : (
        <div className={styles['foot']}>
          <Button onClick={() => change({ plan: marked })} testId="stays:list.open">
            {t('list.open')}
          </Button>
          <span className={styles['count']}>{t('list.openHint')}</span>
        </div>
      )}
    </>
  );
}

/** A run has ended and nobody has saved or discarded what came out. */
function WaitingResult({ current }: { readonly current: CurrentStayRun }) {
  const { t } = useTranslation('stays');
  const queryClient = useQueryClient();
  const { change } = useStaysAddress();
  const discard = useCommand(api.stayPlanning.discard);
  return (
    <div className={styles['waiting']} role="status" data-testid="stays:waiting">
      <span>{t(`list.waiting.${current.kind}`)}</span>
      <Button onClick={() => change({ result: true })} testId="stays:waiting.open">
        {t('list.look')}
      </Button>
      <Button
        tone="quiet"
        onClick={() =>
          discard.mutate(
            { jobId: current.jobId },
            { onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() }) },
          )
        }
      >
        {t('save.discard')}
      </Button>
      {discard.error ? <ErrorNotice error={discard.error} /> : null}
    </div>
  );
}
