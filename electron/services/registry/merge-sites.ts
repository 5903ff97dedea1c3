import { AppError } from '@domain/errors.ts';
import { type FieldValue, isEmpty, type RecordValues, textOf } from '@domain/registry/field.ts';
import { type RegisterRecord, storedFields } from '@domain/registry/register.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { checkRecord } from './check-record.ts';

/** Fields that belong together: they are taken from one record or not at all. */
const POSITION_FIELDS = new Set(['position', 'positionSource', 'sourceDatum']);

/**
 * Makes several sites one, as one step: visits, stops, requests and all else that names the others names the kept one,
 * its empty fields are filled, the other names become former names, and the others are removed.
 * @throws AppError E1001 for a site that is gone, E0002 for a site merged with itself, E1105 for one that the ledger
 * names as a place, which is not rewritten: keep that one; E1104 when the outcome has faults
 */
export function mergeSites(session: WorkspaceSession, keepId: string, mergeIds: readonly string[]): void {
  const others = [...new Set(mergeIds)];
  if (others.includes(keepId)) {
    throw new AppError('E0002', 'a site cannot be merged with itself', { issues: ['mergeIds'] });
  }
  const find = (id: string): Versioned<RegisterRecord> => {
    const record = session.read().registers.find('site', id);
    if (!record) throw new AppError('E1001', `site ${id} not found`, { kind: 'site', id });
    return record;
  };
  const { version, ...kept } = find(keepId);
  const merged = others.map(find);
  for (const other of merged) refuseNamedPlace(session, other);
  const record: RegisterRecord = { ...kept, values: filledFrom(kept.values, merged) };
  checkRecord(session.read(), 'site', record, kept);
  const params = { name: textOf(kept.values['name']), count: merged.length };
  session.store().run({ name: 'registry.merge', params }, (write) => {
    for (const other of merged) {
      write.sites.moveUses(other.id, keepId);
      write.registers.remove('site', other.id, other.version);
    }
    write.registers.update('site', record, version);
  });
}

/** @throws AppError E1105 */
function refuseNamedPlace(session: WorkspaceSession, { id, values }: RegisterRecord): void {
  const movements = session
    .read()
    .registers.uses('site', id)
    .find(({ table }) => table === 'movement');
  if (movements === undefined) return;
  throw new AppError('E1105', `site ${id} is a place of exhibits`, {
    register: 'site',
    name: textOf(values['name']),
    count: movements.count,
    uses: [`movement|${movements.count}`],
  });
}

/** The values of the kept record, what it lacks from the others in their order, and all former names. */
function filledFrom(kept: RecordValues, others: readonly RegisterRecord[]): RecordValues {
  const values: Record<string, FieldValue> = { ...kept };
  for (const { id, type } of storedFields(REGISTERS.site)) {
    if (POSITION_FIELDS.has(id) || id === 'formerNames') continue;
    if (type.kind === 'words') values[id] = united([kept[id], ...others.map((other) => other.values[id])]);
    else if (isEmpty(values[id])) {
      // A township belongs to its county.
      const source = others.find(
        (other) =>
          !isEmpty(other.values[id]) &&
          (type.kind !== 'township' || other.values['countyCode'] === kept['countyCode']),
      );
      if (source) values[id] = source.values[id] ?? null;
    }
  }
  const names = united([
    kept['formerNames'],
    ...others.flatMap((other) => [[other.values['name'] ?? ''], other.values['formerNames']]),
  ]);
  values['formerNames'] = names.filter((name) => name !== kept['name']);
  return values;
}

function united(lists: readonly (FieldValue | undefined)[]): readonly FieldValue[] {
  return [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list : [])))].filter(
    (word) => word !== '',
  );
}
