import type { StopCriterion } from './stop-criterion.ts';

/** Ends after `limit` iterations (integer ≥ 0). The only criterion under which a run can be repeated. */
export function iterationLimit(limit: number): StopCriterion {
  return {
    reason: 'iterations',
    isMet: (iteration) => iteration >= limit,
    usedFraction: (iteration) => (limit === 0 ? 1 : Math.min(1, iteration / limit)),
  };
}
