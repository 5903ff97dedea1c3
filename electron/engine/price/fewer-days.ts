import { type Attempts, compareTotals } from './attempts.ts';
import { dropDay } from './drop-day.ts';

/** Days whose visits are put back elsewhere: the cheapest to drop. */
const DAYS_PUT_BACK = 16;

interface Dropped {
  readonly route: number;
  readonly totals: Float64Array;
}

/**
 * Takes out each vehicle-day by itself; then, of the cheapest, puts the visits back where they fit on days that are
 * there. Yields after every day.
 */
export function* fewerDays(attempts: Attempts, shouldStop: () => boolean): Generator<void, void> {
  const { state } = attempts;
  const found: Dropped[] = [];
  for (let route = 0; route < state.routeCount; route += 1) {
    if (state.exists[route] === 0) continue;
    if (dropDay(state, route)) {
      found.push({ route, totals: state.totals.slice() });
      attempts.offer();
      state.rollback();
    }
    yield;
    if (shouldStop()) return;
  }
  found.sort((a, b) => compareTotals(a.totals, b.totals));
  for (const { route } of found.slice(0, DAYS_PUT_BACK)) {
    dropDay(state, route);
    attempts.putBack(attempts.missing(), true);
    attempts.offer();
    state.rollback();
    yield;
    if (shouldStop()) return;
  }
}
