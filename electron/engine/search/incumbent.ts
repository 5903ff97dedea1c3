import type { RoutePlan } from '../solution.ts';

/** The three levels of the objective, each to be minimised, compared in this order. */
export interface Levels {
  readonly unservedRequired: number;
  readonly points: number;
  /** Thousandths of the cost unit. */
  readonly cost: number;
}

/** Best solution that a search has seen. */
export interface Incumbent extends Levels {
  readonly plans: readonly RoutePlan[];
  readonly servedVisits: number;
}

/** Negative when `a` is better, 0 when equal. */
export function compareLevels(a: Levels, b: Levels): number {
  return a.unservedRequired - b.unservedRequired || a.points - b.points || a.cost - b.cost;
}
