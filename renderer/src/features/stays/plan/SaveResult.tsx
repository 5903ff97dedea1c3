import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { SaveResultForm } from '@renderer/ui/SaveResultForm.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplanDifference } from '../replan/ReplanDifference.tsx';
import { useStaysAddress } from '../use-stays-address.ts';
import type { StayScene } from './use-stay-scene.ts';

interface SaveResultProps {
  readonly scene: StayScene;
  readonly jobId: string;
}

/** Line above a result that is not saved: what it changes, its name, save, discard. */
export function SaveResult({ scene: { plan, differences }, jobId }: SaveResultProps) {
  const { t } = useTranslation('stays');
  const queryClient = useQueryClient();
  const { search, change } = useStaysAddress();
  const { data: plans = [] } = useQuery(queries.stayPlans());
  const save = useCommand(api.stayPlans.saveResult);
  const discard = useCommand(api.stayPlanning.discard);
  const [typed, setTyped] = useState<string | null>(null);
  const [from, to] = [plan.periodStart.slice(0, 4), plan.periodEnd.slice(0, 4)];
  const proposed = t('save.proposed', {
    years: from === to ? from : `${from}–${to}`,
    kind: t(`kind.${plan.kind}`),
    number: Math.max(0, ...plans.map(({ number }) => number)) + 1,
  });
  const name = typed ?? proposed;
  const readRunAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() });
  const submit = () =>
    save.mutate(
      { jobId, name },
      {
        // The list first: the address may only name a plan that the list has.
        onSuccess: ({ id }) =>
          void queryClient
            .invalidateQueries({ queryKey: queryKeys.stayPlans() })
            .then(() => change({ plan: id, result: undefined, back: undefined, panel: undefined }))
            .then(readRunAgain),
      },
    );
  const drop = () =>
    discard.mutate(
      { jobId },
      {
        onSuccess: () => {
          change({ result: undefined, plan: search.back, back: undefined, panel: undefined });
          void readRunAgain();
        },
      },
    );
  const canSave = name.trim() !== '' && !save.isPending;
  usePageCommands([
    ...(canSave ? [{ id: 'plan-save' as const, label: t('save.submit'), choose: submit }] : []),
    { id: 'plan-discard', label: t('save.discard'), choose: drop },
  ]);
  return (
    <SaveResultForm
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
      testId="stays:save"
    >
      {t(`save.state.${plan.provenance.stopReason}`)} <ReplanDifference differences={differences} />
    </SaveResultForm>
  );
}
