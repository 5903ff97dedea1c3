import { compensatedSumOf } from './compensated-sum.ts';

/** One unit, for example a county, of a distribution. */
export interface WeightedUnit {
  /** Tells the units apart and breaks ties; used once in a distribution. */
  readonly code: string;
  /** x, finite and ≥ 0, in any unit: visits, visits per person, open days. */
  readonly value: number;
  /** w, finite and > 0: people, or 1 where units count alike. */
  readonly weight: number;
}

/** Units in the order in which everything is added up, with their totals. */
export interface Distribution {
  /** By value, then code, then weight: the same for any order of the records. */
  readonly units: readonly WeightedUnit[];
  /** W = Σ w. */
  readonly weight: number;
  /** X = Σ w·x. */
  readonly quantity: number;
  /** μ = X / W; 0 where there are no units. */
  readonly mean: number;
  /** All values are the same; measures of inequality are then 0 exactly, not a rest of rounding. */
  readonly isEven: boolean;
}

/**
 * Puts units in order and adds them up. O(n log n).
 * Throws RangeError for a value that is negative or not finite, and for a weight that is not finite and positive: units
 * without a known population are to be left out before (`people-weights.ts`).
 */
export function distributionOf(units: readonly WeightedUnit[]): Distribution {
  for (const { code, value, weight } of units) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`value of ${code} is ${value}`);
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight of ${code} is ${weight}`);
  }
  const ordered = [...units].sort(byValueAndCode);
  const weight = compensatedSumOf(ordered, (unit) => unit.weight);
  const quantity = compensatedSumOf(ordered, (unit) => unit.weight * unit.value);
  return {
    units: ordered,
    weight,
    quantity,
    mean: weight === 0 ? 0 : quantity / weight,
    isEven: ordered[0]?.value === ordered.at(-1)?.value,
  };
}

function byValueAndCode(a: WeightedUnit, b: WeightedUnit): number {
  if (a.value !== b.value) return a.value - b.value;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.weight - b.weight;
}
