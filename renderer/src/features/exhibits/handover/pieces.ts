import type { ExhibitCondition, SetCompleteness } from '@contract/conditions.ts';
import type { ExhibitAt } from '@contract/ledger.ts';
import { opensRepair } from '@domain/exhibit/condition.ts';
import { isInService } from '@domain/exhibit/set-state.ts';
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
  /** Whether its pieces are confirmed one by one. */
  readonly isTemporary: boolean;
  readonly pieces: readonly Piece[];
}

/** Pieces of a set: those that are where it is, by crate, and those that are not. */
export function piecesOf(
  set: SetCompleteness,
  exhibits: readonly ExhibitAt[],
  conditions: readonly ExhibitCondition[],
): { readonly crates: readonly CratePieces[]; readonly elsewhere: readonly Piece[] } {
  const known = new Map(conditions.map((condition) => [condition.exhibitId, condition]));
  const inService = exhibits
    .filter(
      ({ setId, isRetired, place }) => setId === set.setId && isInService({ isRetired, place: place.key }),
    )
    .map((exhibit): Piece => ({ exhibit, condition: known.get(exhibit.id) }));
  const isHere = ({ exhibit }: Piece) => exhibit.place.key === set.place?.key;
  const byCrate = new Map<string | null, Piece[]>();
  for (const piece of inService.filter(isHere)) {
    const { crateId } = piece.exhibit;
    byCrate.set(crateId, [...(byCrate.get(crateId) ?? []), piece]);
  }
  const crates = [...byCrate].map(
    ([crateId, pieces]): CratePieces => ({
      crateId,
      name: pieces[0]?.exhibit.crateName ?? '',
      isTemporary: !set.isPermanent || (crateId !== null && set.temporaryCrateIds.includes(crateId)),
      pieces,
    }),
  );
  return {
    crates: crates.toSorted(
      (a, b) =>
        Number(a.crateId === null) - Number(b.crateId === null) ||
        (a.name < b.name ? -1 : Number(a.name > b.name)),
    ),
    elsewhere: inService.filter((piece) => !isHere(piece)),
  };
}

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
