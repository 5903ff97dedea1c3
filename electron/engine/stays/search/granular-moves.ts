import type { Rng } from '../../rng.ts';
import { PlanRoads } from './plan-roads.ts';
import type { StayState } from './stay-state.ts';
import type { StayTerms } from './stay-terms.ts';
import type { Item } from './timeline.ts';

/** Stays around which a move is looked for, at most. */
const MOST_SEEDS = 12;
/** Longest stretch of stays that a move takes from one set. */
const LONGEST_STRETCH = 3;
/** Share of moves that are passed over, in thousandths. */
const BLINK_PER_MILLE = 300;
/** Days between the middles of two stays that come together, one of these by chance. */
const DAYS_APART = [40, 80, 160, 400] as const;

/**
 * `length` stays of set `a` from item `first` on change places with `others` of set `b` from item `at` on; or, where `a` is `b`,
 * go before another item `at` of their set.
 */
export interface StayMove {
  readonly a: number;
  readonly first: number;
  readonly length: number;
  readonly b: number;
  readonly at: number;
  readonly others: number;
  /** What the roads cost more. */
  readonly road: number;
}

/**
 * A move, and what it adds to the cost of the plan: that at most, as long as people and the other stays of its counties are what
 * they were when its sets were worked out.
 */
export interface PricedMove {
  readonly move: StayMove;
  readonly delta: number;
}

/**
 * Moves that bring two stays together which are near in place and time: stretches of two sets change places (cross
 * exchange, Taillard et al. 1997), or one goes elsewhere in its set (Or 1976), near ones only (granular neighbourhood, Toth &
 * Vigo 2003). What a move does to the roads is asked first; those that promise something are worked out to the day.
 */
