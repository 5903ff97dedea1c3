import type { StayRules } from '../stay/stay-rules.ts';
import type { TouringSet } from '../stay/touring-set.ts';
import type { VenueTerms } from '../stay/venue.ts';

/** Lengths of the phases of a stay in days; the time that it is open has a shortest and a longest. */
export interface StayLengths {
  readonly install_d: number;
  readonly train_d: number;
  readonly minOpen_d: number;
  readonly maxOpen_d: number;
  readonly strike_d: number;
}

type OwnLengths = Pick<TouringSet, keyof StayLengths>;

/** Lengths of a stay of a set in a venue: what the set says goes before the venue, the venue before the rules. */
export function stayLengths(
  set: OwnLengths | null,
  terms: VenueTerms | null,
  rules: Pick<StayRules, keyof StayLengths>,
): StayLengths {
  const of = (name: keyof StayLengths): number =>
    set?.[name] ?? (name === 'train_d' ? null : terms?.[name]) ?? rules[name];
  return {
    install_d: of('install_d'),
    train_d: of('train_d'),
    minOpen_d: of('minOpen_d'),
    maxOpen_d: of('maxOpen_d'),
    strike_d: of('strike_d'),
  };
}

/** Length that a stay gets when nobody says otherwise: the usual one, as far as its bounds allow. */
export function usualOpenDays(
  { minOpen_d, maxOpen_d }: StayLengths,
  { usualOpen_d }: Pick<StayRules, 'usualOpen_d'>,
): number {
  return Math.max(minOpen_d, Math.min(maxOpen_d, usualOpen_d));
}

/** Days from the beginning of the installation to the last day of the strike of a stay as short as it may be. */
export function shortestStay({ install_d, train_d, minOpen_d, strike_d }: StayLengths): number {
  return install_d + train_d + minOpen_d + strike_d;
}

/** Sets with the same own lengths are of one class: number of the class of each, and a set of each class. */
export function lengthClasses<Own extends OwnLengths>(
  sets: readonly Own[],
): { readonly ofSet: readonly number[]; readonly members: readonly Own[] } {
  const classes = new Map<string, number>();
  const members: Own[] = [];
  const ofSet = sets.map((set) => {
    const { install_d, train_d, minOpen_d, maxOpen_d, strike_d } = set;
    const key = [install_d, train_d, minOpen_d, maxOpen_d, strike_d].join('|');
    const known = classes.get(key);
    if (known !== undefined) return known;
    members.push(set);
    classes.set(key, members.length - 1);
    return members.length - 1;
  });
  return { ofSet, members };
}
