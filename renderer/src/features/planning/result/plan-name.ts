/** Number that the next plan version will get: one more than the highest. */
export function nextPlanNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

/** Months that a period touches, as first and last month of the year. */
export function monthsOf(start: string, end: string): { readonly from: number; readonly to: number } {
  return { from: Number(start.slice(5, 7)), to: Number(end.slice(5, 7)) };
}
