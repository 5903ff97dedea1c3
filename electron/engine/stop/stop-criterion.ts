/** Why a run ended. */
export type StopReason = 'iterations' | 'time' | 'cancelled';

/** One reason to end a run. Asked before every iteration, so it must be cheap. */
export interface StopCriterion {
  readonly reason: StopReason;
  /** `iteration`: number of iterations finished. */
  isMet(iteration: number): boolean;
  /** Share of the allowance used up, 0 … 1; 0 where there is no allowance. Steers the cooling. */
  usedFraction(iteration: number): number;
}
