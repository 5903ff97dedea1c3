import type { ReservationView } from '@contract/reservations.ts';

/** How reservations show, in the order of the legend; `plan` is a tour of a draft plan, `repair` an open repair. */
export const SHOWN_STATES = ['plan', 'draft', 'confirmed', 'out', 'back', 'repair', 'cancelled'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What is shown as long as nothing else is asked for: what is over is in sight, what was called off is not. */
export const USUAL_STATES: readonly ShownState[] = SHOWN_STATES.filter((state) => state !== 'cancelled');

/** How a reservation shows: tours of draft plans and open repairs are told from what somebody entered. */
export const shownState = ({
  id,
  repairId,
  state,
}: Pick<ReservationView, 'id' | 'repairId' | 'state'>): ShownState =>
  id !== null ? state : repairId === null ? 'plan' : 'repair';

/** States after one was shown or hidden; undefined for the usual ones. */
export function toggledStates(states: readonly ShownState[], toggled: ShownState): ShownState[] | undefined {
  const next = SHOWN_STATES.filter((state) => states.includes(state) !== (state === toggled));
  return next.join() === USUAL_STATES.join() ? undefined : next;
}
