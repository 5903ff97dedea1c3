import type { ExhibitCondition } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { opensRepair } from '@domain/exhibit/condition.ts';
import { isStruckOff } from '@domain/exhibit/set-state.ts';
import type { HandoverScope } from './handover-scope.ts';
import type { Verdict } from './handover-store.ts';

/** One piece of a set on the list of a hand-over. */
export interface Piece {
  readonly exhibit: ExhibitAt;
  readonly condition: ExhibitCondition | undefined;
}

/** A crate with its pieces. */
export interface CratePieces {
  /** Null for what is in no crate. */
  readonly crateId: string | null;
  readonly name: string;
  readonly setId: string;
  readonly setName: string;
  /** Whether its pieces are confirmed one by one. */
  readonly isTemporary: boolean;
  readonly pieces: readonly Piece[];
}

/** Pieces of a hand-over: those that are there, by set and crate, and those of its sets that are not. */
export function piecesOf(
  scope: HandoverScope,
  exhibits: readonly ExhibitAt[],
  conditions: readonly ExhibitCondition[],
): { readonly crates: readonly CratePieces[]; readonly elsewhere: readonly Piece[] } {
  const known = new Map(conditions.map((condition) => [condition.exhibitId, condition]));
  const sets = new Map(scope.sets.map((set) => [set.setId, set]));
  const isHere = ({ exhibit }: Piece) => exhibit.place.key === scope.place?.key;
  // Of a set that is somewhere else only what is here goes along; nothing of it is missed, nor what was given away.
  const isMissed = ({ exhibit }: Piece) =>
    !exhibit.isSettled && sets.get(exhibit.setId)?.place?.key === scope.place?.key;
  const inService = exhibits
    .filter(({ isRetired, place }) => !isStruckOff({ isRetired, place: place.key }))
    .map((exhibit): Piece => ({ exhibit, condition: known.get(exhibit.id) }))
    .filter((piece) => sets.has(piece.exhibit.setId) || (scope.kind === 'place' && isHere(piece)));
  const byCrate = new Map<string, Piece[]>();
  for (const piece of inService.filter(isHere)) {
    const key = `${piece.exhibit.setId} ${piece.exhibit.crateId ?? ''}`;
    byCrate.set(key, [...(byCrate.get(key) ?? []), piece]);
  }
  const crates = [...byCrate.values()].flatMap(([first, ...others]): CratePieces[] => {
    if (first === undefined) return [];
    const { crateId, crateName, setId, setName } = first.exhibit;
    const set = sets.get(setId);
    const isTemporary =
      set?.isPermanent === false || (crateId !== null && (set?.temporaryCrateIds.includes(crateId) ?? false));
    return [{ crateId, name: crateName, setId, setName, isTemporary, pieces: [first, ...others] }];
  });
  return {
    crates: crates.toSorted(
      (a, b) =>
        byText(a.setName, b.setName) ||
        Number(a.crateId === null) - Number(b.crateId === null) ||
        byText(a.name, b.name),
    ),
    elsewhere: inService.filter((piece) => !isHere(piece) && isMissed(piece)),
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Pieces that one click may confirm: what is in repair, or in a temporary crate, is looked at one by one. */
export const confirmable = ({ isTemporary, pieces }: CratePieces): readonly Piece[] =>
  isTemporary ? [] : pieces.filter(({ condition }) => (condition?.repair ?? null) === null);

/** Whether a repair is opened for a piece, from what was found and what the user says. */
export function asksRepair({ condition }: Piece, { found, asksRepair: asked }: Verdict): boolean {
  return canAskRepair(condition, found) && found !== 'stays' && (asked ?? opensRepair(found));
}

/** Whether there is something to repair that nobody repairs yet. */
export const canAskRepair = (condition: ExhibitCondition | undefined, found: Verdict['found']): boolean =>
  (condition?.repair ?? null) === null && found !== 'stays' && found !== 'well' && found !== 'missing';
