import type { FieldValue } from '@domain/registry/field.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers } from '../ports/repositories.ts';

/** Finds names of records and regions; each register is read once, when it is first asked for. */
export interface RecordNames {
  readonly region: (code: string) => string | null;
  readonly record: (register: RegisterId, id: string) => string | null;
}

/** Records without a name of their own go by the region they are about. */
export function recordNames(read: Readers): RecordNames {
  const regions = read.registers.names('region');
  const region = (code: string) => regions.get(code) ?? null;
  const known = new Map<RegisterId, ReadonlyMap<string, string>>();
  const namesOf = (id: RegisterId) => {
    const names = known.get(id) ?? read.registers.names(id);
    known.set(id, names);
    return names;
  };
  return {
    region,
    record: (register, id) => {
      const name = namesOf(register).get(id) ?? null;
      return name !== null && REGISTERS[register].nameField === 'regionCode' ? (region(name) ?? name) : name;
    },
  };
}

/** Name of a record as a person knows it; its key when it has none. */
export function recordName(
  register: Register,
  { id, values }: RegisterRecord,
  names: Pick<RecordNames, 'region'>,
): string {
  const value = values[register.nameField];
  if (typeof value !== 'string') return id;
  return register.nameField === 'regionCode' ? (names.region(value) ?? value) : value;
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
