import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import {
  AVERAGE_REMOVED,
  MAX_STRING_LENGTHS,
  MAX_STRING_LENGTHS_WINDOWS,
  SPLIT_GROWS_PER_MILLE,
  SPLIT_PER_MILLE,
} from '../parameters.ts';
import { ABSENT } from '../route-lists.ts';
import type { SearchState } from '../search-state.ts';

/**
 * Adjacent string removal (Christiaens & Vanden Berghe 2020, §4.1). Starting at a seed visit, served or not, walks
 * outwards through its neighbours and takes from each route met for the first time a string that contains the
 * neighbour, or a split string, which keeps a part in its middle.
 */
export class AdjacentStringRemoval {
  private readonly state: SearchState;
  private readonly neighbourhood: Neighbourhood;
  private readonly rng: Rng;
  private readonly maxLengths: readonly number[];
  private readonly ruinedIn: Int32Array;
  private round = 0;

  constructor(state: SearchState, neighbourhood: Neighbourhood, rng: Rng) {
    this.state = state;
    this.neighbourhood = neighbourhood;
    this.rng = rng;
    this.maxLengths = state.orderKeys.hasWindows ? MAX_STRING_LENGTHS_WINDOWS : MAX_STRING_LENGTHS;
    this.ruinedIn = new Int32Array(state.routeCount);
  }

  /** Removes around `seed`; about AVERAGE_REMOVED visits on average. */
  ruin(seed: number): void {
    const { state, neighbourhood, rng } = this;
    if (state.usedCount === 0) return;
    this.round += 1;
    const meanSize = (state.visitCount - state.absentCount) / state.usedCount;
    const { maxLengths } = this;
    const longest = Math.min(maxLengths[rng.below(maxLengths.length)]!, meanSize);
    const maxStrings = (4 * AVERAGE_REMOVED) / (1 + longest) - 1;
    // Bounds need not be whole: of 2.6 strings a third one is drawn less often, not never.
    let strings = 1 + rng.below(Math.max(1, maxStrings));
    if (this.removeStringAt(seed, longest)) strings -= 1;
    for (let rank = 0; rank < neighbourhood.count && strings > 0; rank += 1) {
      if (this.removeStringAt(neighbourhood.at(seed, rank), longest)) strings -= 1;
    }
  }

  private removeStringAt(visit: number, longest: number): boolean {
    const { state, rng } = this;
    const route = state.routeOf[visit]!;
    if (route === ABSENT || this.ruinedIn[route] === this.round || state.isPinned[visit] === 1) return false;
    this.ruinedIn[route] = this.round;
    const size = state.size[route]!;
    const length = 1 + rng.below(Math.max(1, Math.min(size, longest)));
    if (length > 1 && length < size && rng.chance(SPLIT_PER_MILLE)) {
      let kept = 1;
      while (length + kept < size && rng.chance(SPLIT_GROWS_PER_MILLE)) kept += 1;
      this.removeSplitString(visit, length, kept);
    } else {
      this.remove(this.firstOfString(visit, length), length);
    }
    return true;
  }

  /** A random string of `length` visits that contains `visit`. */
  private firstOfString(visit: number, length: number): number {
    const { state, rng } = this;
    const { prev, next, visitCount } = state;
    let before = 0;
    for (let node = prev[visit]!; before < length - 1 && node < visitCount; node = prev[node]!) before += 1;
    let behind = 0;
    for (let node = next[visit]!; behind < length - 1 && node < visitCount; node = next[node]!) behind += 1;
    const least = Math.max(0, length - 1 - behind);
    let steps = least + rng.below(before - least + 1);
    let first = visit;
    for (; steps > 0; steps -= 1) first = prev[first]!;
    return first;
  }

  private removeSplitString(visit: number, length: number, kept: number): void {
    const { state, rng } = this;
    const first = this.firstOfString(visit, length + kept);
    const before = 1 + rng.below(length - 1);
    let second = first;
    for (let step = 0; step < before + kept; step += 1) second = state.next[second]!;
    this.remove(first, before);
    // The first removal may have emptied the route (roads without triangle inequality), or taken a series along.
    let last = second;
    for (let step = 1; step < length - before && last < state.visitCount; step += 1) last = state.next[last]!;
    if (last < state.visitCount && state.routeOf[second] !== ABSENT && state.routeOf[last] !== ABSENT) {
      this.remove(second, length - before);
    }
  }

  /** Removes a string, around pinned visits. */
  private remove(first: number, count: number): void {
    const { state } = this;
    let node = first;
    let start = first;
    let run = 0;
    let isBroken = false;
    for (let step = 0; step < count; step += 1) {
      if (state.isPinned[node] === 1) isBroken = true;
      node = state.next[node]!;
    }
    if (!isBroken) {
      state.removeString(first, count);
      return;
    }
    node = first;
    for (let step = 0; step < count; step += 1) {
      const after = state.next[node]!;
      if (node < state.visitCount && state.isPinned[node] === 0 && state.routeOf[node] !== ABSENT) {
        start = node;
        run = 1;
        state.removeString(start, run);
      }
      node = after;
    }
  }
}
