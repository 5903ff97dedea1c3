import { compareStayCost, type StayCost } from '../cost.ts';
import type { StayPlan } from '../plan.ts';

/** Best plan that a relay search has seen. */
export interface StayIncumbent {
  readonly plan: StayPlan;
  readonly cost: StayCost;
}

/** Iterations between two exchanges of the best among the relay searches of one run; fixed, so that runs repeat. */
export const STAY_EXCHANGE_INTERVAL = 2_000;

/** Position of the best incumbent; among equals the first. Throws RangeError on an empty list. */
export function indexOfBestStays(incumbents: readonly StayIncumbent[]): number {
  if (incumbents.length === 0) throw new RangeError('no incumbent to choose from');
  let best = 0;
  for (let index = 1; index < incumbents.length; index += 1) {
    if (compareStayCost(incumbents[index]!.cost, incumbents[best]!.cost) < 0) best = index;
  }
  return best;
}
