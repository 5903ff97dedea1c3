import type { CallError } from '@contract/define.ts';
import type { StayEditInput, StayPlanView } from '@contract/stay-plans.ts';
import { api } from '@renderer/lib/client.ts';
import { withReplyFor } from '@renderer/lib/own-changes.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

/** Changes of one stay plan by hand. */
export interface StayEditing {
  /** Only a saved draft can be changed; a published plan is changed by a new version. */
  readonly canEdit: boolean;
  readonly isPending: boolean;
  readonly error: CallError | null;
  readonly dismiss: () => void;
  /** One step of the history; ignored while the step before is still going. `onDone` gets the plan as it then is. */
  readonly edit: (edits: readonly StayEditInput[], onDone?: (plan: StayPlanView) => void) => void;
}

/** The reply of a change is the plan as it then is; it is taken in before the next change may begin. */
export function useStayEdit({
  id,
  state,
  version,
}: Pick<StayPlanView, 'id' | 'state' | 'version'>): StayEditing {
  const queryClient = useQueryClient();
  const command = useCommand(async (edits: readonly StayEditInput[]) => {
    if (id === null) return undefined;
    const { queryKey } = queries.stayPlan(id);
    await withReplyFor(
      queryClient,
      [queryKey],
      () => api.stayPlans.edit({ id, version, edits: [...edits] }),
      (plan) => {
        if (queryClient.getQueryData(queryKey)?.version !== version) return false;
        queryClient.setQueryData(queryKey, plan);
        return true;
      },
    );
    return queryClient.getQueryData(queryKey);
  });
  const { mutate, isPending, error, reset } = command;
  const canEdit = id !== null && state === 'draft';
  const edit = useCallback<StayEditing['edit']>(
    (edits, onDone) => {
      if (!canEdit || isPending || edits.length === 0) return;
      mutate(edits, { onSuccess: (plan) => plan && onDone?.(plan) });
    },
    [canEdit, isPending, mutate],
  );
  return useMemo(
    () => ({ canEdit, isPending, error, dismiss: reset, edit }),
    [canEdit, isPending, error, reset, edit],
  );
}
