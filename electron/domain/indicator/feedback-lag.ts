/** Median of whole days of which it is counted how often each occurs; the mean of the two in the middle; null for none. O(n log n). */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | null {
  const days = [...counts].sort(([a], [b]) => a - b);
  const size = days.reduce((sum, [, count]) => sum + count, 0);
  if (size === 0) return null;
  /** The value at a place in the sorted row, from 0. */
  const at = (place: number) => {
    let seen = 0;
    for (const [day, count] of days) {
      seen += count;
      if (seen > place) return day;
    }
    return 0;
  };
  return (at(Math.floor((size - 1) / 2)) + at(Math.floor(size / 2))) / 2;
}
