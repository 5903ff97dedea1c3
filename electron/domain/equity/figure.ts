/**
 * Why a figure cannot be known.
 * - `no-units`: there is nothing to measure.
 * - `zero-total`: the quantity is 0 everywhere, so that nothing is distributed.
 * - `zero-value`: a unit has 0, and the measure takes logarithms of it.
 * - `no-inequality`: the inequality is 0, so that nothing can be divided by it.
 * - `no-population`: no unit that counts has a known population.
 * - `no-quantity`: no unit that counts has a known quantity.
 * - `no-area-population`: some units have no known population, and neither has the whole area.
 * - `area-below-units`: the population of the area is less than that of its units; the lists do not agree.
 * - `no-key-areas`: none of the units is a key area.
 */
export type UnknownReason =
  | 'no-units'
  | 'zero-total'
  | 'zero-value'
  | 'no-inequality'
  | 'no-population'
  | 'no-quantity'
  | 'no-area-population'
  | 'area-below-units'
  | 'no-key-areas';

/** A figure, or why there is none: what cannot be known is shown as "-" with its reason, never as 0. */
export type Figure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: UnknownReason };

export function known(value: number): Figure {
  return { value, reason: null };
}

export function unknown(reason: UnknownReason): Figure {
  return { value: null, reason };
}
