import type { CalendarDay } from '@contract/calendar.ts';
import type { ReservationView } from '@contract/reservations.ts';
import { queries } from '@renderer/lib/queries.ts';
import type { ShownDays } from '@renderer/timeline/shown-days.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ReservationRow, reservationRows } from './reservation-rows.ts';
import { type ShownState, shownState } from './shown-states.ts';

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

/** What the board shows of some days: reservations in some states, and things that a word fits. */
export function useShownReservations(
  { from, to }: ShownDays,
  states: readonly ShownState[],
  word: string,
): ShownReservations {
  const days = useQuery(queries.calendarDays(from, to));
  const reservations = useQuery({
    ...queries.reservations(from, to, states.includes('cancelled')),
    placeholderData: (previous) => previous,
  });
  const caravans = useQuery(queries.registryChoices('caravan'));
  const sets = useQuery(queries.registryChoices('exhibit-set'));
  const shown = useMemo(
    () => reservations.data?.filter((each) => states.includes(shownState(each))),
    [reservations.data, states],
  );
  const rows = useMemo(
    () =>
      shown && caravans.data && sets.data
        ? reservationRows(shown, { caravan: caravans.data, set: sets.data }, word)
        : undefined,
    [shown, caravans.data, sets.data, word],
  );
  const failed = [days, reservations, caravans, sets].find(({ error }) => error !== null);
  return {
    rows,
    days: days.data,
    reservations: shown ?? NONE,
    isOld: reservations.isPlaceholderData,
    failed: failed?.error ? { error: failed.error, retry: () => void failed.refetch() } : null,
  };
}
