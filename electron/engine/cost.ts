import type { Metres } from '../domain/units.ts';

/** Cost of a solution; the fields are compared in the order they stand in `compareCost`. All integers. */
export interface SolutionCost {
  /** Sum of the prizes of unserved visits. First level. */
  readonly unservedPrize: number;
  readonly length_m: Metres;
  readonly routesUsed: number;
  /** Second level: length_m + routesUsed × the problem's routeCost_m. */
  readonly travelCost_m: Metres;
}

/** Lexicographic: unserved prize, then travel cost. Negative when `a` is better, 0 when equal. */
export function compareCost(a: SolutionCost, b: SolutionCost): number {
  return a.unservedPrize - b.unservedPrize || a.travelCost_m - b.travelCost_m;
}
