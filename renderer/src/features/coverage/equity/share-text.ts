import { NOT_APPLICABLE } from '@renderer/lib/format.ts';

/** "12.3 %" from a share of 0 to 1, or of two numbers; "-" without a whole. */
export function percentText(fraction: number): string;
export function percentText(part: number, whole: number): string;
export function percentText(part: number, whole = 1): string {
  return whole > 0 ? `${((part / whole) * 100).toFixed(1)}\u00a0%` : NOT_APPLICABLE;
}
