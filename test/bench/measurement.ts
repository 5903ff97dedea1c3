/** One run of one instance. */
export interface Measurement {
  readonly set: string;
  readonly instance: string;
  readonly sense: 'min' | 'max';
  readonly seconds: number;
  readonly threads: number;
  readonly seed: number;
  readonly value: number;
  /** Decimals of `value` and `bestKnown`. */
  readonly decimals: number;
  readonly bestKnown: number | null;
  /** Percent above the reference; null without one, and when the result is not feasible. */
  readonly gap: number | null;
  readonly iterations: number;
  /** The checker finds nothing, and every obligatory visit is served. */
  readonly isFeasible: boolean;
}

export function iterationsPerSecond({
  iterations,
  seconds,
}: Pick<Measurement, 'iterations' | 'seconds'>): number {
  return seconds > 0 ? iterations / seconds : 0;
}
