import type { ReservationView } from '@contract/reservations.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import { shownState } from './shown-states.ts';

/** Days of a reservation in words; an open repair has no last day until somebody closes it. */
export function useReservationDays(): (reservation: ReservationView) => string {
  const { t } = useTranslation('reservations');
  const format = useFormat();
  return (reservation) =>
    shownState(reservation) === 'repair'
      ? t('untilMended', { day: format.day(reservation.start) })
      : format.period(reservation.start, reservation.end);
}
