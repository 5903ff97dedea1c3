import { runningSum } from './compensated-sum.ts';
import { distributionOf, type WeightedUnit } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';

/**
 * Percentile by linear interpolation: at rank h = (n − 1)·percent/100 of the ordered values, counted from 0, between the
 * two neighbours. It is what MEDIAN and PERCENTILE.INC of Excel and WPS give, so that an office can check it; for even n
 * the 50th is the mean of the two middle values.
 *
 * `percent` is a whole number, 0 to 100 (else RangeError), so that ranks are exact. Unknown without values.
 *
 * Source: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996), 361–365.
 */
export function interpolatedPercentile(values: readonly number[], percent: number): Figure {
  assertPercent(percent);
  if (values.length === 0) return unknown('no-units');
  // PERF: 60,000 visits have days until their feedback, and numbers sort faster than by a comparison of ours.
  const ordered = Float64Array.from(values).sort();
  const rank = ((ordered.length - 1) * percent) / 100;
  const lower = ordered[Math.floor(rank)]!;
  const upper = ordered[Math.ceil(rank)]!;
  return known(lower + (rank - Math.floor(rank)) * (upper - lower));
}

/**
 * Weighted percentile by nearest rank: the least value with which at least `percent` of the weight is reached. It is
 * always the value of one of the units. With weights of 1 it is the plain nearest rank, number ⌈n·percent/100⌉.
 *
 * `percent` is a whole number, 0 to 100 (else RangeError). Unknown without units. Throws RangeError like `distributionOf`.
 *
 * Source: type 1 of Hyndman and Fan (above), the inverse of the cumulative distribution, here of the weights.
 */
export function weightedPercentile(units: readonly WeightedUnit[], percent: number): Figure {
  assertPercent(percent);
  const { units: ordered, weight } = distributionOf(units);
  const reached = runningSum();
  for (const unit of ordered) {
    reached.add(unit.weight);
    if (reached.total() * 100 >= weight * percent) return known(unit.value);
  }
  return unknown('no-units');
}

function assertPercent(percent: number): void {
  if (!(Number.isInteger(percent) && percent >= 0 && percent <= 100)) {
    throw new RangeError(`percent is ${percent}`);
  }
}
