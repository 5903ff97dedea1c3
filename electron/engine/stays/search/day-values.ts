/** Least cost by day, for days `lo` … `hi`; `values[at]` belongs to `lo`. Infinity = impossible. */
export interface DayValues {
  lo: number;
  hi: number;
  /** Shared with other values; PERF: an array for each would be allocated more slowly than filled. */
  values: Float64Array;
  at: number;
}

/** Values of one array, some 64 kB: small enough that what is kept of it for long does not keep much else. */
const CHUNK = 8_192;

/** Gives out room for values of days, from the start of its array to the end, and then from a new one. */
export class DayValuesStore {
  private chunk = new Float64Array(CHUNK);
  private used = 0;

  /** Room for the days `lo` … `hi`, at least one; what is in it is arbitrary. */
  take(lo: number, hi: number): DayValues {
    const days = hi < lo ? 1 : hi - lo + 1;
    if (this.used + days > this.chunk.length) {
      this.chunk = new Float64Array(Math.max(CHUNK, days));
      this.used = 0;
    }
    const taken = { lo, hi, values: this.chunk, at: this.used };
    this.used += days;
    return taken;
  }
}

/** Values that can be overwritten without a new array as long as days fit. */
export function scratchValues(days: number): DayValues {
  return { lo: 0, hi: -1, values: new Float64Array(days + 2), at: 0 };
}

/** Least cost of being free by day `day`, in values that never rise with the day and go on as they end. */
export function valueBy({ lo, hi, values, at }: DayValues, day: number): number {
  if (day < lo || hi < lo) return Infinity;
  return values[at + Math.min(day, hi) - lo]!;
}
