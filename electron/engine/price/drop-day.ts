import { BASE } from '../problem-input.ts';
import type { TourState } from '../search/tours/tour-state.ts';

function takeOutVisits(state: TourState, route: number): boolean {
  const visits = state.visitsIn(state.next, route);
  if (visits.some((visit) => state.isPinned[visit] === 1)) return false;
  if (visits.length > 0) state.removeString(visits[0]!, visits.length);
  return true;
}

/** Ends the nights at both ends of a route without visits; false when a neighbour cannot be driven from or to the base. */
function endNights(state: TourState, route: number): boolean {
  const before = state.nights[route]!;
  const after = state.nights[route + 1]!;
  if (before !== BASE) state.setNight(route - 1, BASE);
  if (after !== BASE) state.setNight(route, BASE);
  if (before !== BASE) state.update(route - 1);
  state.update(route);
  if (after !== BASE) state.update(route + 1);
  return (
    (before === BASE || state.isFeasible[route - 1] === 1) &&
    (after === BASE || state.isFeasible[route + 1] === 1)
  );
}

/**
 * Takes one day of one vehicle out with all its visits: a tour of several days is split or cut there; where the rest of
 * it cannot be driven then, all of the tour is taken out. Nothing is put back. False, with nothing changed, when a visit is
 * locked there. The state must have no change that is not committed.
 */
export function dropDay(state: TourState, route: number): boolean {
  if (takeOutVisits(state, route)) {
    if (state.exists[route] === 0) return true;
    if (endNights(state, route) && state.exists[route] === 0) return true;
  }
  state.rollback();
  state.removeTour(route);
  if (state.exists[route] === 0) return true;
  state.rollback();
  return false;
}
