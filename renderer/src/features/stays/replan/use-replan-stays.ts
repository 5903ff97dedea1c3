import type { CallError } from '@contract/define.ts';
import type { StayReplanOnlyInput } from '@contract/stay-planning.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useStaysAddress } from '../use-stays-address.ts';
import { stayReplanRequest } from './replan-stays.ts';

/** Plans again from a saved plan; its result is shown, with what it changes, before anything is taken over. */
export function useReplanStays(plan: StayPlanView): {
  readonly replan: (only?: StayReplanOnlyInput) => void;
  readonly isPending: boolean;
  readonly error: CallError | null;
} {
  const queryClient = useQueryClient();
  const { change } = useStaysAddress();
  const start = useCommand(api.stayPlanning.start);
  return {
    replan: (only) =>
      start.mutate(stayReplanRequest(plan, only), {
        onSuccess: () => {
          change({
            plan: undefined,
            result: true,
            back: plan.id ?? undefined,
            panel: undefined,
            stay: undefined,
          });
          void queryClient.invalidateQueries({ queryKey: queryKeys.stayCurrent() });
        },
      }),
    isPending: start.isPending,
    error: start.error,
  };
}
