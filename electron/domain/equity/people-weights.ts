import type { Share } from '../coverage/facts.ts';
import { compensatedSumOf } from './compensated-sum.ts';
import type { WeightedUnit } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';

/** A unit with its population. */
export interface PeopledUnit {
  readonly code: string;
  readonly name: string;
  /** Whole number ≥ 0; null when it is not known. */
  readonly people: number | null;
}

/** A unit with what it got. */
export interface ServedUnit extends PeopledUnit {
  /** Visits, open days or the like, ≥ 0; null when its records do not say: it is not 0, and in no measure. */
  readonly quantity: number | null;
}

/** A unit whose quantity is known, be it 0. */
export type Measured<T extends ServedUnit> = T & { readonly quantity: number };

export const isMeasured = <T extends ServedUnit>(unit: T): unit is Measured<T> => unit.quantity !== null;

/** A unit that has no weight, and why. */
export interface LeftOutUnit {
  readonly code: string;
  readonly name: string;
  readonly reason: 'no-population' | 'zero-population' | 'no-quantity';
}

/** Which units figures weighted by population stand for. */
export interface WeightCoverage {
  /** Units with a population above 0, and with the quantity where one is measured, of all. */
  readonly units: Share;
  /** People of these units. */
  readonly people: number;
  /** `people` by the people of all units, 0 to 1. */
  readonly shareOfPeople: Figure;
  /** By code. */
  readonly leftOut: readonly LeftOutUnit[];
}

/** A unit whose population is known and above 0. */
export type Weighed<T extends PeopledUnit> = T & { readonly people: number };

/** Whether a unit can be weighted by its people. Throws RangeError for a population that is negative or not finite. */
export function isWeighed<T extends PeopledUnit>(unit: T): unit is Weighed<T> {
  const { code, people } = unit;
  if (people === null) return false;
  if (!(people >= 0 && people < Infinity)) throw new RangeError(`population of ${code} is ${people}`);
  return people > 0;
}

/**
 * Says which units can be weighted and what share of the people they have.
 *
 * The share is 1 when no population is missing (a unit of 0 people takes nobody away). Otherwise it is the known people
 * by `areaPeople`, the published population of all units together; without that nobody can know it.
 * Units whose quantity is not known are left out like those without people, and so are their people.
 */
export function weightCoverage(
  units: readonly (PeopledUnit & Partial<ServedUnit>)[],
  areaPeople: number | null,
): WeightCoverage {
  const isIn = (unit: PeopledUnit & Partial<ServedUnit>) => isWeighed(unit) && unit.quantity !== null;
  const weighed = units.filter(isIn);
  const people = peopleOf(weighed);
  const leftOut = units
    .filter((unit) => !isIn(unit))
    .map(({ code, name, people: figure }) => ({ code, name, reason: reasonOf(figure) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    units: { part: weighed.length, whole: units.length },
    people,
    shareOfPeople: shareOfPeople(units, people, areaPeople),
    leftOut,
  };
}

function reasonOf(people: number | null): LeftOutUnit['reason'] {
  if (people === null) return 'no-population';
  return people === 0 ? 'zero-population' : 'no-quantity';
}

function shareOfPeople(units: readonly PeopledUnit[], people: number, areaPeople: number | null): Figure {
  if (units.length === 0) return unknown('no-units');
  if (units.every((unit) => unit.people !== null)) {
    const all = peopleOf(units);
    return all === 0 ? unknown('no-population') : known(people / all);
  }
  if (areaPeople === null || areaPeople === 0) return unknown('no-area-population');
  return areaPeople < people ? unknown('area-below-units') : known(people / areaPeople);
}

/** People of units, whole numbers, therefore exact in any order. */
export function peopleOf(units: readonly PeopledUnit[]): number {
  return compensatedSumOf(units, (unit) => unit.people ?? 0);
}

/** Quantity per person, weighted by people; units without known quantity and people are left out (`weightCoverage`). */
export function perPerson(units: readonly ServedUnit[]): WeightedUnit[] {
  return units
    .filter(isMeasured)
    .filter(isWeighed)
    .map(({ code, quantity, people }) => ({
      code,
      value: quantity / people,
      weight: people,
    }));
}

/** Quantity per unit, every unit alike, whether its population is known or not; without the quantity it is left out. */
export function perUnit(units: readonly ServedUnit[]): WeightedUnit[] {
  return units.filter(isMeasured).map(({ code, quantity }) => ({ code, value: quantity, weight: 1 }));
}
