import type { CallError } from '@contract/define.ts';
import type { ReservationConflict } from '@contract/reservations.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';
import type { PlanScene } from './use-plan-scene.ts';

/** How publishing a plan went. */
export type Publishing =
  | { readonly kind: 'refused'; readonly conflicts: readonly ReservationConflict[] }
  | { readonly kind: 'done'; readonly promises: number };

interface Publish {
  readonly publish: () => void;
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
export function usePublish({ plan: { id, version } }: PlanScene): Publish {
  const ask = useCommand(api.reservations.ofPlan);
  const publish = useCommand(api.plans.publish);
  const [tried, setTried] = useState<{ readonly id: string; readonly outcome: Publishing } | null>(null);
  const reset = () => {
    setTried(null);
    ask.reset();
    publish.reset();
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
    isBusy: ask.isPending || publish.isPending,
    error: ask.error ?? publish.error,
    outcome: tried?.id === id ? (tried?.outcome ?? null) : null,
    reset,
  };
}
