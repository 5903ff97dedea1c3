import { AppError } from '@domain/errors.ts';
import {
  isHolding,
  NEXT_STATES,
  type Reservation,
  type ReservationState,
} from '@domain/exhibit/reservation.ts';
import type { RecordVersion, Versioned } from '../ports/record-version.ts';
import type { IdGenerator } from '../ports/system.ts';
import { refuseRetired } from '../registry/refuse-retired.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { conflictFinder, refuseConflicts } from './conflicts.ts';
import { REGISTER_OF_THING, thingNames } from './things.ts';

export type ReservationEntry = Pick<Reservation, 'thing' | 'start' | 'end' | 'purpose' | 'title' | 'note'>;

/** @throws AppError E1001, E1301, E1302, E1304 */
export function createReservation(
  session: WorkspaceSession,
  ids: IdGenerator,
  entry: ReservationEntry & { readonly state: 'draft' | 'confirmed' },
): string {
  const id = ids.next();
  const reservation: Reservation = {
    ...entry,
    id,
    place: null,
    planId: null,
    stayPlanId: null,
    custodyCaseId: null,
    repairId: null,
    maintenanceRuleId: null,
    isSample: false,
  };
  refuseRetiredThing(session, reservation);
  checked(session, reservation);
  session.store().run({ name: 'reservation.create', params: stepParams(session, reservation) }, (write) => {
    write.reservations.insert(reservation);
  });
  return id;
}

/** @throws AppError E1001, E1003, E1301, E1302, E1304 */
export function updateReservation(
  session: WorkspaceSession,
  { id, version, ...entry }: ReservationEntry & { readonly id: string; readonly version: RecordVersion },
): void {
  const before = current(session, id, version);
  const after = { ...before, ...entry };
  refuseRetiredThing(session, after);
  checked(session, after);
  save(session, 'reservation.update', after);
}

/** The reason of a cancellation stands in the log, with who and when. @throws AppError E1001, E1003, E1301, E1303, E1304 */
export function setReservationState(
  session: WorkspaceSession,
  {
    id,
    version,
    state,
    reason = '',
  }: {
    readonly id: string;
    readonly version: RecordVersion;
    readonly state: ReservationState;
    readonly reason?: string | undefined;
  },
): void {
  const before = current(session, id, version);
  if (!NEXT_STATES[before.state].includes(state)) refuseState(before, state);
  const after = { ...before, state };
  // What was retired since can still be given up, and come back.
  if (isHolding(state)) refuseRetiredThing(session, after);
  checked(session, after);
  const isExplained = state === 'cancelled' && reason !== '';
  save(session, isExplained ? 'reservation.cancelledFor' : `reservation.${state}`, after, { reason });
}

/** @throws AppError E1001, E1003, E1303 */
export function removeReservation(
  session: WorkspaceSession,
  { id, version }: { readonly id: string; readonly version: RecordVersion },
): void {
  const before = current(session, id, version);
  if (before.state !== 'draft' && before.state !== 'cancelled') refuseState(before, 'removed');
  session.store().run({ name: 'reservation.remove', params: stepParams(session, before) }, (write) => {
    write.reservations.remove(id, version);
  });
}

function current(session: WorkspaceSession, id: string, version: RecordVersion): Versioned<Reservation> {
  return requireCurrent(session.read().reservations.find(id), 'reservation', id, version);
}

function refuseState(before: Reservation, state: string): never {
  throw new AppError('E1303', `reservation ${before.id} is ${before.state}`, {
    from: before.state,
    to: state,
  });
}

/** @throws AppError E1304 */
const refuseRetiredThing = (session: WorkspaceSession, { thing: { kind, id } }: Pick<Reservation, 'thing'>) =>
  refuseRetired(session.read(), [{ register: REGISTER_OF_THING[kind], id }]);

function checked(session: WorkspaceSession, { id, thing, start, end, state }: Reservation): void {
  const read = session.read();
  if (!read.registers.names(REGISTER_OF_THING[thing.kind]).has(thing.id))
    throw new AppError('E1001', `${thing.kind} ${thing.id} not found`, { kind: thing.kind, id: thing.id });
  if (end < start) throw new AppError('E1302', `reservation from ${start} to ${end}`, { start, end });
  if (isHolding(state)) refuseConflicts(conflictFinder(read)({ thing, start, end }, id));
}

function save(
  session: WorkspaceSession,
  name: string,
  after: Versioned<Reservation>,
  params: Readonly<Record<string, string>> = {},
): void {
  const { version, ...reservation } = after;
  session.store().run({ name, params: { ...stepParams(session, after), ...params } }, (write) => {
    write.reservations.update(reservation, version);
  });
}

const stepParams = (session: WorkspaceSession, { thing, start, end }: Reservation) => ({
  name: thingNames(session.read())(thing).name,
  start,
  end,
});
