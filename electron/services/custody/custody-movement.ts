import { AppError } from '@domain/errors.ts';
import { type CustodyCase, comesBack, REASON_OF_CUSTODY } from '@domain/exhibit/custody.ts';
import { type MovementReason, movementIssues } from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeKey } from '@domain/exhibit/place.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';

export interface Signed {
  readonly on: IsoDate;
  readonly handedOverBy: string;
  readonly receivedBy: string;
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
 * @throws AppError E1201 with every exhibit that cannot have moved so
 */
export function custodyMovement(
  read: Readers,
  ids: IdGenerator,
  custody: CustodyCase,
  turn: 'begins' | 'ends',
  signed: Signed,
  today: IsoDate,
): (write: Writers) => void {
  if (turn === 'ends' && !comesBack(custody.kind)) return () => undefined;
  const homeOf = homes(read);
  const isHomeward = (turn === 'begins') === (custody.kind === 'loan-in');
  const reason: MovementReason = turn === 'ends' ? 'return' : REASON_OF_CUSTODY[custody.kind];
  const names = read.registers.names('exhibit');
  const moving = exhibitsOf(read, custody).flatMap((exhibitId) => {
    const current = read.ledger.placeOf(exhibitId);
    const to = isHomeward ? homeOf(exhibitId) : awayOf(custody);
    if (current === null || current.place === to) return [];
    const from = turn === 'ends' && isHomeward ? awayOf(custody) : null;
    const issues = movementIssues(current, { from, to, movedOn: signed.on }, today);
    return [{ exhibitId, from: current.place, to, issues }];
  });
  const wrong = moving.filter(({ issues }) => issues.length > 0);
  if (wrong.length > 0)
    throw new AppError('E1201', `${wrong.length} exhibits cannot have moved so`, {
      count: wrong.length,
      names: wrong.slice(0, 5).map(({ exhibitId }) => names.get(exhibitId) ?? exhibitId),
      issues: wrong.flatMap(({ exhibitId, from, issues }) =>
        issues.map((issue) => `${exhibitId}|${names.get(exhibitId) ?? exhibitId}|${issue}|${from}`),
      ),
    });
  const handOverId = ids.next();
  return (write) => {
    for (const { exhibitId, from, to } of moving) {
      const id = ids.next();
      write.ledger.append({
        id,
        rootId: id,
        exhibitId,
        number: read.ledger.ofExhibit(exhibitId).length + 1,
        isCounter: false,
        from,
        to,
        movedOn: signed.on,
        reason,
        occasion: custody.number,
        handedOverBy: signed.handedOverBy,
        receivedBy: signed.receivedBy,
        handOverId,
        note: '',
      });
    }
  };
}

function awayOf({ kind, counterpartId }: CustodyCase): PlaceKey {
  return kind === 'retired' ? 'out:retired' : placeKey('depository', counterpartId ?? '');
}

function homes(read: Readers): (exhibitId: string) => PlaceKey {
  const bases = new Map(read.fleet.exhibitSets().map(({ id, baseId }) => [id, placeKey('base', baseId)]));
  const sets = new Map(read.fleet.exhibits().map(({ id, setId }) => [id, setId]));
  return (exhibitId) => bases.get(sets.get(exhibitId) ?? '') ?? '';
}
