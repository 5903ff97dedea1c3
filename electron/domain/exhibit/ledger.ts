import type { IsoDate } from '../units.ts';
import { type PlaceKey, placeOf } from './place.ts';

export const MOVEMENT_REASONS = [
  'tour',
  'stay',
  'loan',
  'exchange',
  'transfer',
  'settled',
  'repair',
  'return',
  'stock-take',
  'retired',
  'other',
] as const;
export type MovementReason = (typeof MOVEMENT_REASONS)[number];

/**
 * One entry of the ledger (流转台账): an exhibit went from one place to another. Entries are appended, never changed:
 * a counter-entry takes the last one back, and a later entry of the same root brings it back (redo).
 */
export interface Movement {
  readonly id: string;
  readonly exhibitId: string;
  /** 1, 2, 3 … per exhibit. */
  readonly number: number;
  /** The entry that this one takes back or repeats; its own id for a new entry. */
  readonly rootId: string;
  readonly isCounter: boolean;
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  readonly movedOn: IsoDate;
  readonly reason: MovementReason;
  /** Tour, stay or other occasion, in words; may be empty. */
  readonly occasion: string;
  readonly handedOverBy: string;
  readonly receivedBy: string;
  /** The same for all that changed hands at once. */
  readonly handOverId: string;
  readonly note: string;
}

/** The entries of one exhibit that count, oldest first: those whose root has no later row. `entries` by number. */
export function countingEntries<T extends Movement>(entries: readonly T[]): readonly T[] {
  const last = new Map(entries.map((entry) => [entry.rootId, entry.number]));
  return entries.filter((entry) => !entry.isCounter && last.get(entry.rootId) === entry.number);
}

/** Where an exhibit was at the end of a day: `home` before its first entry. `entries` are those of one exhibit, by number. */
export function placeOn(entries: readonly Movement[], day: IsoDate, home: PlaceKey): PlaceKey {
  return countingEntries(entries).findLast(({ movedOn }) => movedOn <= day)?.to ?? home;
}

/** Why an exhibit cannot be entered as moved. */
export type MovementIssue = 'same-place' | 'before-last' | 'in-future' | 'elsewhere' | 'out-of-books';

/** Where an exhibit is now, as the ledger says. */
export interface CurrentPlace {
  readonly place: PlaceKey;
  /** Day of the entry that brought it there; null when it was never moved. */
  readonly since: IsoDate | null;
}

/** Where an exhibit is, and what for it was brought there. */
export interface ReachedPlace extends CurrentPlace {
  /** Of the entry that brought it there; null when it was never moved. */
  readonly reason: MovementReason | null;
}

/**
 * Whether an exhibit was given away for good (落地、调拨) and still is where that brought it: at a site, or at another
 * organisation. What was moved within the house is not. `isOrganisation` tells so of the key of a depository.
 */
export function isSettled(
  { place, reason }: Pick<ReachedPlace, 'place' | 'reason'>,
  isOrganisation: (depositoryId: string) => boolean,
): boolean {
  if (reason !== 'settled' && reason !== 'transfer') return false;
  const at = placeOf(place);
  return at?.kind === 'site' || (at?.kind === 'depository' && isOrganisation(at.id));
}

/**
 * What is wrong with a movement, all at once; empty when nothing is. `from` is where whoever hands over says the
 * exhibit is; null when that is not said.
 */
export function movementIssues(
  current: CurrentPlace,
  movement: { readonly from: PlaceKey | null; readonly to: PlaceKey; readonly movedOn: IsoDate },
  today: IsoDate,
): readonly MovementIssue[] {
  const { from, to, movedOn } = movement;
  const issues: MovementIssue[] = [];
  if (from !== null && from !== current.place) issues.push('elsewhere');
  if (to === current.place) issues.push('same-place');
  if (current.since !== null && movedOn < current.since) issues.push('before-last');
  if (movedOn > today) issues.push('in-future');
  if (current.place === 'out:retired') issues.push('out-of-books');
  return issues;
}
