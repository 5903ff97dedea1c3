import type { CallError } from '@contract/define.ts';
import type { RequestDecision, RequestWeight } from '@domain/request/request.ts';
import { useState } from 'react';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';

export interface Decisions {
  readonly isBusy: boolean;
  readonly error: CallError | null;
  /** The reason of a refusal is being entered. */
  readonly isRefusing: boolean;
  readonly setRefusing: (isRefusing: boolean) => void;
  readonly decide: (
    ids: readonly string[],
    decision: RequestDecision,
    more?: { readonly reason?: string; readonly weight?: RequestWeight },
  ) => void;
  /** Forgets the failure and the reason when something else is chosen. */
  readonly reset: () => void;
}

/** Deciding one request or many; `onDone` when it was kept. */
export function useDecisions(onDone: () => void): Decisions {
  const command = useCommand(api.requests.decide);
  const [isRefusing, setRefusing] = useState(false);
  return {
    isBusy: command.isPending,
    error: command.error,
    isRefusing,
    setRefusing,
    decide: (ids, decision, more = {}) =>
      command.mutate(
        { ids: [...ids], decision, ...more },
        {
          onSuccess: () => {
            setRefusing(false);
            onDone();
          },
        },
      ),
    reset: () => {
      command.reset();
      setRefusing(false);
    },
  };
}
