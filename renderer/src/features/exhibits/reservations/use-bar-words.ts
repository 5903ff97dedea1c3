import { RESERVATION_PURPOSES, type ReservationPurpose } from '@domain/exhibit/reservation.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_STATES, type ShownState } from './shown-states.ts';

/** Words that stand on many bars. */
export interface BarWords {
  readonly state: Readonly<Record<ShownState, string>>;
  readonly purpose: Readonly<Record<ReservationPurpose, string>>;
}

/** Looked up once for a board, not for each of its hundreds of bars. */
export function useBarWords(): BarWords {
  const { t } = useTranslation('reservations');
  return useMemo(
    () => ({
      state: Object.fromEntries(SHOWN_STATES.map((each) => [each, t(`state.${each}`)])) as BarWords['state'],
      purpose: Object.fromEntries(
        RESERVATION_PURPOSES.map((each) => [each, t(`purpose.${each}`)]),
      ) as BarWords['purpose'],
    }),
    [t],
  );
}
