import { IMPOSSIBLE, type InsertionFinder } from '../search/insertion.ts';
import { ABSENT, type RouteState } from '../search/route-state.ts';

/**
 * First solution: visits by falling prize, ties by fewer open days, then index; each at its cheapest place,
 * the earliest day first among equal costs. Returns false when `shouldStop` ended it early; what was inserted
 * by then is feasible. O(visits × routes × width²).
 */
export function constructByPrize(
  state: RouteState,
  finder: InsertionFinder,
  shouldStop: () => boolean,
): boolean {
  const { prize, dayCount, vehicleCount, isAvailable } = state.problem;
  const openDays = (visit: number) => finder.openDayOffset[visit + 1]! - finder.openDayOffset[visit]!;
  const order = [...state.absent.subarray(0, state.absentCount)].sort(
    (a, b) => prize[b]! - prize[a]! || openDays(a) - openDays(b) || a - b,
  );
  for (const visit of order) {
    if (shouldStop()) return false;
    let best = IMPOSSIBLE;
    let bestRoute = ABSENT;
    let bestAt = 0;
    for (let index = finder.openDayOffset[visit]!; index < finder.openDayOffset[visit + 1]!; index += 1) {
      for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
        const route = vehicle * dayCount + finder.openDays[index]!;
        if (isAvailable[route] === 0) continue;
        if (state.size[route] === 0 && finder.aloneCost(visit, vehicle) >= best) continue;
        const cost = finder.cheapest(visit, route);
        if (cost >= best) continue;
        best = cost;
        bestRoute = route;
        bestAt = finder.position;
      }
    }
    if (bestRoute !== ABSENT) state.insert(visit, bestRoute, bestAt);
    state.commit();
  }
  return true;
}
