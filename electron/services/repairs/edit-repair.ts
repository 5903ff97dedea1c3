import { AppError } from '@domain/errors.ts';
import { closingIssues, openingIssues, type Repair, type RepairIssue } from '@domain/exhibit/repair.ts';
import type { RecordVersion, Versioned } from '../ports/record-version.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';

export type RepairEntry = Pick<Repair, 'fault' | 'dueOn' | 'workshopId' | 'cost_yuan' | 'note'>;

/** @throws AppError E1001, E1211 with everything that is wrong with it */
export function openRepair(
  session: WorkspaceSession,
  ids: IdGenerator,
  entry: RepairEntry & Pick<Repair, 'exhibitId' | 'openedOn'>,
): string {
  const read = session.read();
  const exhibit = read.registers.all('exhibit').find(({ id }) => id === entry.exhibitId);
  if (exhibit === undefined)
    throw new AppError('E1001', `exhibit ${entry.exhibitId} not found`, {
      kind: 'exhibit',
      id: entry.exhibitId,
    });
  requireWorkshop(session, entry.workshopId);
  const state = {
    isRetired: exhibit.isRetired || read.ledger.placeOf(exhibit.id)?.place === 'out:retired',
    hasOpenRepair: read.repairs.open().some(({ exhibitId }) => exhibitId === exhibit.id),
  };
  refuse(session, entry.exhibitId, openingIssues(state, entry, session.businessDate()));
  const repair: Repair = {
    ...entry,
    id: ids.next(),
    conditionReportId: null,
    closedOn: null,
    result: '',
  };
  session.store().run({ name: 'repair.open', params: stepParams(session, repair) }, (write) => {
    write.repairs.insert(repair);
  });
  return repair.id;
}

/** @throws AppError E1001, E1003, E1211 */
export function changeRepair(
  session: WorkspaceSession,
  { id, version, ...entry }: RepairEntry & { readonly id: string; readonly version: RecordVersion },
): void {
  const before = current(session, id, version);
  requireWorkshop(session, entry.workshopId);
  const isDueTooEarly = entry.dueOn !== null && entry.dueOn < before.openedOn;
  refuse(session, before.exhibitId, isDueTooEarly ? ['due-before-opened'] : []);
  save(session, 'repair.change', { ...before, ...entry });
}

/** @throws AppError E1001, E1003, E1211 with everything that is wrong with it */
export function closeRepair(
  session: WorkspaceSession,
  {
    id,
    version,
    ...closing
  }: {
    readonly id: string;
    readonly version: RecordVersion;
    readonly closedOn: string;
    readonly result: string;
    readonly cost_yuan: number | null;
  },
): void {
  const before = current(session, id, version);
  refuse(session, before.exhibitId, closingIssues(before, closing.closedOn, session.businessDate()));
  save(session, 'repair.close', { ...before, ...closing });
}

const current = (session: WorkspaceSession, id: string, version: RecordVersion) =>
  requireCurrent(session.read().repairs.find(id), 'repair', id, version);

function refuse(session: WorkspaceSession, exhibitId: string, issues: readonly RepairIssue[]): void {
  if (issues.length === 0) return;
  const name = nameOf(session, exhibitId);
  throw new AppError('E1211', `repair of ${exhibitId}: ${issues.join()}`, { name, issues });
}

function requireWorkshop(session: WorkspaceSession, id: string | null): void {
  if (id === null || session.read().registers.names('depository').has(id)) return;
  throw new AppError('E1001', `workshop ${id} not found`, { kind: 'depository', id });
}

function save(session: WorkspaceSession, name: string, { version, ...repair }: Versioned<Repair>): void {
  session.store().run({ name, params: stepParams(session, repair) }, (write) => {
    write.repairs.update(repair, version);
  });
}

const nameOf = (session: WorkspaceSession, exhibitId: string) =>
  session.read().registers.names('exhibit').get(exhibitId) ?? exhibitId;

const stepParams = (session: WorkspaceSession, { exhibitId }: Repair) => ({
  name: nameOf(session, exhibitId),
});
