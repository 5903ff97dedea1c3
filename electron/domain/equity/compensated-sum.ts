/** A sum that grows; `total` may be asked at any time. */
export interface RunningSum {
  add(value: number): void;
  total(): number;
}

/**
 * Compensated sum (improved Kahan–Babuška): what is lost in each addition is kept and added at the end, so that the
 * error does not grow with the number of terms. Whole numbers up to 2^53 are added exactly.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974), 39–51.
 *
 * It still depends on the order of the terms in the last digit: callers add in an order of their own (`distributionOf`).
 */
export function runningSum(): RunningSum {
  let sum = 0;
  let lost = 0;
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    total: () => sum + lost,
  };
}

/** The compensated sum of what `valueOf` gives for each item, in the order of the items. */
export function compensatedSumOf<T>(items: Iterable<T>, valueOf: (item: T) => number): number {
  const sum = runningSum();
  for (const item of items) sum.add(valueOf(item));
  return sum.total();
}
