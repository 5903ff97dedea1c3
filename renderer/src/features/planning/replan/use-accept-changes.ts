import type { CallError } from '@contract/define.ts';
import type { PlanView } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { copyName } from '../edit/copy-name.ts';
import { NO_SELECTION } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { acceptedEdits } from './accepted-edits.ts';

/** A saved plan, as a base of a re-plan. */
export type SavedPlan = PlanView & { readonly id: string };

/** What can be done with a result beside saving it as it is. */
export interface Acceptance {
  /** Brings some differences into the plan the result was made from, and opens that plan. */
  readonly accept: (chosen: ReadonlySet<string>) => void;
  /** Forgets the result and goes back to the plan it was made from. */
  readonly reject: () => void;
  readonly isPending: boolean;
  readonly error: CallError | null;
  readonly dismiss: () => void;
}

/** The plan itself when it is a draft; of a published one, which stays as it is, a copy. */
async function editable(base: SavedPlan, name: string, queryClient: QueryClient): Promise<SavedPlan> {
  if (base.state !== 'published') return base;
  const { id } = await api.plans.copy({ id: base.id, name });
  // The list first: the address may only name a plan that the list has.
  await queryClient.invalidateQueries({ queryKey: queryKeys.plans() });
  return { ...(await queryClient.fetchQuery(queries.plan(id))), id };
}

/** Takes over some differences between a result and the saved plan it was made from, or none. */
export function useAcceptChanges(jobId: string, base: SavedPlan, result: PlanView): Acceptance {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const open = (id: string) => {
    change({ ...NO_SELECTION, plan: id, setup: undefined });
    void queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() });
  };
  const accept = useCommand(async (chosen: ReadonlySet<string>) => {
    const target = await editable(base, copyName(t, base.name), queryClient);
    const { id, version } = target;
    await api.plans.edit({ id, version, edits: acceptedEdits(target, result, chosen) });
    await api.planning.discard({ jobId });
    return id;
  });
  const reject = useCommand(() => api.planning.discard({ jobId }));
  return {
    accept: (chosen) => accept.mutate(chosen, { onSuccess: open }),
    reject: () => reject.mutate(undefined, { onSuccess: () => open(base.id) }),
    isPending: accept.isPending || reject.isPending,
    error: accept.error ?? reject.error,
    dismiss: () => {
      accept.reset();
      reject.reset();
    },
  };
}
