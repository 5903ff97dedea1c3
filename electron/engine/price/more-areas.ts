import { NONE } from '../problem.ts';
import { ABSENT } from '../search/route-lists.ts';
import type { Attempts } from './attempts.ts';

/** Visits for which others are asked to give way: the most wanted, in turn from each area. */
const VISITS_ASKING = 24;
/** Routes that are cleared for one of them: those that pass nearest. */
const ROUTES_CLEARED = 12;

/** Visits of areas that have none, the most wanted of each area first. */
function candidates({ state, problem }: Attempts): readonly number[] {
  const { gain } = state.orderKeys;
  const byArea = new Map<number, number[]>();
  for (const visit of state.absent.subarray(0, state.absentCount)) {
    const area = problem.area[visit]!;
    if (area === NONE || state.rules.fairness.servedIn(area) > 0) continue;
    byArea.set(area, [...(byArea.get(area) ?? []), visit]);
  }
  const lists = [...byArea.values()].map((visits) => visits.sort((a, b) => gain[b]! - gain[a]! || a - b));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat();
}

/** Routes with a visit, by the nearest of them to `visit`. */
function nearestRoutes({ state, neighbourhood }: Attempts, visit: number): readonly number[] {
  const routes = new Set<number>();
  for (let rank = 0; rank < neighbourhood.count && routes.size < ROUTES_CLEARED; rank += 1) {
    const route = state.routeOf[neighbourhood.at(visit, rank)]!;
    if (route !== ABSENT) routes.add(route);
  }
  return [...routes];
}

/** Clears a route, or the whole tour of it, for a visit, and puts back what still fits. */
function makeRoom(attempts: Attempts, visit: number, route: number, isTour: boolean): void {
  const { state } = attempts;
  if (isTour) state.removeTour(route);
  else {
    for (const other of state.visitsIn(state.next, route)) {
      if (state.isPinned[other] === 0 && state.routeOf[other] === route) state.removeString(other, 1);
    }
  }
  const leaving = attempts.missing();
  if (attempts.force(visit)) {
    attempts.offer();
    attempts.putBack(leaving, false);
    attempts.offer();
  }
  state.rollback();
}

/**
 * Puts in a visit of an area that has none: first where it fits, also on a new day; then, by clearing the routes near
 * it and putting back what still fits. Yields after every attempt.
 */
export function* moreAreas(attempts: Attempts, shouldStop: () => boolean): Generator<void, void> {
  const { state } = attempts;
  const visits = candidates(attempts);
  for (const visit of visits) {
    if (attempts.force(visit)) {
      state.settle();
      attempts.offer();
    }
    state.rollback();
    yield;
    if (shouldStop()) return;
  }
  for (const visit of visits.slice(0, VISITS_ASKING)) {
    for (const route of nearestRoutes(attempts, visit)) {
      makeRoom(attempts, visit, route, false);
      if (state.nights[route]! >= 0 || state.nights[route + 1]! >= 0) makeRoom(attempts, visit, route, true);
      yield;
      if (shouldStop()) return;
    }
  }
}
