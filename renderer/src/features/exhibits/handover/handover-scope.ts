import type { SetCompleteness } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { isStruckOff } from '@domain/exhibit/set-state.ts';

type Place = ExhibitAt['place'];

/** What changes hands: a set, or everything that is at a place, of whichever sets. */
export interface HandoverScope {
  /** As the address has it: id of the set, or key of the place. */
  readonly key: string;
  readonly kind: 'set' | 'place';
  /** Null for a set without exhibits in service. */
  readonly place: Place | null;
  /** The set, or those that stand at the place. */
  readonly sets: readonly SetCompleteness[];
}

export const scopeOfSet = (set: SetCompleteness): HandoverScope => ({
  key: set.setId,
  kind: 'set',
  place: set.place,
  sets: [set],
});

/** A place with the sets that stand there: sets with a piece there alone are known by their pieces. */
export const scopeOfPlace = (
  place: Place,
  sets: readonly SetCompleteness[],
  exhibits: readonly ExhibitAt[],
): HandoverScope => {
  const there = new Set(exhibits.filter((one) => one.place.key === place.key).map(({ setId }) => setId));
  return {
    key: place.key,
    kind: 'place',
    place,
    sets: sets.filter((set) => set.place?.key === place.key || there.has(set.setId)),
  };
};

/** Places with exhibits in service and how many, those with most first. */
export function placesWithExhibits(
  exhibits: readonly ExhibitAt[],
): readonly { readonly place: Place; readonly count: number }[] {
  const known = new Map<string, { readonly place: Place; count: number }>();
  for (const { place, isRetired } of exhibits) {
    if (place.kind === 'out' || isStruckOff({ isRetired, place: place.key })) continue;
    const entry = known.get(place.key) ?? { place, count: 0 };
    entry.count += 1;
    known.set(place.key, entry);
  }
  return [...known.values()].toSorted((a, b) => b.count - a.count || (a.place.name < b.place.name ? -1 : 1));
}

/** What the address asks for: a set, a place, or the first set when it names neither. */
export function chosenScope(
  record: string | undefined,
  sets: readonly SetCompleteness[],
  exhibits: readonly ExhibitAt[],
  destinations: readonly Place[],
): HandoverScope | null {
  const set = sets.find(({ setId }) => setId === record);
  if (set !== undefined) return scopeOfSet(set);
  // A place that was just emptied is still the one that is looked at.
  const place =
    exhibits.find((exhibit) => exhibit.place.key === record)?.place ??
    destinations.find(({ key }) => key === record);
  if (place !== undefined && place.kind !== 'out') return scopeOfPlace(place, sets, exhibits);
  return sets[0] === undefined ? null : scopeOfSet(sets[0]);
}
