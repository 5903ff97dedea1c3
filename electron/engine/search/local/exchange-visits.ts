import type { ClassicRoutes } from '../classic/classic-routes.ts';
import { endOfService, mayChangeRoute, NO_GAIN, roadCost, travelTime } from './moves.ts';

/** Can `visit` stand between the neighbours of `place`, as far as times are concerned? */
function fitsFor(state: ClassicRoutes, visit: number, place: number): boolean {
  const before = state.prev[place]!;
  const behind = state.next[place]!;
  const end = endOfService(state, state.departure[before]!, before, visit);
  return end + travelTime(state, visit, behind) <= state.latest[behind]!;
}

function costFor(state: ClassicRoutes, visit: number, place: number): number {
  return roadCost(state, state.prev[place]!, visit) + roadCost(state, visit, state.next[place]!);
}

/**
 * Exchange (swap) of two visits of different routes, each at the place of the other (Osman 1993). Returns the cost
 * saved, NO_GAIN when it is not possible. O(1).
 */
export function exchangeGain(state: ClassicRoutes, a: number, b: number): number {
  const { data, routeOf, loadOf } = state;
  const routeA = routeOf[a]!;
  const routeB = routeOf[b]!;
  if (routeA === routeB || !mayChangeRoute(state, a, routeB) || !mayChangeRoute(state, b, routeA))
    return NO_GAIN;
  const more = data.demand[a]! - data.demand[b]!;
  if (loadOf[routeB]! + more > data.capacity[routeB]! || loadOf[routeA]! - more > data.capacity[routeA]!) {
    return NO_GAIN;
  }
  if (!fitsFor(state, a, b) || !fitsFor(state, b, a)) return NO_GAIN;
  return costFor(state, a, a) + costFor(state, b, b) - costFor(state, a, b) - costFor(state, b, a);
}

/** Carries out what `exchangeGain` valued. */
export function exchangeVisits(state: ClassicRoutes, a: number, b: number): void {
  const [beforeA, beforeB] = [state.prev[a]!, state.prev[b]!];
  const [routeA, routeB] = [state.routeOf[a]!, state.routeOf[b]!];
  state.moveAlone(a, 1);
  state.moveAlone(b, 1);
  state.put(b, beforeA, routeA);
  state.put(a, beforeB, routeB);
}
