import { ABSENT } from '../route-lists.ts';
import { NO_COST } from './place-scan.ts';
import type { TourRoutes } from './tour-routes.ts';

/** Takes out of touched routes what costs more than it brings, after visits were inserted at a loss. */
export class LossRemoval {
  private readonly state: TourRoutes;

  constructor(state: TourRoutes) {
    this.state = state;
  }

  /** O(visits of the touched routes × visits of their route). */
  run(): void {
    const { state } = this;
    const count = state.touchedCount;
    for (let index = 0; index < count; index += 1) {
      const route = state.touched[index]!;
      const head = state.visitCount + route;
      let node = state.next[head]!;
      while (node !== head) {
        const after = state.next[node]!;
        if (this.isDroppable(node) && this.saving(node, route) > 0) {
          state.removeString(node, 1);
          // What relied on the visit may have left too.
          node =
            state.size[route] === 0 || (after !== head && state.routeOf[after] === ABSENT) ? head : after;
        } else node = after;
      }
    }
  }

  private isDroppable(visit: number): boolean {
    const { problem, isPinned, units } = this.state;
    return problem.isRequired[visit] === 0 && isPinned[visit] === 0 && units.membersOf[visit] === null;
  }

  /** What the folded cost falls by without the visit; nothing is changed in the end. */
  private saving(visit: number, route: number): number {
    const { state } = this;
    const before = state.folded();
    const position = state.prev[visit]!;
    state.withdraw(visit);
    const after = state.isFeasible[route] === 1 ? state.folded() - this.costOfEmptyTour(route) : NO_COST;
    state.put(visit, position, route);
    return before - after;
  }

  /** What a tour costs that has no visits any more: it ends then. */
  private costOfEmptyTour(route: number): number {
    const { state } = this;
    const first = state.tourFirst(route);
    const last = state.tourLast(route);
    let cost = 0;
    for (let day = first; day <= last; day += 1) {
      if (state.size[day]! > 0) return 0;
      cost += state.routeCost[day]! + state.routePoints[day]! * state.weights.points;
      cost += state.nightCost(day, state.nights[day + 1]!);
    }
    return cost;
  }
}
