import { NONE, type StayProblem } from '../problem.ts';
import { Legs } from './legs.ts';
import { firstEnd, latestBegin } from './stay-terms.ts';
import type { Bounds, Item, ItemTerms, Leg } from './timeline.ts';

/** Tells within which days the items of a set can be done in their order, and the moves between them. */
export class ItemBounds {
  private readonly problem: StayProblem;
  private readonly legs: Legs;

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.legs = new Legs(problem);
  }

  /** The move before an item; on the way to a stay the set is not idle. */
  leg(k: number, from: number, to: number, isToStay: boolean): Leg {
    return this.legs.of(k, from, to, isToStay);
  }

  placeOf(k: number, item: Item, before: number): number {
    if (item.kind === 'stay') return this.problem.venues[item.venue]!.place;
    const { place } = this.problem.sets[k]!.blocks[item.block]!;
    return place === NONE ? before : place;
  }

  /** Null when the items do not fit between the first and the last day of the set, windows aside. */
  of(k: number, items: readonly Item[]): Bounds | null {
    const { lengths, venues } = this.problem;
    const set = this.problem.sets[k]!;
    const places = [set.start];
    const legs: Leg[] = [];
    const earliest = [set.from];
    for (const [i, item] of items.entries()) {
      const place = this.placeOf(k, item, places[i]!);
      const leg = this.leg(k, places[i]!, place, item.kind === 'stay');
      places.push(place);
      legs.push(leg);
      if (item.kind === 'stay') {
        const { prepare_d, minOpen_d, strike_d } = lengths[k * venues.length + item.venue]!;
        earliest.push(earliest[i]! + leg.haul_d + prepare_d + minOpen_d + strike_d);
        continue;
      }
      const block = set.blocks[item.block]!;
      if (earliest[i]! + leg.haul_d > block.from) return null;
      earliest.push(block.to + 1);
    }
    const last = places.at(-1)!;
    legs.push(set.end === NONE ? { haul_d: 0, cost: 0 } : this.leg(k, last, set.end, false));
    const latest = Array.from({ length: items.length + 1 }, () => 0);
    latest[items.length] = set.to + 1;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      const free = latest[i + 1]! - legs[i + 1]!.haul_d;
      const item = items[i]!;
      if (item.kind === 'stay') {
        const { prepare_d, minOpen_d, strike_d } = lengths[k * venues.length + item.venue]!;
        latest[i] = free - strike_d - minOpen_d - prepare_d;
      } else latest[i] = set.blocks[item.block]!.from;
      if (earliest[i + 1]! > free) return null;
    }
    if (earliest[items.length]! + legs[items.length]!.haul_d > set.to + 1) return null;
    return { earliest, latest, legs, places };
  }

  /**
   * Bounds no wider than windows and other stays of the counties allow; null when the items do not fit. PERF: halves the
   * days of the dynamic programming.
   */
  tightened(k: number, items: readonly Item[], terms: ItemTerms, bounds: Bounds): Bounds | null {
    const { blocks, to } = this.problem.sets[k]!;
    const { legs, places } = bounds;
    const count = items.length;
    const earliest = [bounds.earliest[0]!];
    for (let i = 0; i < count; i += 1) {
      const begin = earliest[i]! + legs[i]!.haul_d;
      const stay = terms[i];
      if (stay) earliest.push(firstEnd(stay, begin) + 1);
      else {
        const block = blocks[(items[i] as Extract<Item, { kind: 'block' }>).block]!;
        if (begin > block.from) return null;
        earliest.push(block.to + 1);
      }
    }
    const latest = Array.from({ length: count + 1 }, () => to + 1);
    for (let i = count - 1; i >= 0; i -= 1) {
      const free = latest[i + 1]! - legs[i + 1]!.haul_d;
      if (earliest[i + 1]! > free) return null;
      const stay = terms[i];
      latest[i] = stay ? latestBegin(stay, free - 1) : bounds.latest[i]!;
    }
    return { earliest, latest, legs, places };
  }
}
