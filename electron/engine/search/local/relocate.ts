import type { ClassicRoutes } from '../classic/classic-routes.ts';
import { endOfService, mayChangeRoute, NO_GAIN, roadCost, travelTime } from './moves.ts';

/**
 * Or-opt between routes (Or 1976; for one visit: relocate): takes `count` visits from `first` on out of their route
 * and puts them, in the same order, behind `after` in another route. Returns the cost saved, NO_GAIN when the move
 * is not possible. O(count).
 */
export function relocateGain(state: ClassicRoutes, first: number, count: number, after: number): number {
  const { data, visitCount, next, prev, routeOf, toNext } = state;
  const from = routeOf[first]!;
  const to = after < visitCount ? routeOf[after]! : after - visitCount;
  if (from === to) return NO_GAIN;
  let load = 0;
  let last = first;
  let clock = state.departure[after]!;
  let before = after;
  let visit = first;
  for (let step = 0; step < count; step += 1) {
    if (visit >= visitCount || !mayChangeRoute(state, visit, to)) return NO_GAIN;
    clock = endOfService(state, clock, before, visit);
    load += data.demand[visit]!;
    before = visit;
    last = visit;
    visit = next[visit]!;
  }
  if (state.loadOf[to]! + load > data.capacity[to]!) return NO_GAIN;
  const behind = next[after]!;
  if (clock + travelTime(state, last, behind) > state.latest[behind]!) return NO_GAIN;
  const left = prev[first]!;
  const right = next[last]!;
  const isEmptied = state.size[from] === count;
  const closed = isEmptied ? 0 : roadCost(state, left, right);
  const saved = toNext[left]! + toNext[last]! - closed + (isEmptied ? data.fixedCost[from]! : 0);
  const opened = state.size[to] === 0 ? data.fixedCost[to]! : 0;
  return saved - (roadCost(state, after, first) + roadCost(state, last, behind) - toNext[after]! + opened);
}

/** Carries out what `relocateGain` valued. */
export function relocate(state: ClassicRoutes, first: number, count: number, after: number): void {
  const route = after < state.visitCount ? state.routeOf[after]! : after - state.visitCount;
  const visits: number[] = [];
  for (let visit = first; visits.length < count; visit = state.next[visit]!) visits.push(visit);
  state.moveAlone(first, count);
  let before = after;
  for (const visit of visits) {
    state.put(visit, before, route);
    before = visit;
  }
}
