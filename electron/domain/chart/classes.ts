/** Upper bounds of classes, ascending; a value above the last one falls into one more class. */
export type Breaks = readonly number[];

/** Index of the class of a value: the first whose upper bound is not below it. */
export function classOf(value: number, breaks: Breaks): number {
  const index = breaks.findIndex((upper) => value <= upper);
  return index === -1 ? breaks.length : index;
}

/**
 * Breaks with zero in a class of its own and the positive values in at most `classes` classes of about
 * equal numbers (quantiles, nearest rank). Equal values never fall into two classes, so a skewed list gives fewer.
 */
export function zeroThenQuantiles(values: readonly number[], classes: number): Breaks {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const uppers = new Set<number>([0]);
  for (let part = 1; part < classes; part += 1) {
    const value = positive[Math.ceil((part * positive.length) / classes) - 1];
    if (value !== undefined && value < (positive.at(-1) ?? 0)) uppers.add(value);
  }
  return [...uppers];
}

/** How many values lie in each class. */
export function classCounts(values: readonly number[], breaks: Breaks): readonly number[] {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value, breaks)] = (counts[classOf(value, breaks)] ?? 0) + 1;
  return counts;
}

/** Days since the last visit: half a year, 1, 2, 3 and 5 years; never visited counts as longer than all. */
export const WAIT_BREAKS_DAYS: Breaks = [182, 365, 730, 1_095, 1_825];
/** Share of townships visited: none, a tenth, a quarter, half, three quarters, more. */
export const SHARE_BREAKS: Breaks = [0, 0.1, 0.25, 0.5, 0.75];

/** Class of a wait; null (never visited) is the longest. */
export function waitClass(days: number | null): number {
  return days === null ? WAIT_BREAKS_DAYS.length : classOf(days, WAIT_BREAKS_DAYS);
}
