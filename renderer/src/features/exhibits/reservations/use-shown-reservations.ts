import type { CalendarDay } from '@contract/calendar.ts';
import type { ReservationView } from '@contract/reservations.ts';
import { queries } from '@renderer/lib/queries.ts';
import type { ShownDays } from '@renderer/timeline/shown-days.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ReservationRow, reservationRows } from './reservation-rows.ts';

interface ShownReservations {
  /** Undefined until everything has been read. */
  readonly rows: readonly ReservationRow[] | undefined;
  readonly days: readonly CalendarDay[] | undefined;
  readonly reservations: readonly ReservationView[];
  /** Those of other days, until those asked for are there. */
  readonly isOld: boolean;
  readonly failed: { readonly error: Error; readonly retry: () => void } | null;
}

const NONE: readonly ReservationView[] = [];

/** What the board shows of some days. */
export function useShownReservations({ from, to }: ShownDays, word: string): ShownReservations {
  const days = useQuery(queries.calendarDays(from, to));
  const reservations = useQuery({
    ...queries.reservations(from, to),
    placeholderData: (previous) => previous,
  });
  const caravans = useQuery(queries.registryChoices('caravan'));
  const sets = useQuery(queries.registryChoices('exhibit-set'));
  const rows = useMemo(
    () =>
      reservations.data && caravans.data && sets.data
        ? reservationRows(reservations.data, { caravan: caravans.data, set: sets.data }, word)
        : undefined,
    [reservations.data, caravans.data, sets.data, word],
  );
  const failed = [days, reservations, caravans, sets].find(({ error }) => error !== null);
  return {
    rows,
    days: days.data,
    reservations: reservations.data ?? NONE,
    isOld: reservations.isPlaceholderData,
    failed: failed?.error ? { error: failed.error, retry: () => void failed.refetch() } : null,
  };
}
