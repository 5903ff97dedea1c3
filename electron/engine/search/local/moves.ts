import type { ClassicRoutes } from '../classic/classic-routes.ts';

/** No gain: the move is not possible or changes nothing. */
export const NO_GAIN = 0;

/** May the visit change to the route as far as day, depot and series are concerned? Load and times are not looked at. */
export function mayChangeRoute(state: ClassicRoutes, visit: number, route: number): boolean {
  const { problem, data } = state;
  if (state.isPinned[visit] === 1) return false;
  if (problem.dayCount > 1 && !state.isOpenOn(visit, route)) return false;
  if (problem.seriesOf[visit]! < 0) return true;
  const from = state.routeOf[visit]!;
  const isSameDay = from % problem.dayCount === route % problem.dayCount;
  return isSameDay && data.depotOf[from] === data.depotOf[route];
}

/** Cost of the road between two nodes. */
export function roadCost(state: ClassicRoutes, from: number, to: number): number {
  const { location, cost, locationCount } = state.data;
  return cost[location[from]! * locationCount + location[to]!]!;
}

/** Travel time between two nodes. */
export function travelTime(state: ClassicRoutes, from: number, to: number): number {
  const { location, time, locationCount } = state.data;
  return time[location[from]! * locationCount + location[to]!]!;
}

/** End of service of `visit` when its predecessor is left at `departure`; Infinity when it comes too late. */
export function endOfService(state: ClassicRoutes, departure: number, from: number, visit: number): number {
  const { open, due, service } = state.data;
  const start = Math.max(departure + travelTime(state, from, visit), open[visit]!);
  return start <= due[visit]! ? start + service[visit]! : Number.POSITIVE_INFINITY;
}
