import { haulCost, NONE, type StayProblem } from '../problem.ts';
import type { StayState } from './stay-state.ts';
import type { Timeline } from './timeline.ts';

/** So many places are near one. */
const NEAR_PLACES = 12;

/** Where a set goes, in its order. */
interface Road {
  readonly timeline: Timeline;
  /** Place before each item, after the last, and at the end; NONE where it may end anywhere. */
  readonly places: readonly number[];
  readonly isStay: readonly boolean[];
  /** Items that are stays, and the middle of their days. */
  readonly stays: readonly { readonly item: number; readonly middle: number }[];
}

/** The ways of all sets of a plan, and what they would cost with stays elsewhere; no days are asked for it. */
export class PlanRoads {
  private readonly problem: StayProblem;
  /** Price of a move by set, at from × places + to; a day on the road counts as one that is not open. */
  private readonly prices: readonly Float64Array[];
  private readonly near: Uint8Array;
  private readonly roads: Road[] = [];

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.prices = pricesOf(problem);
    this.near = nearPlaces(problem);
  }

  /** Follows a plan whose sets are up to date. */
  follow(state: StayState): void {
    for (let k = 0; k < this.problem.sets.length; k += 1) {
      const timeline = state.timelineOf(k);
      if (this.roads[k]?.timeline !== timeline) this.roads[k] = this.roadOf(timeline);
    }
  }

  private roadOf(timeline: Timeline): Road {
    const { k, items, stays, work } = timeline;
    const isStay = items.map(({ kind }) => kind === 'stay');
    const found: { readonly item: number; readonly middle: number }[] = [];
    for (let item = 0; item < items.length; item += 1) {
      if (!isStay[item]) continue;
      const { open, close } = stays[found.length]!;
      found.push({ item, middle: (open + close) / 2 });
    }
    return { timeline, places: [...work.bounds.places, this.problem.sets[k]!.end], isStay, stays: found };
  }

  get setCount(): number {
    return this.problem.sets.length;
  }

  staysOf(k: number): Road['stays'] {
    return this.roads[k]!.stays;
  }

  /** Whether the places of two items are near each other. */
  areNear(a: number, item: number, b: number, other: number): boolean {
    const from = this.roads[a]!.places[item + 1]!;
    return this.near[from * this.problem.placeCount + this.roads[b]!.places[other + 1]!] === 1;
  }

  /** Whether set `k` has `length` stays, and nothing else, from item `first` on; with none, whether there is such a place. */
  areStays(k: number, first: number, length: number): boolean {
    const { isStay } = this.roads[k]!;
    if (first < 0 || first + length > isStay.length) return false;
    for (let item = first; item < first + length; item += 1) if (!isStay[item]) return false;
    return true;
  }

  /** Items of set `k` from `first` to before `end`: the stays around item `item` that no block parts from it. */
  runAround(k: number, item: number): { readonly first: number; readonly end: number } {
    const { isStay } = this.roads[k]!;
    let first = item;
    let end = item;
    while (first > 0 && isStay[first - 1]) first -= 1;
    while (end < isStay.length && isStay[end]) end += 1;
    return { first, end };
  }

  /** What two sets pay more when `length` stays of `a` and `others` of `b` change places. */
  ofExchange(a: number, first: number, length: number, b: number, at: number, others: number): number {
    const beforeA = this.roads[a]!.places[first]!;
    const afterA = this.roads[a]!.places[first + length + 1]!;
    const beforeB = this.roads[b]!.places[at]!;
    const afterB = this.roads[b]!.places[at + others + 1]!;
    return (
      this.through(a, beforeA, b, at, others, afterA) +
      this.through(b, beforeB, a, first, length, afterB) -
      this.through(a, beforeA, a, first, length, afterA) -
      this.through(b, beforeB, b, at, others, afterB)
    );
  }

  /** What set `k` pays more when `length` of its stays go before another item `at`. */
  ofShift(k: number, first: number, length: number, at: number): number {
    const { places } = this.roads[k]!;
    const head = places[first + 1]!;
    const tail = places[first + length]!;
    return (
      this.leg(k, places[first]!, places[first + length + 1]!) +
      this.leg(k, places[at]!, head) +
      this.leg(k, tail, places[at + 1]!) -
      this.leg(k, places[first]!, head) -
      this.leg(k, tail, places[first + length + 1]!) -
      this.leg(k, places[at]!, places[at + 1]!)
    );
  }

  /** What set `k` pays more when it visits `length` of its stays the other way round. */
  ofReversal(k: number, first: number, length: number): number {
    const { places } = this.roads[k]!;
    const before = places[first]!;
    const after = places[first + length + 1]!;
    let price = this.leg(k, before, places[first + length]!) + this.leg(k, places[first + 1]!, after);
    for (let item = first + length; item > first + 1; item -= 1)
      price += this.leg(k, places[item]!, places[item - 1]!);
    return price - this.through(k, before, k, first, length, after);
  }

  /** Price for set `k` of the way from a place past `length` stays of set `of` to another place. */
  private through(k: number, from: number, of: number, first: number, length: number, to: number): number {
    const { places } = this.roads[of]!;
    let price = 0;
    let place = from;
    for (let item = first + 1; item <= first + length; item += 1) {
      price += this.leg(k, place, places[item]!);
      place = places[item]!;
    }
    return price + this.leg(k, place, to);
  }

  private leg(k: number, from: number, to: number): number {
    return to === NONE ? 0 : this.prices[k]![from * this.problem.placeCount + to]!;
  }
}

/** Prices of moves by set; the same list for sets of the same price. */
function pricesOf(problem: StayProblem): Float64Array[] {
  const { counties, haul_d, placeCount, sets } = problem;
  const worths = counties.map(({ openDayWorth }) => openDayWorth);
  const day = worths.reduce((sum, worth) => sum + worth, 0) / Math.max(1, worths.length);
  const known = new Map<number, Float64Array>();
  return sets.map(({ costPerKm }, k) => {
    const found =
      known.get(costPerKm) ??
      Float64Array.from(haul_d, (days, leg) => {
        const from = Math.floor(leg / placeCount);
        return haulCost(problem, k, from, leg % placeCount) + day * days;
      });
    known.set(costPerKm, found);
    return found;
  });
}

/** 1 at from × places + to where `to` is among the venues that are nearest to the venue `from`. */
function nearPlaces({ haul_m, placeCount, venues }: StayProblem): Uint8Array {
  const near = new Uint8Array(placeCount ** 2);
  const places = [...new Set(venues.map(({ place }) => place))];
  for (const from of places) {
    const row = from * placeCount;
    const others = places.filter((to) => to !== from).sort((a, b) => haul_m[row + a]! - haul_m[row + b]!);
    for (const to of others.slice(0, NEAR_PLACES)) near[row + to] = 1;
  }
  return near;
}