export class GranularMoves {
  private readonly state: StayState;
  private readonly rng: Rng;
  private readonly roads: PlanRoads;
  private readonly found: StayMove[] = [];

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.rng = rng;
    this.roads = new PlanRoads(state.problem);
  }

  /**
   * A move that adds less than `margin` to roads and cost, of those around a stay the one of the best roads; null when none is
   * found. The plan must be the one that the search kept last.
   */
  next(margin: number): PricedMove | null {
    this.roads.follow(this.state);
    for (let seeds = 0; seeds < MOST_SEEDS; seeds += 1) {
      this.collect(margin);
      this.found.sort((a, b) => a.road - b.road);
      for (const move of this.found) {
        const delta = this.deltaOf(move);
        if (delta < margin) return { move, delta };
      }
    }
    return null;
  }

  /** Makes one such move; false when there is none, or it does not fit: the plan is to be restored then. */
  make(margin: number): boolean {
    const found = this.next(margin);
    return found !== null && this.carryOut(found.move);
  }

  /** Carries a move out. False when it does not fit; the plan is to be restored then. */
  carryOut({ a, first, length, b, at, others }: StayMove): boolean {
    const { state } = this;
    const items = state.timelineOf(a).items;
    if (a === b) return state.tryItems(a, shifted(items, first, length, at));
    const ofB = state.timelineOf(b).items;
    if (!this.takeOut(a, first, length) || !this.takeOut(b, at, others)) return false;
    if (!state.tryItems(b, ofB.toSpliced(at, others, ...items.slice(first, first + length)))) return false;
    if (others > 0) return state.tryItems(a, items.toSpliced(first, length, ...ofB.slice(at, at + others)));
    state.settle();
    return true;
  }

  private takeOut(k: number, first: number, length: number): boolean {
    const positions = new Set(Array.from({ length }, (_, index) => first + index));
    return this.state.remove(k, positions).length === length;
  }

  /** Moves around a stay by chance whose roads add less than `margin`. */
  private collect(margin: number): void {
    const { rng, roads } = this;
    this.found.length = 0;
    const { sets } = this.state.problem;
    const a = rng.below(sets.length);
    const ofA = roads.staysOf(a);
    if (ofA.length === 0) return;
    const { item, middle } = ofA[rng.below(ofA.length)]!;
    const days = DAYS_APART[rng.below(DAYS_APART.length)]!;
    for (let b = 0; b < sets.length; b += 1) {
      for (const other of roads.staysOf(b)) {
        if (Math.abs(other.middle - middle) > days || !roads.areNear(a, item, b, other.item)) continue;
        if (a === b) this.collectShifts(a, item, other.item, margin);
        else this.collectExchanges(a, item, b, other.item, margin);
      }
    }
  }

  /** Item `item` right after `other`, with what follows it; or right before it, with what it follows. */
  private collectShifts(k: number, item: number, other: number, margin: number): void {
    for (let length = 1; length <= LONGEST_STRETCH; length += 1) {
      this.addShift(k, item, length, other + 1, margin);
      this.addShift(k, item - length + 1, length, other, margin);
    }
  }

  private collectExchanges(a: number, item: number, b: number, other: number, margin: number): void {
    for (let length = 1; length <= LONGEST_STRETCH; length += 1) {
      for (let others = 0; others <= LONGEST_STRETCH; others += 1) {
        this.addExchange(a, item, length, b, other + 1, others, margin);
        this.addExchange(a, item - length + 1, length, b, other - others, others, margin);
      }
    }
  }

  private addShift(k: number, first: number, length: number, at: number, margin: number): void {
    const { roads } = this;
    if (!roads.areStays(k, first, length) || (at >= first && at <= first + length)) return;
    if (this.rng.chance(BLINK_PER_MILLE)) return;
    const road = roads.ofShift(k, first, length, at);
    if (road < margin) this.found.push({ a: k, first, length, b: k, at, others: 0, road });
  }

  private addExchange(
    a: number,
    first: number,
    length: number,
    b: number,
    at: number,
    others: number,
    margin: number,
  ): void {
    const { roads } = this;
    if (!roads.areStays(a, first, length) || !roads.areStays(b, at, others)) return;
    if (this.rng.chance(BLINK_PER_MILLE)) return;
    const road = roads.ofExchange(a, first, length, b, at, others);
    if (road < margin) this.found.push({ a, first, length, b, at, others, road });
  }

  /**
   * What a move adds to the cost of its sets, the others being where they are; Infinity when it does not fit. PERF: days are those
   * that were looked at for the order before the move, and people those that were free; the plan is counted once more when it is carried out.
   */
  private deltaOf({ a, first, length, b, at, others }: StayMove): number {
    const { items, work } = this.state.timelineOf(a);
    if (a === b) {
      const from = Math.min(first, at);
      const to = Math.max(first + length, at);
      const order = shifted(items, first, length, at).slice(from, to);
      return this.costWith(a, from, to, order, a) - work.points;
    }
    const ofB = this.state.timelineOf(b);
    const costOfA = this.costWith(a, first, first + length, ofB.items.slice(at, at + others), b);
    if (costOfA === Infinity) return Infinity;
    const costOfB = this.costWith(b, at, at + others, items.slice(first, first + length), a);
    return costOfA + costOfB - work.points - ofB.work.points;
  }

  /** Cost of set `k` with stays of set `of` in place of its items from `first` to before `end`. */
  private costWith(k: number, first: number, end: number, stays: readonly Item[], of: number): number {
    const { state } = this;
    const { problem, hosts } = state;
    const timeline = state.timelineOf(k);
    if (state.timer.isBeforeMovableBlock(timeline, end)) return Infinity;
    const all: StayTerms[] = [];
    for (const item of stays) {
      if (item.kind === 'block') return Infinity;
      const { county } = problem.venues[item.venue]!;
      if (of !== k && hosts.of(county).includes(k)) return Infinity;
      const terms = state.terms.of(k, item.venue, item, state.othersIn(county, of), timeline.masks);
      if (!terms) return Infinity;
      all.push(terms);
    }
    return state.timer.costReplacing(timeline, first, end, all);
  }
}

/** Items with `length` of them from `first` on before another one, `at`. */
function shifted(items: readonly Item[], first: number, length: number, at: number): readonly Item[] {
  const moved = items.slice(first, first + length);
  return items.toSpliced(first, length).toSpliced(at > first ? at - length : at, 0, ...moved);
}
