import { AppError } from '@domain/errors.ts';
import { countingEntries, type MovementReason } from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeOf } from '@domain/exhibit/place.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { refuseRetired } from '../registry/refuse-retired.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { movements } from './movements.ts';
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

/** What the history says about a hand-over. */
export const handOverParams = (read: Readers, count: number, to: PlaceKey) => ({
  count,
  to: placeNames(read)(to).name,
  kind: placeOf(to)?.kind ?? 'out',
});

/**
 * Enters a hand-over: one entry per exhibit, one step of the history.
 * @throws AppError E1001 for a place that there is not, E1201 with every exhibit that cannot have moved so, E1304 for
 * exhibits and a destination that are retired
 */
export function handOver(session: WorkspaceSession, ids: IdGenerator, input: HandOver): string {
  const { from, exhibitIds, to, ...entry } = input;
  const handOverId = ids.next();
  const place = placeOf(to);
  refuseRetired(session.read(), [
    ...[...new Set(exhibitIds)].map((id) => ({ register: 'exhibit' as const, id })),
    ...(place === null || place.kind === 'out' ? [] : [{ register: place.kind, id: place.id }]),
  ]);
  const going = [...new Set(exhibitIds)].map((exhibitId) => ({ exhibitId, from, to }));
  const append = movements(session, ids, going, { ...entry, handOverId });
  const params = handOverParams(session.read(), going.length, to);
  session.store().run({ name: 'ledger.handOver', params }, append);
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
