import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import { completeValues, presetValues, type RegisterRecord } from '@domain/registry/register.ts';
import { attachmentTableOf } from '@domain/registry/register-attachments.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { IdGenerator } from '../ports/system.ts';
import { refuseJoiningPromisedSet } from '../reservations/joining-set.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { checkRecord, keyOf } from './check-record.ts';
import { contentsAlong } from './crate-contents.ts';
import { inWgs84 } from './datum.ts';
import { derivedValues } from './derived-values.ts';
import { mergeSites } from './merge-sites.ts';
import { packedList } from './packed-list.ts';
import { recordName, recordNames } from './record-names.ts';
import { registerSummaries } from './register-summary.ts';
import { allRegistryWords } from './registry-words.ts';
import { readDuplicates, tellApart } from './site-duplicates.ts';
import { visitsOfSite } from './site-visits.ts';

/** Contract methods about the tables of the registry. */
export function registryHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['registry'] {
  const current = (register: RegisterId, id: string) => session.read().registers.find(register, id);
  return {
    words: ({ language }) => allRegistryWords(language),
    list: ({ register }) => packedList(session.read(), REGISTERS[register], session.businessDate()),
    choices: ({ register }) => {
      const names = recordNames(session.read());
      return session
        .read()
        .registers.all(register)
        .filter(({ isRetired }) => !isRetired)
        .map((record) => ({ id: record.id, name: recordName(REGISTERS[register], record, names) }));
    },
    get: ({ register, id }) => {
      const record = current(register, id);
      if (!record) throw new AppError('E1001', `${register} ${id} not found`, { kind: register, id });
      return {
        ...record,
        values: {
          ...record.values,
          ...derivedValues(register, session.read(), session.businessDate())(record),
        },
        uses: [...session.read().registers.uses(register, id)],
      };
    },
    create: ({ register, values, positionDatum }) =>
      createRecord(session, ids, register, inWgs84(values, positionDatum, register === 'site')),
    update: ({ register, id, version, changes: given, positionDatum }) => {
      const changes = inWgs84(given, positionDatum, register === 'site');
      const { version: _version, ...before } = requireCurrent(current(register, id), register, id, version);
      const values = completeValues(REGISTERS[register], { ...before.values, ...changes });
      const record: RegisterRecord = { ...before, values };
      checkRecord(session.read(), register, record, before);
      refuseJoiningPromisedSet(session.read(), register, before, values);
      const along = contentsAlong(session.read(), register, before, values);
      const params = stepParams(session, register, record);
      session.store().run({ name: 'registry.update', params }, (write) => {
        write.registers.update(register, record, version);
        along(write);
      });
    },
    remove: ({ register, id, version }) => {
      const record = requireCurrent(current(register, id), register, id, version);
      const params = stepParams(session, register, record);
      const uses = session.read().registers.uses(register, id);
      if (uses.length > 0) {
        throw new AppError('E1105', `${register} ${id} is in use`, {
          register,
          name: params.name,
          count: uses.reduce((sum, { count }) => sum + count, 0),
          uses: uses.map(({ table, count }) => `${table}|${count}`),
        });
      }
      const attached = attachmentsOf(session, register, id);
      session.store().run({ name: 'registry.remove', params }, (write) => {
        for (const attachment of attached) write.attachments.remove(attachment.id, attachment.version);
        write.registers.remove(register, id, version);
      });
    },
    setRetired: ({ register, ids: chosen, isRetired }) => setRetired(session, register, chosen, isRetired),
    summary: () => registerSummaries(session.read(), session.businessDate()),
    daysOutOf: ({ caravanId }) => [...session.read().records.daysOutOf(caravanId)],
    visitsOf: ({ siteId }) => visitsOfSite(session.read(), siteId),
    duplicates: () =>
      readDuplicates(session.read()).map((group) => ({ ids: [...group.ids], reasons: [...group.reasons] })),
    mergeSites: ({ keepId, mergeIds }) => mergeSites(session, keepId, mergeIds),
    pairsApart: () =>
      session
        .read()
        .sites.pairsApart()
        .map(([one, other]) => [one, other]),
    tellApart: ({ siteIds, areApart }) => tellApart(session, siteIds, areApart),
  };
}

/** Photos and papers of a record: no reference holds them, so they go in the step in which it goes. */
function attachmentsOf(session: WorkspaceSession, register: RegisterId, id: string) {
  const table = attachmentTableOf(register);
  return table === null ? [] : session.read().attachments.ofRecord(table, id);
}

/** What the history says of a change: the register, and the name of the record. */
function stepParams(session: WorkspaceSession, register: RegisterId, record: RegisterRecord) {
  return {
    register,
    name: recordName(REGISTERS[register], record, recordNames(session.read())),
  };
}

function createRecord(
  session: WorkspaceSession,
  ids: IdGenerator,
  register: RegisterId,
  values: RecordValues,
): { id: string } {
  const complete = completeValues(REGISTERS[register], { ...presetValues(REGISTERS[register]), ...values });
  const record: RegisterRecord = {
    id: keyOf(register, complete) ?? ids.next(),
    values: complete,
    isRetired: false,
    isSample: false,
  };
  checkRecord(session.read(), register, record, null);
  const params = stepParams(session, register, record);
  session
    .store()
    .run({ name: 'registry.create', params }, (write) => write.registers.insert(register, record));
  return { id: record.id };
}

function setRetired(
  session: WorkspaceSession,
  register: RegisterId,
  ids: readonly string[],
  isRetired: boolean,
): void {
  if (!REGISTERS[register].canRetire) {
    throw new AppError('E0002', `${register} cannot be retired`, { issues: ['register'] });
  }
  const records = ids.flatMap((id) => session.read().registers.find(register, id) ?? []);
  const params = { register, count: records.length };
  session.store().run({ name: isRetired ? 'registry.retire' : 'registry.reinstate', params }, (write) => {
    for (const { version, ...record } of records) {
      write.registers.update(register, { ...record, isRetired }, version);
    }
  });
}
