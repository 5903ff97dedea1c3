import { AppError } from '@domain/errors.ts';
import { countingEntries, type MovementReason, movementIssues } from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeOf } from '@domain/exhibit/place.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { placeNames } from './place-names.ts';

export interface HandOver {
  readonly exhibitIds: readonly string[];
  readonly from: PlaceKey | null;
  readonly to: PlaceKey;
  readonly movedOn: string;
  readonly reason: MovementReason;
  readonly occasion: string;
  readonly handedOverBy: string;
  readonly receivedBy: string;
  readonly note: string;
}

/**
 * Enters a hand-over: one entry per exhibit, one step of the history.
 * @throws AppError E1001 for a place that there is not, E1201 with every exhibit that cannot have moved so
 */
export function handOver(session: WorkspaceSession, ids: IdGenerator, input: HandOver): string {
  const read = session.read();
  requirePlace(read, input.to);
  const exhibitIds = [...new Set(input.exhibitIds)];
  const names = read.registers.names('exhibit');
  const moving = exhibitIds.map((exhibitId) => {
    const current = read.ledger.placeOf(exhibitId);
    if (current === null)
      throw new AppError('E1001', `exhibit ${exhibitId} not found`, { kind: 'exhibit', id: exhibitId });
    return { exhibitId, current, issues: movementIssues(current, input, session.businessDate()) };
  });
  const wrong = moving.filter(({ issues: own }) => own.length > 0);
  const issues = wrong.flatMap(({ exhibitId, current, issues: own }) =>
    own.map((issue) => `${exhibitId}|${names.get(exhibitId) ?? exhibitId}|${issue}|${current.place}`),
  );
  if (issues.length > 0)
    throw new AppError('E1201', `${issues.length} movements are not possible`, {
      count: wrong.length,
      names: wrong.slice(0, 5).map(({ exhibitId }) => names.get(exhibitId) ?? exhibitId),
      issues,
    });

  const handOverId = ids.next();
  const { from: _from, exhibitIds: _ids, ...entry } = input;
  const params = { count: exhibitIds.length, to: placeNames(read)(input.to).name, kind: kindOf(input.to) };
  session.store().run({ name: 'ledger.handOver', params }, (write) => {
    for (const { exhibitId, current } of moving) {
      const id = ids.next();
      const number = read.ledger.ofExhibit(exhibitId).length + 1;
      const own = { id, rootId: id, exhibitId, number, isCounter: false, from: current.place, handOverId };
      write.ledger.append({ ...entry, ...own });
    }
  });
  return handOverId;
}

/** @throws AppError E1202 when the movement is not the last of its exhibit that counts */
export function takeBack(
  session: WorkspaceSession,
  ids: IdGenerator,
  { exhibitId, movementId }: { readonly exhibitId: string; readonly movementId: string },
): void {
  const read = session.read();
  const rows = read.ledger.ofExhibit(exhibitId);
  const last = countingEntries(rows).at(-1);
  if (last === undefined || last.id !== movementId) {
    throw new AppError('E1202', `movement ${movementId} is not the last of ${exhibitId}`, {
      name: read.registers.names('exhibit').get(exhibitId) ?? exhibitId,
    });
  }
  const params = { name: read.registers.names('exhibit').get(exhibitId) ?? exhibitId };
  session.store().run({ name: 'ledger.takeBack', params }, (write) => {
    write.ledger.append({ ...last, id: ids.next(), number: rows.length + 1, isCounter: true });
  });
}

const kindOf = (key: PlaceKey) => placeOf(key)?.kind ?? 'out';

function requirePlace(read: Readers, key: PlaceKey): void {
  const place = placeOf(key);
  const isKnown = place !== null && (place.kind === 'out' || read.registers.names(place.kind).has(place.id));
  if (!isKnown) throw new AppError('E1001', `place ${key} not found`, { kind: 'place', id: key });
}
