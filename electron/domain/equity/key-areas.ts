import type { Share } from '../coverage/facts.ts';
import { compensatedSumOf } from './compensated-sum.ts';
import { type Figure, known, unknown, type UnknownReason } from './figure.ts';
import {
  isMeasured,
  isWeighed,
  type Measured,
  peopleOf,
  type ServedUnit,
  type WeightCoverage,
  weightCoverage,
} from './people-weights.ts';

/** A unit that is a key area (重点帮扶县) or not. */
export interface KeyAreaUnit extends ServedUnit {
  readonly isKey: boolean;
}

/** What key areas get, held against how many people live there. */
export interface KeyAreaBalance {
  /** Quantity of the key areas, of all units, as far as it is known: agrees with the totals of a report. */
  readonly quantity: Share;
  /** Key areas with a known population and quantity, of all key areas. */
  readonly keyUnits: Share;
  /** The same quantity, and the people, of units with both known only: the sides of the ratio. */
  readonly comparedQuantity: Share;
  readonly comparedPeople: Share;
  /**
   * Share of the quantity by share of the people, 0 or more, no unit: 1 = as much as their people, 2 = twice as much.
   * Unknown without units, key areas, quantity, or people or quantity of a key area.
   */
  readonly ratio: Figure;
  /** Which units have a known population and quantity. */
  readonly weights: WeightCoverage;
}

/**
 * Share of key areas against their share of the population. Units without known population and quantity are on neither side of the
 * ratio, else it would compare different places. `areaPeople`: see `weightCoverage`.
 * Throws RangeError for a quantity or population that is negative or not finite.
 */
export function keyAreaBalance(units: readonly KeyAreaUnit[], areaPeople: number | null): KeyAreaBalance {
  for (const { code, quantity } of units.filter(isMeasured)) {
    if (!(quantity >= 0 && quantity < Infinity)) throw new RangeError(`quantity of ${code} is ${quantity}`);
  }
  // Quantities need not be whole numbers: an order of their own keeps the last digit.
  const ordered = units.filter(isMeasured).sort((a, b) => (a.code < b.code ? -1 : 1));
  const weighed = ordered.filter(isWeighed);
  const comparedQuantity = quantityShare(weighed);
  const comparedPeople = { part: peopleOf(weighed.filter((unit) => unit.isKey)), whole: peopleOf(weighed) };
  const keyUnits = {
    part: weighed.filter((unit) => unit.isKey).length,
    whole: units.filter((unit) => unit.isKey).length,
  };
  return {
    quantity: quantityShare(ordered),
    keyUnits,
    comparedQuantity,
    comparedPeople,
    ratio: ordered.some(({ isKey }) => isKey)
      ? ratioOf(keyUnits, comparedQuantity, comparedPeople)
      : unknown(noRatioOf(units)),
    weights: weightCoverage(units, areaPeople),
  };
}

function quantityShare(units: readonly Measured<KeyAreaUnit>[]): Share {
  return {
    part: compensatedSumOf(
      units.filter((unit) => unit.isKey),
      (unit) => unit.quantity,
    ),
    whole: compensatedSumOf(units, (unit) => unit.quantity),
  };
}

/** Why there is no ratio when no key area has a known quantity. */
function noRatioOf(units: readonly KeyAreaUnit[]): UnknownReason {
  if (units.length === 0) return 'no-units';
  return units.some(({ isKey }) => isKey) ? 'no-quantity' : 'no-key-areas';
}

function ratioOf(keyUnits: Share, quantity: Share, people: Share): Figure {
  if (keyUnits.part === 0) return unknown('no-population');
  if (quantity.whole === 0) return unknown('zero-total');
  return known(quantity.part / quantity.whole / (people.part / people.whole));
}
