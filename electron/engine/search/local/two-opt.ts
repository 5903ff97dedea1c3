import type { ClassicRoutes } from '../classic/classic-routes.ts';
import { endOfService, NO_GAIN, roadCost, travelTime } from './moves.ts';

/**
 * 2-opt (Croes 1958): reverses the visits from `first` to `last` of one route. Returns the cost saved, NO_GAIN when
 * the times do not allow it. O(visits from first to last).
 */
export function twoOptGain(state: ClassicRoutes, first: number, last: number): number {
  const { prev, next, routeOf, toNext, departure, latest } = state;
  if (first === last || routeOf[first] !== routeOf[last]) return NO_GAIN;
  const before = prev[first]!;
  const behind = next[last]!;
  let reversed = roadCost(state, before, last) + roadCost(state, first, behind);
  let present = toNext[before]! + toNext[last]!;
  let clock = departure[before]!;
  let from = before;
  for (let node = last; ; node = prev[node]!) {
    if (node >= state.visitCount) return NO_GAIN; // `last` stands before `first`
    clock = endOfService(state, clock, from, node);
    if (clock === Number.POSITIVE_INFINITY) return NO_GAIN;
    from = node;
    if (node === first) break;
    reversed += roadCost(state, node, prev[node]!);
    present += toNext[prev[node]!]!;
  }
  if (clock + travelTime(state, first, behind) > latest[behind]!) return NO_GAIN;
  return present - reversed;
}

/** Carries out what `twoOptGain` valued. */
export function twoOpt(state: ClassicRoutes, first: number, last: number): void {
  const route = state.routeOf[first]!;
  const before = state.prev[first]!;
  const visits: number[] = [];
  for (let node = first; ; node = state.next[node]!) {
    visits.push(node);
    if (node === last) break;
  }
  state.moveAlone(first, visits.length);
  for (const visit of visits) state.put(visit, before, route);
}
