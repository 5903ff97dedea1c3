import type { ClassicRoutes } from '../classic/classic-routes.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { LOCAL_SEARCH_NEIGHBOURS, OR_OPT_LENGTH } from '../parameters.ts';
import { ABSENT } from '../route-lists.ts';
import { exchangeGain, exchangeVisits } from './exchange-visits.ts';
import { relocate, relocateGain } from './relocate.ts';
import { twoOpt, twoOptGain } from './two-opt.ts';
import { twoOptStar, twoOptStarGain } from './two-opt-star.ts';

/** The first move found around `visit` that saves cost, carried out; false when there is none. */
function improveAround(state: ClassicRoutes, neighbourhood: Neighbourhood, visit: number): boolean {
  const count = Math.min(LOCAL_SEARCH_NEIGHBOURS, neighbourhood.count);
  for (let rank = 0; rank < count; rank += 1) {
    const other = neighbourhood.at(visit, rank);
    if (state.routeOf[other] === ABSENT) continue;
    for (let length = 1; length <= OR_OPT_LENGTH; length += 1) {
      for (const after of [other, state.prev[other]!]) {
        if (relocateGain(state, visit, length, after) <= 0) continue;
        relocate(state, visit, length, after);
        return true;
      }
    }
    if (exchangeGain(state, visit, other) > 0) {
      exchangeVisits(state, visit, other);
      return true;
    }
    if (twoOptStarGain(state, visit, state.prev[other]!) > 0) {
      twoOptStar(state, visit, state.prev[other]!);
      return true;
    }
    if (twoOptGain(state, state.next[visit]!, other) > 0) {
      twoOpt(state, state.next[visit]!, other);
      return true;
    }
  }
  return false;
}

/**
 * Descent by relocate and Or-opt, exchange, 2-opt* and 2-opt between near neighbours until no move saves cost: puts
 * the last touch on the best solution of ruin & recreate. Limits of duration are not known to these moves, so
 * problems with them are left alone. Returns the number of moves. `shouldStop` is asked between visits.
 */
export function localSearch(
  state: ClassicRoutes,
  neighbourhood: Neighbourhood,
  shouldStop: () => boolean,
): number {
  if (state.segments !== null) return 0;
  let moves = 0;
  let isImproved = true;
  while (isImproved) {
    isImproved = false;
    for (let visit = 0; visit < state.visitCount; visit += 1) {
      if (shouldStop()) return moves;
      while (state.routeOf[visit] !== ABSENT && improveAround(state, neighbourhood, visit)) {
        state.commit();
        isImproved = true;
        moves += 1;
      }
    }
  }
  return moves;
}
