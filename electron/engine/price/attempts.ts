import type { ProblemData } from '../problem.ts';
import { Rng } from '../rng.ts';
import { Neighbourhood } from '../search/neighbourhood.ts';
import { ABSENT } from '../search/route-lists.ts';
import { COST, POINTS, REQUIRED } from '../search/search-state.ts';
import { TourState } from '../search/tours/tour-state.ts';
import type { RoutePlan } from '../solution.ts';
import { isMet, type Wish } from './wish.ts';

/** Every attempt is made in the same way each time. */
const SEED = 1;

/** The three levels of the cost. */
export type Levels = Readonly<Float64Array>;

export function compareTotals(a: Levels, b: Levels): number {
  return a[REQUIRED]! - b[REQUIRED]! || a[POINTS]! - b[POINTS]! || a[COST]! - b[COST]!;
}

/** The routes of one plan, on which changes are tried and undone, and the best plan so far that meets a wish. */
export class Attempts {
  readonly problem: ProblemData;
  readonly state: TourState;
  readonly neighbourhood: Neighbourhood;
  readonly rng: Rng;
  /** The plans that are asked about. */
  base: readonly RoutePlan[] = [];
  best: readonly RoutePlan[] | null = null;
  readonly bestTotals = new Float64Array(3);
  #wish: Wish | null = null;

  /** PERF: some 0.3 s for 1,000 visits and 1,200 vehicle-days, so that all wishes share one. */
  constructor(problem: ProblemData) {
    this.problem = problem;
    this.rng = new Rng(SEED);
    this.neighbourhood = new Neighbourhood(problem);
    this.state = new TourState(problem, this.neighbourhood, this.rng);
  }

  /** The wish that is being worked on. */
  get wish(): Wish {
    if (this.#wish === null) throw new RangeError('no wish was begun');
    return this.#wish;
  }

  /** Begins a wish from these plans, which must be feasible. */
  begin(wish: Wish, plans: readonly RoutePlan[]): void {
    this.#wish = wish;
    this.best = null;
    this.base = plans;
    this.load(plans);
  }

  /** Begins again from other plans. */
  load(plans: readonly RoutePlan[]): void {
    if (!this.state.loadPlans(plans)) throw new RangeError('the plans are not feasible');
  }

  /** Keeps the present routes when they meet the wish at the least cost so far; nothing is undone. */
  offer(): boolean {
    const { state } = this;
    if (!isMet(state, this.wish)) return false;
    if (this.best !== null && compareTotals(state.totals, this.bestTotals) >= 0) return false;
    this.bestTotals.set(state.totals);
    state.saveBest();
    this.best = state.bestPlans();
    return true;
  }

  /** Visits that were served at the last commit and are not now. */
  missing(): number[] {
    const { state } = this;
    return state.visitsTouched().filter((visit) => state.routeOf[visit] === ABSENT);
  }

  /**
   * Offers visits to all routes, the most wanted first; those that do not pay stay out. Routes that do not exist stay
   * closed with `keepsRoutes`.
   */
  putBack(visits: readonly number[], keepsRoutes: boolean): void {
    const { state } = this;
    const { gain } = state.orderKeys;
    state.keepsRoutes = keepsRoutes;
    const wanted = new Set(visits.map((visit) => state.representative(visit)));
    for (const visit of [...wanted].sort((a, b) => gain[b]! - gain[a]! || a - b)) {
      if (state.routeOf[visit] === ABSENT) state.insertAnywhere(visit);
    }
    state.keepsRoutes = false;
    state.settle();
  }

  /** Puts an absent visit in, whatever it costs; false when there is no place. */
  force(visit: number): boolean {
    const { state } = this;
    state.insertsAtLoss = true;
    const isIn = state.insertAnywhere(state.representative(visit));
    state.insertsAtLoss = false;
    return isIn && state.routeOf[visit] !== ABSENT;
  }
}
