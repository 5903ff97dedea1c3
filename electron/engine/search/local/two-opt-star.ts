import type { ClassicRoutes } from '../classic/classic-routes.ts';
import { mayChangeRoute, NO_GAIN, roadCost, travelTime } from './moves.ts';

/** Load of the visits up to and including `node`; 0 for the head. O(visits of the route). */
function loadUpTo(state: ClassicRoutes, node: number): number {
  let load = 0;
  for (let at = node; at < state.visitCount; at = state.prev[at]!) load += state.data.demand[at]!;
  return load;
}

function tailMayChange(state: ClassicRoutes, behind: number, route: number): boolean {
  for (let node = state.next[behind]!; node < state.visitCount; node = state.next[node]!) {
    if (!mayChangeRoute(state, node, route)) return false;
  }
  return true;
}

const routeAt = (state: ClassicRoutes, node: number) =>
  node < state.visitCount ? state.routeOf[node]! : node - state.visitCount;

/**
 * 2-opt* (Potvin & Rousseau 1995): two interchangeable routes swap what stands behind `a` and behind `b`; either may
 * be the head of its route. Returns the cost saved, NO_GAIN when it is not possible. O(visits of both routes).
 */
export function twoOptStarGain(state: ClassicRoutes, a: number, b: number): number {
  const { data, next, latest, departure, loadOf, toNext } = state;
  const routeA = routeAt(state, a);
  const routeB = routeAt(state, b);
  if (routeA === routeB || data.classOf[routeA] !== data.classOf[routeB]) return NO_GAIN;
  const tailA = next[a]!;
  const tailB = next[b]!;
  const isHeadA = tailA >= state.visitCount;
  const isHeadB = tailB >= state.visitCount;
  if (isHeadA && isHeadB) return NO_GAIN;
  // All heads of a class lie at one depot and end at one time, so either head stands for the end of both routes.
  const saved = toNext[a]! + toNext[b]! - roadCost(state, a, tailB) - roadCost(state, b, tailA);
  if (saved <= 0) return NO_GAIN;
  if (departure[a]! + travelTime(state, a, tailB) > latest[tailB]!) return NO_GAIN;
  if (departure[b]! + travelTime(state, b, tailA) > latest[tailA]!) return NO_GAIN;
  const loadA = loadUpTo(state, a);
  const loadB = loadUpTo(state, b);
  const capacity = data.capacity[routeA]!;
  if (loadA + loadOf[routeB]! - loadB > capacity || loadB + loadOf[routeA]! - loadA > capacity)
    return NO_GAIN;
  if (!tailMayChange(state, a, routeB) || !tailMayChange(state, b, routeA)) return NO_GAIN;
  return saved;
}

/** Carries out what `twoOptStarGain` valued. */
export function twoOptStar(state: ClassicRoutes, a: number, b: number): void {
  const routeA = routeAt(state, a);
  const routeB = routeAt(state, b);
  const tail = (behind: number) => {
    const visits: number[] = [];
    for (let node = state.next[behind]!; node < state.visitCount; node = state.next[node]!) visits.push(node);
    return visits;
  };
  const [tailA, tailB] = [tail(a), tail(b)];
  if (tailA.length > 0) state.moveAlone(tailA[0]!, tailA.length);
  if (tailB.length > 0) state.moveAlone(tailB[0]!, tailB.length);
  const append = (visits: readonly number[], behind: number, route: number) => {
    let before = behind;
    for (const visit of visits) {
      state.put(visit, before, route);
      before = visit;
    }
  };
  append(tailB, a, routeA);
  append(tailA, b, routeB);
}
