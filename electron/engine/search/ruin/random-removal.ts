import type { Rng } from '../../rng.ts';
import { AVERAGE_REMOVED } from '../parameters.ts';
import { ABSENT, type RouteState } from '../route-state.ts';

/** Random removal (Ropke & Pisinger 2006): takes 1 … 2 × AVERAGE_REMOVED − 1 draws, skipping unserved visits. */
export function removeAtRandom(state: RouteState, rng: Rng): void {
  const draws = 1 + rng.below(2 * AVERAGE_REMOVED - 1);
  for (let draw = 0; draw < draws; draw += 1) {
    const visit = rng.below(state.problem.visitCount);
    const route = state.routeOf[visit]!;
    if (route === ABSENT) continue;
    const base = route * state.width;
    let at = 0;
    while (state.sequence[base + at] !== visit) at += 1;
    state.removeString(route, at, 1);
  }
}
