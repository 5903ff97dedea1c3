import type { Rng } from '../../rng.ts';
import { NearMoves } from './near-moves.ts';
import { PlanRoads } from './plan-roads.ts';
import { type Replacement, replacementsOf, type StayMove } from './stay-move.ts';
import type { StayState } from './stay-state.ts';
import type { StayTerms } from './stay-terms.ts';
import type { Item } from './timeline.ts';

/** Stays around which a move is looked for, at most. */
const MOST_SEEDS = 12;

/**
 * A move, and what it adds to the cost of the plan: that at most, as long as people and the other stays of its counties are what
 * they were when its sets were worked out.
 */
export interface PricedMove {
  readonly move: StayMove;
  readonly delta: number;
}

/**
 * Moves that bring two stays together which are near in place and time. What a move does to the roads is asked first; those
 * that promise something are worked out to the day.
 */
export class GranularMoves {
  private readonly state: StayState;
  private readonly roads: PlanRoads;
  private readonly near: NearMoves;

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.roads = new PlanRoads(state.problem);
    this.near = new NearMoves(this.roads, rng);
  }

  /**
   * A move that adds less than `margin` to roads and cost, of those around a stay the one of the best roads; null when none is
   * found. The plan must be the one that the search kept last.
   */
  next(margin: number): PricedMove | null {
    this.roads.follow(this.state);
    for (let seeds = 0; seeds < MOST_SEEDS; seeds += 1) {
      for (const move of this.near.aroundAny(margin)) {
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
  carryOut(move: StayMove): boolean {
    const { state } = this;
    const replacements = this.replacementsOf(move);
    const orders = replacements.map(({ k, first, end, items }) => ({
      k,
      order: this.itemsOf(k).toSpliced(first, end - first, ...items),
    }));
    // Two sets that change places are both out of the way before either is worked out.
    if (move.kind === 'exchange' && !replacements.every((each) => this.takeOut(each))) return false;
    return orders.every(({ k, order }) => state.tryItems(k, order));
  }

  private itemsOf(k: number): readonly Item[] {
    return this.state.timelineOf(k).items;
  }

  private replacementsOf(move: StayMove): readonly Replacement[] {
    return replacementsOf(move, (k) => this.itemsOf(k));
  }

  private takeOut({ k, first, end }: Replacement): boolean {
    const positions = new Set(Array.from({ length: end - first }, (_, index) => first + index));
    return this.state.remove(k, positions).length === positions.size;
  }

  /**
   * What a move adds to the cost of its sets, the others being where they are; Infinity when it does not fit. PERF: days are those
   * that were looked at for the order before the move, and people those that were free; the plan is counted once more when it is carried out.
   */
  private deltaOf(move: StayMove): number {
    let delta = 0;
    for (const replacement of this.replacementsOf(move)) {
      delta += this.costWith(replacement) - this.state.timelineOf(replacement.k).work.points;
      if (delta === Infinity) return Infinity;
    }
    return delta;
  }

  /** Cost of a set with other stays in place of some of its items. */
  private costWith({ k, first, end, items, from }: Replacement): number {
    const { state } = this;
    const { problem, hosts } = state;
    const timeline = state.timelineOf(k);
    if (state.timer.isBeforeMovableBlock(timeline, end)) return Infinity;
    const all: StayTerms[] = [];
    for (const item of items) {
      if (item.kind === 'block') return Infinity;
      const { county } = problem.venues[item.venue]!;
      if (from !== k && hosts.isHostedBy(county, k, from)) return Infinity;
      const terms = state.terms.of(k, item.venue, item, state.othersIn(county, from), timeline.masks);
      if (!terms) return Infinity;
      all.push(terms);
    }
    return state.timer.costReplacing(timeline, first, end, all);
  }
}
