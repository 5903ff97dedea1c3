import type { CallError } from '@contract/define.ts';
import type { ReplanOnlyInput } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type PlanSource, planKeyOf } from '../plan-source.ts';
import { NO_SELECTION } from '../planning-search.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { rememberBase, useReplanStore } from './replan-store.ts';
import { replanRequest } from './replan-request.ts';
import { NO_LOCK_CHANGES } from './visit-lock.ts';

/** Starts a run from a plan with its locks, for all of it or a part; the page then shows the run and what came out. */
export function useReplan(
  source: PlanSource,
  plan: PlanView,
): {
  /** `keepsSelection` false: the result as a whole is shown, where its changes can be taken over. */
  readonly replan: (only?: ReplanOnlyInput, keepsSelection?: boolean) => void;
  readonly isPending: boolean;
  readonly error: CallError | null;
} {
  const start = useCommand(api.planning.start);
  const queryClient = useQueryClient();
  const { search, change } = usePlanningAddress();
  const replan = (only?: ReplanOnlyInput, keepsSelection = true) => {
    const locks = useReplanStore.getState().locks.get(planKeyOf(source)) ?? NO_LOCK_CHANGES;
    // Stops get new ids; the site stays what it is, so what was selected is so again.
    const stops = keepsSelection ? plan.tours.flatMap((tour) => tour.stops) : [];
    const selected = stops.find((stop) => stop.id === search.stop);
    start.mutate(replanRequest(source, plan, locks, only), {
      onSuccess: ({ jobId }) => {
        // A result that is not saved ends with this run; the plan that comes out names a saved one itself.
        if (source.kind === 'job') rememberBase(jobId, plan);
        change({
          ...NO_SELECTION,
          site: selected?.siteId,
          plan: undefined,
          setup: undefined,
          event: undefined,
        });
        void queryClient.invalidateQueries({ queryKey: queryKeys.planningCurrent() });
      },
    });
  };
  return { replan, isPending: start.isPending, error: start.error };
}
