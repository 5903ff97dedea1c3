/** Ends of a value axis and the distance of its lines. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
  /** Digits after the point that the lines need. */
  readonly decimals: number;
}

/** About so many lines are drawn. */
const LINES = 5;

/**
 * An axis that begins at zero, so that lengths and heights may be compared, and ends at a round number that no value
 * passes. `decimals`: digits of the values; an axis of whole things has no half ones.
 */
export function valueScale(values: readonly (number | null)[], decimals: number): ValueScale {
  const known = values.filter((value) => value !== null);
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  const interval = roundStep((top - bottom) / LINES, decimals === 0 ? 1 : 10 ** -decimals);
  const min = Math.floor(bottom / interval) * interval;
  // Without any value one line is drawn above zero.
  const max = Math.max(Math.ceil(top / interval) * interval, min + interval);
  return { min, max, interval, decimals: digitsOf(interval) };
}

/** The round number that is not below `wanted`: 1, 2, 2.5 or 5 times a power of ten, at least `least`. */
function roundStep(wanted: number, least: number): number {
  if (wanted <= least) return least;
  const power = Math.floor(Math.log10(wanted));
  const steps = [1, 2, 2.5, 5, 10].map((step) => tenfold(step, power));
  // 2.5 of whole things would be half ones.
  const fitting = steps.filter((step) => least < 1 || Number.isInteger(step));
  return fitting.find((step) => step >= wanted) ?? tenfold(10, power);
}

/** step × 10 ** power without the dust of floating point. */
const tenfold = (step: number, power: number) => (power < 0 ? step / 10 ** -power : step * 10 ** power);

const digitsOf = (interval: number) => {
  const text = interval.toString();
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
};
