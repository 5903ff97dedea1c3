import type { FieldValue } from '@domain/registry/field.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers } from '../ports/repositories.ts';

/** Name of a record as a person knows it. Records without a name of their own go by the region they are about. */
export function recordName(
  register: Register,
  record: RegisterRecord,
  regionName: (code: string) => string | null,
): string {
  const value = record.values[register.nameField];
  if (typeof value !== 'string') return record.id;
  return register.nameField === 'regionCode' ? (regionName(value) ?? value) : value;
}

/** Finds names of records and regions; each register is read once, when it is first asked for. */
export interface RecordNames {
  readonly region: (code: string) => string | null;
  readonly record: (register: RegisterId, id: string) => string | null;
}

export function recordNames(read: Readers): RecordNames {
  const regions = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const region = (code: string) => regions.get(code) ?? null;
  const known = new Map<RegisterId, ReadonlyMap<string, string>>();
  const namesOf = (id: RegisterId) => {
    const names =
      known.get(id) ??
      new Map(read.registers.all(id).map((record) => [record.id, recordName(REGISTERS[id], record, region)]));
    known.set(id, names);
    return names;
  };
  return { region, record: (register, id) => namesOf(register).get(id) ?? null };
}

/** Names of everything that these records refer to, by key. */
export function referredNames(
  register: Register,
  records: readonly RegisterRecord[],
  names: RecordNames,
): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (value: FieldValue | undefined, nameOf: (id: string) => string | null) => {
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id !== 'string' || found[id] !== undefined) continue;
      const name = nameOf(id);
      if (name !== null) found[id] = name;
    }
  };
  for (const { id, type } of register.fields) {
    if (type.kind === 'county' || type.kind === 'township' || type.kind === 'region') {
      for (const record of records) add(record.values[id], names.region);
    } else if (type.kind === 'reference' || type.kind === 'references') {
      for (const record of records) add(record.values[id], (key) => names.record(type.to, key));
    }
  }
  return found;
}
