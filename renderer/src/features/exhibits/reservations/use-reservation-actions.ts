import type { CallError } from '@contract/define.ts';
import type { ReservationView } from '@contract/reservations.ts';
import { NEXT_STATES, type ReservationState } from '@domain/exhibit/reservation.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';

interface ReservationActions {
  /** The reason is kept with a cancellation. */
  readonly setState: (reservation: ReservationView, state: ReservationState, reason?: string) => void;
  readonly remove: (reservation: ReservationView) => void;
  readonly isBusy: boolean;
  readonly error: CallError | null;
  readonly reset: () => void;
}

/** Where a reservation can go now; tours of draft plans follow their plan. */
export const nextStates = ({ id, state }: ReservationView): readonly ReservationState[] =>
  id === null ? [] : NEXT_STATES[state];

/** What a plan promises follows the plan; what is over or cancelled stays as it was. */
export const canEdit = ({ id, state, planId }: ReservationView) =>
  id !== null && planId === null && state !== 'back' && state !== 'cancelled';

/** What can be done with a reservation beside editing it; each is one step of the history. */
export function useReservationActions(): ReservationActions {
  const setState = useCommand(api.reservations.setState);
  const remove = useCommand(api.reservations.remove);
  const reset = () => {
    setState.reset();
    remove.reset();
  };
  return {
    setState: (reservation, state, reason) => {
      const { id, version } = reservation;
      if (id === null || !nextStates(reservation).includes(state)) return;
      reset();
      setState.mutate({ id, version, state, reason });
    },
    remove: ({ id, version }) => {
      if (id === null) return;
      reset();
      remove.mutate({ id, version });
    },
    isBusy: setState.isPending || remove.isPending,
    error: setState.error ?? remove.error,
    reset,
  };
}
