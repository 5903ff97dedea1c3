import { AppError } from '@domain/errors.ts';
import { isSameValue } from '@domain/exchange/same-value.ts';
import { type Register, type RegisterRecord, storedFields } from '@domain/registry/register.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { keyOf } from '../registry/check-record.ts';
import type { PlannedRow } from './build-preview.ts';

/**
 * Writes what was planned as one command. Rows of registers whose records contain each other go by key, so that the
 * containing one comes first.
 * @throws AppError E4211 when a record is not as it was when the rows were planned, E4212 when there is nothing to write
 */
export function applyRows(
  store: WorkspaceStore,
  register: Register,
  planned: readonly PlannedRow[],
  ids: IdGenerator,
): { readonly added: number; readonly changed: number } {
  const added = planned
    .filter((plan) => plan.outcome === 'added')
    .map(
      ({ values }): RegisterRecord => ({
        id: keyOf(register.id, values) ?? ids.next(),
        values,
        isRetired: false,
        isSample: false,
      }),
    );
  if (register.id === 'region') added.sort((a, b) => (a.id < b.id ? -1 : 1));
  const changed = planned.filter((plan) => plan.outcome === 'changed');
  const counts = { added: added.length, changed: changed.length };
  if (counts.added + counts.changed === 0) throw new AppError('E4212', 'nothing to import');
  store.run({ name: 'registry.import', params: { register: register.id, ...counts } }, (write) => {
    for (const record of added) write.registers.insert(register.id, record);
    for (const { before, values } of changed) {
      const stored = store.read.registers.find(register.id, before.id);
      if (!stored || !isUntouched(register, stored, before)) {
        throw new AppError('E4211', 'a record changed since the check', {});
      }
      write.registers.update(register.id, { ...before, values }, stored.version);
    }
  });
  return counts;
}

const isUntouched = (register: Register, stored: RegisterRecord, before: RegisterRecord) =>
  stored.isRetired === before.isRetired &&
  storedFields(register).every(({ id, type }) => isSameValue(type, stored.values[id], before.values[id]));
