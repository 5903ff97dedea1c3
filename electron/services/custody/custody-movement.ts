import {
  comesBack,
  comesHome,
  leftFrom,
  type CustodyCase,
  type CustodyTurn,
  REASON_OF_CUSTODY,
} from '@domain/exhibit/custody.ts';
import { type PlaceKey, placeKey } from '@domain/exhibit/place.ts';
import type { IsoDate } from '@domain/units.ts';
import { movements } from '../ledger/movements.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

export interface Signed {
  readonly on: IsoDate;
  readonly handedOverBy: string;
  readonly receivedBy: string;
  /** Where what comes here goes; null = each exhibit where it left from, and what was never here to the base of its set. */
  readonly to: PlaceKey | null;
}

/** Exhibits that a case is about: those of its set that are in use, or the ones it names. */
export function exhibitsOf(
  read: Readers,
  custody: Pick<CustodyCase, 'setId' | 'exhibitIds'>,
): readonly string[] {
  if (custody.setId === null) return custody.exhibitIds;
  return read.registers
    .all('exhibit')
    .filter(({ values, isRetired }) => values['setId'] === custody.setId && !isRetired)
    .map(({ id }) => id);
}

/**
 * The hand-over with which a case begins or ends, checked and ready to be written inside the command that changes its state.
 * Nothing is written for what is there already, nor at the end of what does not come back.
 * @throws AppError E1001 for a place that there is not, E1201 with every exhibit that cannot have moved so
 */
export function custodyMovement(
  session: WorkspaceSession,
  ids: IdGenerator,
  custody: CustodyCase,
  turn: CustodyTurn,
  signed: Signed,
): (write: Writers) => void {
  const read = session.read();
  if (turn === 'ends' && !comesBack(custody.kind)) return () => undefined;
  const isHomeward = comesHome(custody.kind, turn);
  const homeOf = signed.to === null ? returnPlaces(read, custody) : () => signed.to ?? '';
  const going = exhibitsOf(read, custody).flatMap((exhibitId) => {
    const current = read.ledger.placeOf(exhibitId);
    const to = isHomeward ? homeOf(exhibitId) : awayOf(custody);
    if (current === null || current.place === to) return [];
    return [{ exhibitId, from: turn === 'ends' && isHomeward ? awayOf(custody) : null, to }];
  });
  return movements(session, ids, going, {
    movedOn: signed.on,
    reason: turn === 'ends' ? 'return' : REASON_OF_CUSTODY[custody.kind],
    occasion: custody.number,
    handedOverBy: signed.handedOverBy,
    receivedBy: signed.receivedBy,
    handOverId: ids.next(),
    note: '',
  });
}

function awayOf({ kind, counterpartId }: CustodyCase): PlaceKey {
  return kind === 'retired' ? 'out:retired' : placeKey('depository', counterpartId ?? '');
}

/** Where each exhibit of a case goes when it comes here and nobody says anything else. */
export function returnPlaces(read: Readers, custody: CustodyCase): (exhibitId: string) => PlaceKey {
  const homeOf = homes(read);
  return (exhibitId) => leftFrom(read.ledger.ofExhibit(exhibitId), custody) ?? homeOf(exhibitId);
}

function homes(read: Readers): (exhibitId: string) => PlaceKey {
  const bases = new Map(read.fleet.exhibitSets().map(({ id, baseId }) => [id, placeKey('base', baseId)]));
  const sets = new Map(read.fleet.exhibits().map(({ id, setId }) => [id, setId]));
  return (exhibitId) => bases.get(sets.get(exhibitId) ?? '') ?? '';
}
