import type { StopCriterion } from './stop-criterion.ts';

/** The caller's clock: the engine has none. */
export interface TimeLimit {
  /** Share of the time used up, 0 … 1 and beyond. */
  usedFraction(): number;
}

/** Share of the time that the search may use; what is left is for the final exchange pass. */
const SEARCH_SHARE = 0.95;

/** Ends when the caller's time is nearly used up. Such a run cannot be repeated exactly. */
export function timeLimit(limit: TimeLimit): StopCriterion {
  const usedFraction = () => Math.min(1, limit.usedFraction() / SEARCH_SHARE);
  return { reason: 'time', isMet: () => usedFraction() >= 1, usedFraction };
}
