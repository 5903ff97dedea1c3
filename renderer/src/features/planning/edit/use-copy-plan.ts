import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NO_SELECTION } from '../planning-search.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { copyName } from './copy-name.ts';
import { sameSelection } from './follow-selection.ts';

/** Saves a plan as a new draft and opens it, with the same thing selected. */
export function useCopyPlan({ plan, selection }: Pick<PlanScene, 'plan' | 'selection'>) {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const command = useCommand(async (planId: string) => {
    const { id } = await api.plans.copy({ id: planId, name: copyName(t, plan.name) });
    // The list first: the address may only name a plan that the list has.
    await queryClient.invalidateQueries({ queryKey: queryKeys.plans() });
    return { id, copy: await queryClient.fetchQuery(queries.plan(id)) };
  });
  const copy = () => {
    if (plan.id === null) return;
    command.mutate(plan.id, {
      onSuccess: ({ id, copy: copied }) => {
        change({ ...NO_SELECTION, ...sameSelection(copied, selection), plan: id, setup: undefined });
      },
    });
  };
  return { copy, isPending: command.isPending, error: command.error, reset: command.reset };
}
