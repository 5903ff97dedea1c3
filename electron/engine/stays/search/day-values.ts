/** Least cost by day, for days `lo` … `hi`; `values[0]` belongs to `lo`. Infinity = impossible. */
export interface DayValues {
  lo: number;
  hi: number;
  values: Float64Array;
}

/** Values that can be overwritten without a new array as long as days fit. */
export function scratchValues(days: number): DayValues {
  return { lo: 0, hi: -1, values: new Float64Array(days + 2) };
}

/** Least cost of being free by day `day`, in values that never rise with the day and go on as they end. */
export function valueBy(values: DayValues, day: number): number {
  if (day < values.lo || values.hi < values.lo) return Infinity;
  return values.values[Math.min(day, values.hi) - values.lo]!;
}
