import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { AVERAGE_REMOVED, MAX_STRING_LENGTH } from '../parameters.ts';
import { ABSENT, type RouteState } from '../route-state.ts';

/**
 * Adjacent string removal (Christiaens & Vanden Berghe 2020, §4.1; without split strings, which need longer
 * routes than day trips have). Starting at a seed visit, served or not, walks outwards through its neighbours
 * and takes from each route met for the first time one string that contains the neighbour.
 */
export class AdjacentStringRemoval {
  private readonly state: RouteState;
  private readonly neighbourhood: Neighbourhood;
  private readonly rng: Rng;
  private readonly ruinedIn: Int32Array;
  private round = 0;

  constructor(state: RouteState, neighbourhood: Neighbourhood, rng: Rng) {
    this.state = state;
    this.neighbourhood = neighbourhood;
    this.rng = rng;
    this.ruinedIn = new Int32Array(state.routeCount);
  }

  /** Removes around `seed`; about AVERAGE_REMOVED visits on average. */
  ruin(seed: number): void {
    const { state, neighbourhood, rng } = this;
    this.round += 1;
    const served = state.problem.visitCount - state.absentCount;
    if (served === 0) return;
    const longest = Math.min(MAX_STRING_LENGTH, this.meanRouteSize(served));
    const maxStrings = Math.max(1, Math.floor((4 * AVERAGE_REMOVED) / (1 + longest) - 1));
    let strings = 1 + rng.below(maxStrings);
    if (this.removeStringAt(seed, longest)) strings -= 1;
    for (let rank = 0; rank < neighbourhood.count && strings > 0; rank += 1) {
      if (this.removeStringAt(neighbourhood.at(seed, rank), longest)) strings -= 1;
    }
  }

  /** Mean number of visits of the routes in use, at least 1, from a sample of served visits' routes. */
  private meanRouteSize(served: number): number {
    const { state } = this;
    let used = 0;
    for (let route = 0; route < state.routeCount; route += 1) if (state.size[route]! > 0) used += 1;
    return Math.max(1, Math.ceil(served / Math.max(1, used)));
  }

  private removeStringAt(visit: number, longest: number): boolean {
    const { state, rng } = this;
    const route = state.routeOf[visit]!;
    if (route === ABSENT || this.ruinedIn[route] === this.round) return false;
    this.ruinedIn[route] = this.round;
    const base = route * state.width;
    const size = state.size[route]!;
    const length = 1 + rng.below(Math.min(size, longest));
    let at = 0;
    while (state.sequence[base + at] !== visit) at += 1;
    const first = Math.max(0, at - length + 1);
    const last = Math.min(at, size - length);
    state.removeString(route, first + rng.below(last - first + 1), length);
    return true;
  }
}
