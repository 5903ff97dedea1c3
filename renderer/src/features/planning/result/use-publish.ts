import type { CallError } from '@contract/define.ts';
import type { PlanConflict } from '@contract/reservations.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';
import { takeOverEdits } from '../edit/take-over-edits.ts';
import { useOwnEdit } from '../edit/use-own-edit.ts';
import type { PlanScene } from './use-plan-scene.ts';

/** How publishing a plan went. */
export type Publishing =
  | { readonly kind: 'refused'; readonly conflicts: readonly PlanConflict[] }
  /** Nothing stands in the way any more; it is still a draft. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'done'; readonly promises: number };

interface Publish {
  readonly publish: () => void;
  /** Gives the tours that these conflicts are about to another caravan of the plan, as one step, and looks again. */
  readonly takeOver: (conflicts: readonly PlanConflict[], toCaravanId: string) => void;
  readonly isBusy: boolean;
  readonly error: CallError | null;
  /** Null before it was tried, and after the notice was put away. */
  readonly outcome: Publishing | null;
  readonly reset: () => void;
}

/**
 * Publishes a plan unless reservations stand in its way: then they are listed and the plan stays a draft. What is promised
 * between the question and the answer is refused by the service.
 */
export function usePublish({ plan, editing }: Pick<PlanScene, 'plan' | 'editing'>): Publish {
  const { id, version } = plan;
  const own = useOwnEdit(editing);
  const ask = useCommand(api.reservations.ofPlan);
  const publish = useCommand(api.plans.publish);
  const [tried, setTried] = useState<{ readonly id: string; readonly outcome: Publishing } | null>(null);
  const reset = () => {
    setTried(null);
    ask.reset();
    publish.reset();
    own.dismiss();
  };
  const takeOver: Publish['takeOver'] = (conflicts, toCaravanId) => {
    if (id === null) return;
    own.sendAll(takeOverEdits(plan.tours, conflicts, toCaravanId), () =>
      ask.mutate(
        { planId: id },
        {
          onSuccess: ({ conflicts: left }) =>
            setTried({
              id,
              outcome: left.length > 0 ? { kind: 'refused', conflicts: left } : { kind: 'clear' },
            }),
        },
      ),
    );
  };
  const start = () => {
    if (id === null) return;
    reset();
    ask.mutate(
      { planId: id },
      {
        onSuccess: ({ promises, conflicts }) => {
          if (conflicts.length > 0) setTried({ id, outcome: { kind: 'refused', conflicts } });
          else
            publish.mutate(
              { id, version },
              { onSuccess: () => setTried({ id, outcome: { kind: 'done', promises } }) },
            );
        },
      },
    );
  };
  return {
    publish: start,
    takeOver,
    isBusy: ask.isPending || publish.isPending || own.isPending,
    error: ask.error ?? publish.error ?? own.error,
    outcome: tried?.id === id ? (tried?.outcome ?? null) : null,
    reset,
  };
}
