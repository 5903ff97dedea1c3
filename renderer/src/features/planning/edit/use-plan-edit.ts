import type { CallError } from '@contract/define.ts';
import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { withReplyFor } from '@renderer/lib/own-changes.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { planAfter } from './plan-after.ts';

/** Changes of one plan by hand. */
export interface PlanEditing {
  /** Only a saved draft or the record of a run can be changed; a published plan is changed by a new version. */
  readonly canEdit: boolean;
  readonly isPending: boolean;
  readonly error: CallError | null;
  /** What was asked for last, so that an error can be shown where it was asked. */
  readonly attempt: readonly PlanEditInput[] | undefined;
  readonly dismiss: () => void;
  /**
   * One step of the history; ignored while the step before is still going. `onDone` gets the plan as it then is, and is
   * not called when the change was refused.
   */
  readonly edit: (edits: readonly PlanEditInput[], onDone?: (plan: PlanView) => void) => void;
}

/**
 * The reply of a change tells what became of the plan, and is taken in before the next change may begin, so that each is
 * made on what is seen. After a refusal the plan is read again, which may mean that it is not what was seen.
 */
export function usePlanEdit({ id, state, version }: Pick<PlanView, 'id' | 'state' | 'version'>): PlanEditing {
  const queryClient = useQueryClient();
  const command = useCommand(async (edits: readonly PlanEditInput[]) => {
    if (id === null) return undefined;
    const { queryKey } = queries.plan(id);
    const { queryKey: violationsKey } = queries.planViolations(id);
    await withReplyFor(
      queryClient,
      [queryKey, violationsKey],
      () => api.plans.edit({ id, version, edits: [...edits] }),
      (change) => {
        const before = queryClient.getQueryData(queryKey);
        if (before?.version !== version) return false;
        queryClient.setQueryData(queryKey, planAfter(before, change));
        if (change.violations !== null) queryClient.setQueryData(violationsKey, change.violations);
        return true;
      },
    );
    return queryClient.getQueryData(queryKey);
  });
  const { mutate, isPending, error, variables: attempt, reset } = command;
  const canEdit = id !== null && state !== 'published';
  const edit = useCallback<PlanEditing['edit']>(
    (edits, onDone) => {
      if (!canEdit || isPending || edits.length === 0) return;
      mutate(edits, { onSuccess: (plan) => plan && onDone?.(plan) });
    },
    [canEdit, isPending, mutate],
  );
  return useMemo(
    () => ({ canEdit, isPending, error, attempt, dismiss: reset, edit }),
    [canEdit, isPending, error, attempt, reset, edit],
  );
}
