import type { MilliCost } from './problem-input.ts';

/**
 * Points lost by the soft goals, each an integer ≥ 0; `GoalsInput` has the weights, README.md the formulas.
 */
export interface LostPoints {
  /** Prizes of unserved visits. */
  readonly prize: number;
  readonly fairness: number;
  readonly townshipShare: number;
  readonly norm: number;
  /** Driving above the soft limits of the day and of seven days. */
  readonly overDriving: number;
  readonly lateness: number;
  readonly change: number;
}

/** Cost of a solution, lexicographic: `unservedRequired`, then `points`, then `cost`. All integers. */
export interface SolutionCost {
  /** Hard level: required visits that are not served. */
  readonly unservedRequired: number;
  /** Coverage level: the sum of `lost`. */
  readonly points: number;
  readonly lost: LostPoints;
  /** Cost level: road, days, nights, and the value of unserved visits. */
  readonly cost: MilliCost;
  readonly length_m: number;
  /** Vehicle-days with a route. */
  readonly days: number;
  readonly nights: number;
}

/** Negative when `a` is better, 0 when equal. */
export function compareCost(a: SolutionCost, b: SolutionCost): number {
  return a.unservedRequired - b.unservedRequired || a.points - b.points || a.cost - b.cost;
}
