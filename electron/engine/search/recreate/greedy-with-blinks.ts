import type { Rng } from '../../rng.ts';
import { IMPOSSIBLE, type InsertionFinder } from '../insertion.ts';
import { BLINK_PER_MILLE, STRONG_BLINK_PER_MILLE } from '../parameters.ts';
import { ABSENT, type RouteState } from '../route-state.ts';

type SortKey = (visit: number) => number;

/**
 * Greedy insertion with blinks (Christiaens & Vanden Berghe 2020, §4.2): visits in a sorted order, each into
 * the cheapest route, overlooking a route now and then. Equal costs are decided at random, because on an empty
 * horizon most vehicle-days are equal.
 */
export class GreedyWithBlinks {
  private readonly state: RouteState;
  private readonly finder: InsertionFinder;
  private readonly rng: Rng;
  private readonly list: Int32Array;
  private readonly key: Float64Array;
  private count = 0;
  private readonly sortKeys: readonly SortKey[];

  constructor(state: RouteState, finder: InsertionFinder, rng: Rng) {
    const { problem } = state;
    this.state = state;
    this.finder = finder;
    this.rng = rng;
    this.list = new Int32Array(problem.visitCount);
    this.key = new Float64Array(problem.visitCount);
    const depot = problem.depot[0]!;
    const far: SortKey = (visit) => -problem.distance_m[depot * problem.placeCount + problem.place[visit]!]!;
    const openDays: SortKey = (visit) => finder.openDayOffset[visit + 1]! - finder.openDayOffset[visit]!;
    const random: SortKey = () => rng.next();
    const prize: SortKey = (visit) => -problem.prize[visit]!;
    const close: SortKey = (visit) => -far(visit);
    // Weights as in the paper (random 4, demand 4, far 2, close 1), prize for demand, openness for windows.
    this.sortKeys = [random, random, random, random, prize, prize, prize, prize, far, far, close, openDays];
  }

  /** Empties the list of visits to insert. */
  clear(): void {
    this.count = 0;
  }

  add(visit: number): void {
    this.list[this.count] = visit;
    this.count += 1;
  }

  /** Inserts the listed visits where possible; `first`, if not ABSENT, before all others. */
  recreate(first: number, isStrong: boolean): void {
    const blink = Math.floor(((isStrong ? STRONG_BLINK_PER_MILLE : BLINK_PER_MILLE) / 1000) * 2 ** 32);
    const sortKey = this.sortKeys[this.rng.below(this.sortKeys.length)]!;
    for (let index = 0; index < this.count; index += 1) {
      const visit = this.list[index]!;
      this.key[index] = visit === first ? Number.NEGATIVE_INFINITY : sortKey(visit);
    }
    this.sort();
    for (let index = 0; index < this.count; index += 1) this.insertAnywhere(this.list[index]!, blink);
  }

  /**
   * Tries every other unserved visit on the routes that changed and have room. Elsewhere they had no place
   * before and have none now.
   */
  fillTouched(): void {
    const { state, rng } = this;
    this.count = 0;
    for (let index = 0; index < state.absentCount; index += 1) this.add(state.absent[index]!);
    if (this.count === 0) return;
    const offset = rng.below(this.count);
    for (let index = 0; index < this.count; index += 1) {
      this.insertIntoTouched(this.list[(index + offset) % this.count]!);
    }
  }

  /** Cheapest insertion over all days and vehicles; false when there is none. `blink` of 2^32 routes are skipped. */
  insertAnywhere(visit: number, blink: number): boolean {
    const { state, finder, rng } = this;
    const { dayCount, vehicleCount, isAvailable } = state.problem;
    let best = IMPOSSIBLE;
    let bestRoute = ABSENT;
    let bestAt = 0;
    let ties = 1;
    const lastDay = finder.openDayOffset[visit + 1]!;
    for (let index = finder.openDayOffset[visit]!; index < lastDay; index += 1) {
      const day = finder.openDays[index]!;
      for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
        const route = vehicle * dayCount + day;
        if (isAvailable[route] === 0 || state.size[route] === state.width) continue;
        // PERF: on a long horizon most routes are empty; comparing first saves their cache misses.
        if (state.size[route] === 0 && finder.aloneCost(visit, vehicle) > best) continue;
        const cost = finder.cheapest(visit, route);
        if (cost > best || cost === IMPOSSIBLE) continue;
        if (blink > 0 && rng.next() < blink) continue;
        if (cost === best) {
          ties += 1;
          if (rng.below(ties) > 0) continue;
        } else {
          ties = 1;
        }
        best = cost;
        bestRoute = route;
        bestAt = finder.position;
      }
    }
    if (bestRoute === ABSENT) return false;
    state.insert(visit, bestRoute, bestAt);
    return true;
  }

  private insertIntoTouched(visit: number): void {
    const { state, finder } = this;
    const { dayCount, isAvailable } = state.problem;
    let best = IMPOSSIBLE;
    let bestRoute = ABSENT;
    let bestAt = 0;
    for (let index = 0; index < state.touchedCount; index += 1) {
      const route = state.touched[index]!;
      if (isAvailable[route] === 0 || state.size[route] === state.width) continue;
      if (!this.isOpen(visit, route % dayCount)) continue;
      const cost = finder.cheapest(visit, route);
      if (cost >= best) continue;
      best = cost;
      bestRoute = route;
      bestAt = finder.position;
    }
    if (bestRoute !== ABSENT) state.insert(visit, bestRoute, bestAt);
  }

  private isOpen(visit: number, day: number): boolean {
    const { windowOffset, dayCount } = this.state.problem;
    const slot = visit * dayCount + day;
    return windowOffset[slot]! < windowOffset[slot + 1]!;
  }

  /** Insertion sort by key: lists are short and nearly always below twenty. */
  private sort(): void {
    const { list, key } = this;
    for (let index = 1; index < this.count; index += 1) {
      const visit = list[index]!;
      const own = key[index]!;
      let at = index - 1;
      while (at >= 0 && key[at]! > own) {
        list[at + 1] = list[at]!;
        key[at + 1] = key[at]!;
        at -= 1;
      }
      list[at + 1] = visit;
      key[at + 1] = own;
    }
  }
}
