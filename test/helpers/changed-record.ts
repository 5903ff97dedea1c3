import type { RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';

/** A record of the workspace with other values, to be written. Throws when there is none with that id. */
export function changedRecord(
  store: WorkspaceStore,
  register: RegisterId,
  id: string,
  changes: RecordValues,
): RegisterRecord {
  const record = store.read.registers.find(register, id);
  if (!record) throw new Error(`the workspace has no ${register} ${id}`);
  const { version: _, ...rest } = record;
  return { ...rest, values: { ...rest.values, ...changes } };
}
