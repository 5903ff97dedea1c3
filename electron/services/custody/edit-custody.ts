import { yearOf } from '@domain/calendar/dates.ts';
import { AppError } from '@domain/errors.ts';
import {
  type CustodyCase,
  type CustodyState,
  custodyIssues,
  NEXT_CUSTODY_STATES,
  PURPOSE_OF_CUSTODY,
  RESERVATIONS_OF_CUSTODY,
} from '@domain/exhibit/custody.ts';
import { isHolding, NEXT_STATES, type ReservedThing } from '@domain/exhibit/reservation.ts';
import type { RecordVersion } from '../ports/record-version.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { conflictFinder, refuseConflicts } from '../reservations/conflicts.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { custodyMovement, exhibitsOf, type Signed } from './custody-movement.ts';

export type CustodyEntry = Omit<CustodyCase, 'id' | 'number' | 'state' | 'isSample'>;

/** @throws AppError E1001 for things and counterparts that there are not, E1603 */
export function createCustody(session: WorkspaceSession, ids: IdGenerator, entry: CustodyEntry): string {
  const read = session.read();
  checked(read, entry);
  const exhibitIds = eachOnce(entry);
  const id = ids.next();
  const number = nextNumber(read, yearOf(session.businessDate()));
  session.store().run({ name: 'custody.create', params: { number } }, (write) => {
    write.custody.insert({ ...entry, exhibitIds, id, number, state: 'asked', isSample: false });
  });
  return id;
}

/** @throws AppError E1001, E1003, E1603, E1604 unless it is only asked for */
export function updateCustody(
  session: WorkspaceSession,
  { id, version, ...entry }: CustodyEntry & { readonly id: string; readonly version: RecordVersion },
): void {
  const read = session.read();
  const { version: current, ...before } = requireCurrent(read.custody.find(id), 'custody_case', id, version);
  if (before.state !== 'asked') refuseState(before, 'update');
  checked(read, entry);
  session.store().run({ name: 'custody.update', params: { number: before.number } }, (write) => {
    write.custody.update({ ...before, ...entry, exhibitIds: eachOnce(entry) }, current);
  });
}

/**
 * Takes a case on: its reservations, its hand-over in the ledger and, for what is retired, the register go with it in one step.
 * @throws AppError E1001, E1003, E1201, E1301, E1604
 */
export function setCustodyState(
  session: WorkspaceSession,
  ids: IdGenerator,
  {
    id,
    version,
    state,
    ...signed
  }: Signed & { readonly id: string; readonly version: RecordVersion; readonly state: CustodyState },
): void {
  const read = session.read();
  const { version: current, ...before } = requireCurrent(read.custody.find(id), 'custody_case', id, version);
  if (!NEXT_CUSTODY_STATES[before.state].includes(state)) refuseState(before, state);
  const parts = [
    ...(needsPromises(read, before, state)
      ? [promises(read, ids, before, state === 'agreed' ? 'confirmed' : 'out')]
      : [followedBy(read, before, state)]),
    ...(state === 'under-way' ? [custodyMovement(session, ids, before, 'begins', signed)] : []),
    ...(state === 'ended' ? [custodyMovement(session, ids, before, 'ends', signed)] : []),
    ...(state === 'ended' && before.kind === 'retired' ? [retirement(read, before)] : []),
  ];
  session.store().run({ name: `custody.${state}`, params: { number: before.number } }, (write) => {
    write.custody.update({ ...before, state }, current);
    for (const part of parts) part(write);
  });
}

/** Whether things must be promised now: when it is agreed, or when it leaves and somebody gave the promise up since. */
const needsPromises = (read: Readers, { id }: CustodyCase, state: CustodyState): boolean =>
  state === 'agreed' ||
  (state === 'under-way' && !read.custody.reservationsOf(id).some((promise) => isHolding(promise.state)));

/** Reserves everything a case is about; what goes for good is held on the day on which it goes. */
function promises(
  read: Readers,
  ids: IdGenerator,
  custody: CustodyCase,
  state: 'confirmed' | 'out',
): (write: Writers) => void {
  const span = { start: custody.start, end: custody.end ?? custody.start };
  const things: readonly ReservedThing[] =
    custody.setId === null
      ? custody.exhibitIds.map((id) => ({ kind: 'exhibit', id }))
      : [{ kind: 'set', id: custody.setId }];
  const find = conflictFinder(read);
  refuseConflicts(things.flatMap((thing) => find({ thing, ...span }, null)));
  return (write) => {
    for (const thing of things) {
      write.reservations.insert({
        ...span,
        id: ids.next(),
        thing,
        state,
        purpose: PURPOSE_OF_CUSTODY[custody.kind],
        title: custody.number,
        place: null,
        planId: null,
        stayPlanId: null,
        custodyCaseId: custody.id,
        repairId: null,
        maintenanceRuleId: null,
        note: '',
        isSample: false,
      });
    }
  };
}

/** Reservations of a case go where it goes, as far as they can. */
function followedBy(read: Readers, custody: CustodyCase, state: CustodyState): (write: Writers) => void {
  const next = RESERVATIONS_OF_CUSTODY[state];
  const following =
    next === null
      ? []
      : read.custody
          .reservationsOf(custody.id)
          .filter((reservation) => NEXT_STATES[reservation.state].includes(next));
  return (write) => {
    for (const { version, ...reservation } of following)
      if (next !== null) write.reservations.update({ ...reservation, state: next }, version);
  };
}

/** What is out of the books is out of the register too. */
function retirement(read: Readers, custody: CustodyCase): (write: Writers) => void {
  const records = exhibitsOf(read, custody).flatMap((id) => read.registers.find('exhibit', id) ?? []);
  return (write) => {
    for (const { version, ...record } of records)
      write.registers.update('exhibit', { ...record, isRetired: true }, version);
  };
}

function checked(read: Readers, entry: CustodyEntry): void {
  const issues = custodyIssues(entry);
  if (issues.length > 0) throw new AppError('E1603', issues.join(', '), { issues: [...issues] });
  const exhibits = read.registers.names('exhibit');
  const missing =
    entry.exhibitIds.find((id) => !exhibits.has(id)) ??
    (entry.setId !== null && !read.registers.names('exhibit-set').has(entry.setId) ? entry.setId : null) ??
    (entry.counterpartId !== null && !read.registers.names('depository').has(entry.counterpartId)
      ? entry.counterpartId
      : null);
  if (missing !== null) throw new AppError('E1001', `${missing} not found`, { kind: 'custody', id: missing });
}

/** An exhibit that is named twice goes once. */
const eachOnce = ({ exhibitIds }: CustodyEntry): readonly string[] => [...new Set(exhibitIds)];

/** JD, the year and three digits: one more than the highest of the year. */
function nextNumber(read: Readers, year: number): string {
  const start = `JD${year}-`;
  const highest = read.custody
    .all()
    .filter(({ number }) => number.startsWith(start))
    .reduce((most, { number }) => Math.max(most, Number(number.slice(start.length)) || 0), 0);
  return `${start}${String(highest + 1).padStart(3, '0')}`;
}

function refuseState({ number, state }: CustodyCase, to: string): never {
  throw new AppError('E1604', `${number} is ${state}`, { from: state, to, number });
}
