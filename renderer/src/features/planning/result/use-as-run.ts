import type { CallError } from '@contract/define.ts';
import type { PlanView } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NO_SELECTION } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';

/** The record of how a published plan was run. */
export interface AsRun {
  readonly exists: boolean;
  /** Opens it, and makes it first when there is none. */
  readonly open: () => void;
  readonly error: CallError | null;
  readonly reset: () => void;
}

export function useAsRun({ id, name }: Pick<PlanView, 'id' | 'name'>): AsRun {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const { data: plans = [] } = useQuery(queries.plans());
  const record = useCommand(api.plans.recordRun);
  const known = plans.find(({ asRunOf }) => asRunOf !== null && asRunOf.id === id);
  const show = (plan: string) => change({ ...NO_SELECTION, plan, setup: undefined });
  const make = (planId: string) =>
    record.mutate(
      { id: planId, name: t('version.asRunName', { name }) },
      {
        // The list first: the address may only name a plan that the list has.
        onSuccess: (made) =>
          void queryClient.invalidateQueries({ queryKey: queryKeys.plans() }).then(() => show(made.id)),
      },
    );
  return {
    exists: known !== undefined,
    open: () => {
      if (known) show(known.id);
      else if (id !== null) make(id);
    },
    error: record.error,
    reset: record.reset,
  };
}
