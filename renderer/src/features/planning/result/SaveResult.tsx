import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { SaveResultForm } from '@renderer/ui/SaveResultForm.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberSaved } from '../replan/replan-store.ts';
import { SAVE_FORM_ID } from '../replan/save-form.ts';
import { lockEdits } from '../replan/visit-lock.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { monthsOf, nextPlanNumber } from './plan-name.ts';
import type { PlanScene } from './use-plan-scene.ts';

/** Line above a result that is not saved: its name, save, discard. */
export function SaveResult({
  scene: { plan, locks },
  jobId,
}: {
  readonly scene: PlanScene;
  readonly jobId: string;
}) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const { data: plans } = useQuery(queries.plans());
  const save = useCommand(api.plans.saveResult);
  const discard = useCommand(api.planning.discard);
  const [typed, setTyped] = useState<string | null>(null);
  const months = monthsOf(plan.periodStart, plan.periodEnd);
  const proposed = t('save.proposedName', {
    months:
      months.from === months.to
        ? format.month(months.from)
        : `${format.month(months.from)}–${format.month(months.to)}`,
    number: nextPlanNumber((plans ?? []).map((each) => each.number)),
  });
  const name = typed ?? proposed;
  const readRunAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() });
  const submit = () => {
    save.mutate(
      { jobId, name, locks: lockEdits(plan, locks) },
      {
        // The list first: the address may only name a plan that the list has.
        onSuccess: ({ id }) => {
          rememberSaved(jobId, id);
          void queryClient
            .invalidateQueries({ queryKey: queryKeys.plans() })
            .then(() => change({ plan: id }))
            .then(readRunAgain);
        },
      },
    );
  };
  const drop = () => discard.mutate({ jobId }, { onSuccess: () => void readRunAgain() });
  usePageCommands([
    ...(name.trim() === '' || save.isPending
      ? []
      : [{ id: 'plan-save' as const, label: t('save.submit'), choose: submit }]),
    { id: 'plan-discard', label: t('command.discard'), choose: drop },
  ]);
  return (
    <SaveResultForm
      id={SAVE_FORM_ID}
      name={name}
      onName={setTyped}
      onSave={submit}
      onDiscard={drop}
      isSaving={save.isPending}
      isDiscarding={discard.isPending}
      error={save.error ?? discard.error}
      words={{
        title: t('save.title'),
        name: t('save.name'),
        save: t('save.submit'),
        discard: t('save.discard'),
      }}
      testId="planning:save"
    >
      {t(`save.state.${plan.provenance.stopReason}`)}
    </SaveResultForm>
  );
}
