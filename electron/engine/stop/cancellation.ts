import type { StopCriterion } from './stop-criterion.ts';

/** Ends as soon as `shouldStop` says so, keeping the best solution so far. */
export function cancellation(shouldStop: () => boolean): StopCriterion {
  return { reason: 'cancelled', isMet: shouldStop, usedFraction: () => 0 };
}
