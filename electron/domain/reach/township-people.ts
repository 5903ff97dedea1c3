import { sumOf } from '../coverage/facts.ts';

/** What is known of the people of a township. */
export interface TownshipFigure {
  /** Its own figure, a whole number ≥ 0; null = none. */
  readonly people: number | null;
}

/**
 * People that live in some of the townships of a county, a whole number. A township counts with its own figure. What the county
 * has more than those figures is spread evenly over its other townships, because nobody knows better: an ESTIMATE. Without a
 * figure of the county the other townships count 0.
 *
 * More townships never have fewer people, and all of them have those of the county, or more where their own figures add up to
 * more. `some` is a part of `all`, both in any order.
 */
export function peopleOfTownships(
  some: readonly TownshipFigure[],
  all: readonly TownshipFigure[],
  countyPeople: number | null,
): number {
  const own = (list: readonly TownshipFigure[]) => sumOf(list, ({ people }) => people ?? 0);
  const others = (list: readonly TownshipFigure[]) => list.filter(({ people }) => people === null).length;
  const rest = Math.max(0, (countyPeople ?? 0) - own(all));
  return own(some) + (rest === 0 ? 0 : Math.round((rest * others(some)) / Math.max(1, others(all))));
}
