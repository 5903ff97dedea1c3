import type { RoutePlan } from '../solution.ts';
import type { FoldingWeights } from './folding.ts';
import { RouteLists } from './route-lists.ts';

/** Positions in `SearchState.totals`. */
export const REQUIRED = 0;
export const POINTS = 1;
export const COST = 2;

/**
 * What ruin & recreate needs of a state. Two states implement it: `classic/` for problems whose routes are
 * independent of each other (O(1) insertion tests), `tours/` for everything the model knows.
 */
export abstract class SearchState extends RouteLists {
  /** Unserved required visits, points, cost: the three levels of the objective, kept up to date. */
  readonly totals = new Float64Array(3);
  readonly weights: FoldingWeights;
  /** 1 = must not be removed by a ruin (locked where it is). */
  readonly isPinned: Uint8Array;

  /** Insertions that cost more than they bring are made too; the acceptance rule judges the whole. */
  insertsAtLoss = false;
  /** No route may be opened: used while the number of routes is being reduced. */
  keepsRoutes = false;

  constructor(visitCount: number, routeCount: number, weights: FoldingWeights) {
    super(visitCount, routeCount);
    this.weights = weights;
    this.isPinned = new Uint8Array(visitCount);
  }

  /** The three levels as one number, for acceptance only; the best is kept lexicographically. */
  folded(): number {
    const { totals, weights } = this;
    return totals[REQUIRED]! * weights.required + totals[POINTS]! * weights.points + totals[COST]!;
  }

  /** Takes `count` visits from `first` on out of its route, and what cannot stay without them. */
  abstract removeString(first: number, count: number): void;
  /**
   * Inserts an absent visit (a periodic one with its series) at the best place found, if that is worth it or
   * `insertsAtLoss`. Blinks: now and then a place is overlooked.
   */
  abstract insertBest(visit: number): boolean;
  /** Puts an absent visit alone on an empty route, whatever it costs; false when none can take it. */
  openRoute(_visit: number): boolean {
    return false;
  }
  /** Called once all insertions of an iteration are done: drops what does not pay, chooses nights anew. */
  abstract settle(): void;
  /** Last touch on a solution: improves it by local search where the state has one. Commits. */
  polish(_shouldStop: () => boolean): void {}
  /** Visit that stands for the whole it is inserted with (first of a periodic series); itself otherwise. */
  abstract representative(visit: number): number;
  /** Remembers the present routes as the best. */
  abstract saveBest(): void;
  /** Copy of the routes remembered last, by day, then vehicle; routes without visits and nights are left out. */
  abstract bestPlans(): RoutePlan[];
  /** Building may stop once the cost cannot fall below the threshold any more: inserting never lowers it. */
  abstract readonly growsOnly: boolean;
  /** Empties the state and loads plans; false when one is not feasible. Commits. */
  abstract loadPlans(plans: readonly RoutePlan[]): boolean;
  /** How visits are sorted before insertion: see recreate/insertion-order.ts. */
  abstract readonly orderKeys: OrderKeys;
}

/** Figures of visits that insertion orders sort by. */
export interface OrderKeys {
  readonly demand: Float64Array;
  readonly distance: Float64Array;
  readonly windowLength: Float64Array;
  readonly windowStart: Float64Array;
  readonly windowEnd: Float64Array;
  /** What serving a visit takes off the folded cost (for a series: all of it, at its representative). */
  readonly gain: Float64Array;
  readonly hasDemand: boolean;
  readonly hasWindows: boolean;
  readonly hasGain: boolean;
}
