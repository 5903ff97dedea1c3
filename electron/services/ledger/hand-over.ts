import { AppError } from '@domain/errors.ts';
import {
  type CurrentPlace,
  countingEntries,
  type Movement,
  type MovementReason,
  movementIssues,
} from '@domain/exhibit/ledger.ts';
import { type PlaceKey, placeOf } from '@domain/exhibit/place.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
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

/** One exhibit that changes hands. */
export interface MovingExhibit {
  readonly exhibitId: string;
  readonly to: PlaceKey;
  /** What else is wrong about it, beside its movement. */
  readonly issues: readonly string[];
}

/** One exhibit that can move, with where it is. */
export interface Departure extends MovingExhibit {
  readonly current: CurrentPlace;
}

/**
 * Looks every exhibit of a hand-over up.
 * @throws AppError E1001 for a place or exhibit that there is not, E1201 with everything that is wrong with any of them
 */
export function departures(
  session: WorkspaceSession,
  moving: readonly MovingExhibit[],
  { from, movedOn }: Pick<HandOver, 'from' | 'movedOn'>,
): readonly Departure[] {
  const read = session.read();
  for (const to of new Set(moving.map((exhibit) => exhibit.to))) requirePlace(read, to);
  const names = read.registers.names('exhibit');
  const checked = moving.map((exhibit) => {
    const { exhibitId, to } = exhibit;
    const current = read.ledger.placeOf(exhibitId);
    if (current === null)
      throw new AppError('E1001', `exhibit ${exhibitId} not found`, { kind: 'exhibit', id: exhibitId });
    const issues = [
      ...movementIssues(current, { from, to, movedOn }, session.businessDate()),
      ...exhibit.issues,
    ];
    return { ...exhibit, current, issues };
  });
  const wrong = checked.filter(({ issues: own }) => own.length > 0);
  const issues = wrong.flatMap(({ exhibitId, current, issues: own }) =>
    own.map((issue) => `${exhibitId}|${names.get(exhibitId) ?? exhibitId}|${issue}|${current.place}`),
  );
  if (issues.length > 0)
    throw new AppError('E1201', `${issues.length} movements are not possible`, {
      count: wrong.length,
      names: wrong.slice(0, 5).map(({ exhibitId }) => names.get(exhibitId) ?? exhibitId),
      issues,
    });
  return checked;
}

/** Appends one entry per exhibit. */
export function appendDepartures(
  { read, write, ids }: { readonly read: Readers; readonly write: Writers; readonly ids: IdGenerator },
  leaving: readonly Departure[],
  entry: Omit<Movement, 'id' | 'rootId' | 'exhibitId' | 'number' | 'isCounter' | 'from' | 'to'>,
): void {
  for (const { exhibitId, current, to } of leaving) {
    const id = ids.next();
    const number = read.ledger.ofExhibit(exhibitId).length + 1;
    write.ledger.append({
      ...entry,
      id,
      rootId: id,
      exhibitId,
      number,
      isCounter: false,
      from: current.place,
      to,
    });
  }
}

/** What the history says about a hand-over. */
export const handOverParams = (read: Readers, count: number, to: PlaceKey) => ({
  count,
  to: placeNames(read)(to).name,
  kind: placeOf(to)?.kind ?? 'out',
});

/**
 * Enters a hand-over: one entry per exhibit, one step of the history.
 * @throws AppError E1001 for a place that there is not, E1201 with every exhibit that cannot have moved so
 */
export function handOver(session: WorkspaceSession, ids: IdGenerator, input: HandOver): string {
  const read = session.read();
  const { from, exhibitIds, to, ...entry } = input;
  const leaving = departures(
    session,
    [...new Set(exhibitIds)].map((exhibitId) => ({ exhibitId, to, issues: [] })),
    { from, movedOn: input.movedOn },
  );
  const handOverId = ids.next();
  const params = handOverParams(read, leaving.length, to);
  session.store().run({ name: 'ledger.handOver', params }, (write) => {
    appendDepartures({ read, write, ids }, leaving, { ...entry, handOverId });
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

/** @throws AppError E1001 for a place that there is not */
export function requirePlace(read: Readers, key: PlaceKey): void {
  const place = placeOf(key);
  const isKnown = place !== null && (place.kind === 'out' || read.registers.names(place.kind).has(place.id));
  if (!isKnown) throw new AppError('E1001', `place ${key} not found`, { kind: 'place', id: key });
}
