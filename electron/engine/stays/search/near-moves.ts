import type { Rng } from '../../rng.ts';
import type { PlanRoads } from './plan-roads.ts';
import type { StayMove } from './stay-move.ts';

/** Longest stretch of stays that goes elsewhere, where it is not all up to a block or an end. */
export const LONGEST_STRETCH = 3;
/** Share of moves that are passed over, in thousandths. */
const BLINK_PER_MILLE = 300;
/** Days between the middles of two stays that come together, one of these by chance. */
const DAYS_APART = [40, 80, 160, 400] as const;

/**
 * Finds moves that bring two stays together which are near in place and time (granular neighbourhood, Toth & Vigo 2003): stretches
 * of two sets change places (cross exchange, Taillard et al. 1997; with all stays before or after two of them, 2-opt*, Potvin &
 * Rousseau 1995), one goes elsewhere in its set (Or 1976) or is turned round (2-opt, Croes 1958). Only roads are asked.
 */
export class NearMoves {
  private readonly roads: PlanRoads;
  private readonly rng: Rng;
  private found: StayMove[] = [];
  /** What the roads of a move may cost more. */
  private margin = 0;

  constructor(roads: PlanRoads, rng: Rng) {
    this.roads = roads;
    this.rng = rng;
  }

  /** Moves around a stay by chance whose roads add less than `margin`, the best roads first. */
  aroundAny(margin: number): readonly StayMove[] {
    const { rng, roads } = this;
    this.found = [];
    this.margin = margin;
    const { setCount } = roads;
    const a = rng.below(setCount);
    const ofA = roads.staysOf(a);
    if (ofA.length === 0) return this.found;
    const { item, middle } = ofA[rng.below(ofA.length)]!;
    const days = DAYS_APART[rng.below(DAYS_APART.length)]!;
    for (let b = 0; b < setCount; b += 1) {
      for (const other of roads.staysOf(b)) {
        if (Math.abs(other.middle - middle) > days || !roads.areNear(a, item, b, other.item)) continue;
        if (a === b) {
          this.shifts(a, item, other.item);
          this.reversals(a, item, other.item);
        } else {
          this.exchanges(a, item, b, other.item);
          this.exchangesOfEnds(a, item, b, other.item);
        }
      }
    }
    return this.found.sort((x, y) => x.road - y.road);
  }

  /** Item `item` right after `other`, with what follows it; or right before it, with what it follows. */
  private shifts(k: number, item: number, other: number): void {
    for (let length = 1; length <= LONGEST_STRETCH; length += 1) {
      this.addShift(k, item, length, other + 1);
      this.addShift(k, item - length + 1, length, other);
    }
  }

  /** What lies between two items is turned round with one of them, so that it comes beside the other. */
  private reversals(k: number, item: number, other: number): void {
    const first = Math.min(item, other);
    const length = Math.abs(item - other);
    this.addReversal(k, first + 1, length);
    this.addReversal(k, first, length);
  }

  private exchanges(a: number, item: number, b: number, other: number): void {
    for (let length = 1; length <= LONGEST_STRETCH; length += 1) {
      for (let others = 0; others <= LONGEST_STRETCH; others += 1) {
        this.addExchange(a, item, length, b, other + 1, others);
        this.addExchange(a, item - length + 1, length, b, other - others, others);
      }
    }
  }

  /** As `exchanges`, with all stays from `item` on, or up to it, and all that they come in place of, where these are not short. */
  private exchangesOfEnds(a: number, item: number, b: number, other: number): void {
    const runA = this.roads.runAround(a, item);
    const runB = this.roads.runAround(b, other);
    this.addLongExchange(a, item, runA.end - item, b, other + 1, runB.end - other - 1);
    this.addLongExchange(a, runA.first, item + 1 - runA.first, b, runB.first, other - runB.first);
  }

  private addLongExchange(
    a: number,
    first: number,
    length: number,
    b: number,
    at: number,
    others: number,
  ): void {
    if (length > LONGEST_STRETCH || others > LONGEST_STRETCH)
      this.addExchange(a, first, length, b, at, others);
  }

  private addShift(a: number, first: number, length: number, at: number): void {
    const { roads } = this;
    if (!roads.areStays(a, first, length) || (at >= first && at <= first + length)) return;
    if (this.rng.chance(BLINK_PER_MILLE)) return;
    const road = roads.ofShift(a, first, length, at);
    if (road < this.margin) this.found.push({ kind: 'shift', a, first, length, at, road });
  }

  private addReversal(a: number, first: number, length: number): void {
    const { roads } = this;
    if (length < 2 || !roads.areStays(a, first, length) || this.rng.chance(BLINK_PER_MILLE)) return;
    const road = roads.ofReversal(a, first, length);
    if (road < this.margin) this.found.push({ kind: 'reversal', a, first, length, road });
  }

  private addExchange(a: number, first: number, length: number, b: number, at: number, others: number): void {
    const { roads } = this;
    if (!roads.areStays(a, first, length) || !roads.areStays(b, at, others)) return;
    if (this.rng.chance(BLINK_PER_MILLE)) return;
    const road = roads.ofExchange(a, first, length, b, at, others);
    if (road < this.margin) this.found.push({ kind: 'exchange', a, first, length, b, at, others, road });
  }
}
