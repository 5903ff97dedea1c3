import type { ReservationView } from '@contract/reservations.ts';
import { useState } from 'react';
import { reservationKey } from './reservation-rows.ts';
import { canEdit } from './use-reservation-actions.ts';
import { useReservationAddress } from './use-reservation-address.ts';

export interface ReservationSelection {
  readonly selected: ReservationView | undefined;
  readonly isEdited: boolean;
  readonly select: (key: string | undefined) => void;
  /** Selects a reservation and, if it can be changed, opens its form. */
  readonly edit: (reservation: ReservationView) => void;
  readonly endEdit: () => void;
}

/** The reservation that the address names, and whether it is being changed. `onSelect` runs before another is selected. */
export function useReservationSelection(
  reservations: readonly ReservationView[],
  onSelect: () => void,
): ReservationSelection {
  const { search, change } = useReservationAddress();
  const [edited, setEdited] = useState<string | null>(null);
  const selected = reservations.find((each) => reservationKey(each) === search.record);
  const select = (record: string | undefined) => {
    setEdited(null);
    onSelect();
    change({ record, create: undefined });
  };
  return {
    selected,
    isEdited: selected !== undefined && selected.id !== null && selected.id === edited,
    select,
    edit: (reservation) => {
      select(reservationKey(reservation));
      if (canEdit(reservation)) setEdited(reservation.id);
    },
    endEdit: () => {
      setEdited(null);
      // The keyboard goes on where it came from.
      document.querySelector<HTMLElement>('[data-span][aria-pressed="true"]')?.focus();
    },
  };
}
