import { compensatedSumOf } from './compensated-sum.ts';
import type { Distribution } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';

/** T weighs by what is got and reacts to those who get much; L weighs by people and reacts to those who get little. */
export type TheilKind = 'T' | 'L';

/**
 * Theil-T, GE(1), in nats: Σ (w/W)·(x/μ)·ln(x/μ), with 0·ln 0 = 0. From 0 (even) to ln(W/w) when one unit of weight w has all.
 *
 * Source: H. Theil, "Economics and Information Theory", 1967; Haughton and Khandker, "Handbook on Poverty and Inequality",
 * World Bank 2009, chapter 6.
 */
export function theilT(distribution: Distribution): Figure {
  return meanOf(distribution, (ratio, d) => (ratio === 0 ? 1 : ratio * logOf(ratio, d) - d));
}

/**
 * Theil-L, mean log deviation, GE(0), in nats: Σ (w/W)·ln(μ/x), 0 (even) or more, without upper bound.
 * Unknown with `zero-value` when a unit has 0, as its logarithm does not exist: leaving such units out would hide
 * exactly those who get nothing.
 *
 * Source: as `theilT`.
 */
export function theilL(distribution: Distribution): Figure {
  const { units, quantity } = distribution;
  if (quantity > 0 && units[0]?.value === 0) return unknown('zero-value');
  return meanOf(distribution, (ratio, d) => d - logOf(ratio, d));
}

export function theil(distribution: Distribution, kind: TheilKind): Figure {
  return kind === 'T' ? theilT(distribution) : theilL(distribution);
}

/**
 * Coefficient of variation, population form, no unit: √(Σ (w/W)·(x − μ)²) / μ, 0 (even) to √(W/w − 1) when one unit of weight
 * w has all. It is √(2·GE(2)).
 *
 * Source: Haughton and Khandker (above), chapter 6.
 */
export function variation(distribution: Distribution): Figure {
  const square = meanOf(distribution, (_, d) => d * d);
  return square.value === null ? square : known(Math.sqrt(square.value));
}

/**
 * Weighted mean of a term of the ratio x/μ and the relative deviation d = (x − μ)/μ, ≥ −1. The d of all units cancel out,
 * so that the terms of the Theil measures may have ±d added: each is then 0 or more, and small inequality keeps its digits.
 */
function meanOf(distribution: Distribution, termOf: (ratio: number, d: number) => number): Figure {
  const { units, weight, quantity, mean, isEven } = distribution;
  if (units.length === 0) return unknown('no-units');
  if (quantity === 0) return unknown('zero-total');
  if (isEven) return known(0);
  const sum = compensatedSumOf(
    units,
    (unit) => unit.weight * termOf(unit.value / mean, (unit.value - mean) / mean),
  );
  return known(Math.max(0, sum / weight));
}

/** ln(x/μ). Between half and double the mean x − μ is exact and keeps the digits; further away the ratio does. */
function logOf(ratio: number, d: number): number {
  return ratio >= 0.5 && ratio <= 2 ? Math.log1p(d) : Math.log(ratio);
}
