import type { CallError } from '@contract/define.ts';
import type { ReservationConflict, ReservationView } from '@contract/reservations.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changed, draftOf, faultOf, newDraft, type ReservationDraft, thingOf } from './reservation-draft.ts';

interface ReservationEntry {
  readonly draft: ReservationDraft;
  readonly change: (changes: Partial<ReservationDraft>) => void;
  readonly fault: ReturnType<typeof faultOf>;
  readonly conflicts: readonly ReservationConflict[];
  /** The thing was found free on these days. */
  readonly isFree: boolean;
  readonly isBusy: boolean;
  /** Something else holds the thing, so that this cannot hold it too. */
  readonly isTaken: boolean;
  readonly error: CallError | Error | null;
  /** Saves what is typed; the state counts for a new one only. */
  readonly save: (state: 'draft' | 'confirmed') => void;
}

/** A reservation as it is typed, checked against what is promised at every change. */
export function useReservationForm(
  reservation: ReservationView | null,
  day: string,
  onSaved: (id: string, day: string) => void,
): ReservationEntry {
  const [draft, setDraft] = useState(() => (reservation ? draftOf(reservation) : newDraft(day)));
  const create = useCommand(api.reservations.create);
  const update = useCommand(api.reservations.update);
  const thing = thingOf(draft);
  const fault = faultOf(draft);
  const { start, end, purpose, title, note } = draft;
  const canCheck = thing !== null && fault !== 'upsideDown';
  const check = useQuery({
    ...queries.reservationConflicts(
      thing ?? { kind: draft.kind, id: '' },
      start,
      end,
      reservation?.id ?? null,
    ),
    enabled: canCheck,
  });
  const conflicts = (canCheck ? check.data : undefined) ?? [];
  const save = (state: 'draft' | 'confirmed') => {
    if (thing === null || fault !== null) return;
    const entry = { thing, start, end, purpose, title, note };
    if (reservation?.id) {
      const { id, version } = reservation;
      update.mutate({ ...entry, id, version }, { onSuccess: () => onSaved(id, start) });
    } else create.mutate({ ...entry, state }, { onSuccess: ({ id }) => onSaved(id, start) });
  };
  return {
    draft,
    change: (changes) => setDraft((before) => changed(before, changes)),
    fault,
    conflicts,
    isFree: canCheck && check.data?.length === 0,
    isBusy: create.isPending || update.isPending,
    isTaken: conflicts.length > 0 && (reservation === null || isHolding(reservation.state)),
    error: create.error ?? update.error ?? check.error,
    save,
  };
}
