import { distributionOf, type WeightedUnit } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';
import { gini, type LorenzPoint, lorenzCurve } from './lorenz.ts';
import { theilL, theilT, variation } from './theil.ts';

/** How unevenly a quantity is spread over units. */
export interface Inequality {
  /** Number of units measured. */
  readonly units: number;
  /** Weighted mean μ, in the unit of the values; 0 is a mean like any other. */
  readonly mean: Figure;
  readonly gini: Figure;
  readonly theilT: Figure;
  readonly theilL: Figure;
  readonly variation: Figure;
  /** Empty when there are no units or no quantity. */
  readonly lorenz: readonly LorenzPoint[];
}

/**
 * All measures of one distribution; the formulas stand with the measures (`lorenz.ts`, `theil.ts`).
 * The result is the same bit for bit in whatever order the units come. Throws RangeError like `distributionOf`.
 */
export function inequalityOf(units: readonly WeightedUnit[]): Inequality {
  const distribution = distributionOf(units);
  return {
    units: units.length,
    mean: units.length === 0 ? unknown('no-units') : known(distribution.mean),
    gini: gini(distribution),
    theilT: theilT(distribution),
    theilL: theilL(distribution),
    variation: variation(distribution),
    lorenz: lorenzCurve(distribution),
  };
}
