import type { Field } from '@domain/registry/field.ts';
import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers } from '../ports/repositories.ts';

/** Finds names of records and regions; each register is read once, when it is first asked for. */
export interface RecordNames {
  readonly region: (code: string) => string | null;
  readonly record: (register: RegisterId, id: string) => string | null;
}

/** Records without a name of their own go by the region or record they are about. */
export function recordNames(read: Readers): RecordNames {
  const regions = read.registers.names('region');
  const region = (code: string) => regions.get(code) ?? null;
  const known = new Map<RegisterId, ReadonlyMap<string, string>>();
  const namesOf = (id: RegisterId) => {
    const names = known.get(id) ?? read.registers.names(id);
    known.set(id, names);
    return names;
  };
  const names: RecordNames = {
    region,
    record: (register, id) => {
      const name = namesOf(register).get(id) ?? null;
      return name === null ? null : named(REGISTERS[register], name, names);
    },
  };
  return names;
}

/** What the name field of a record says: the name itself, or that of what it refers to. */
function named(register: Register, value: string, names: RecordNames): string {
  const field = register.fields.find(({ id }) => id === register.nameField);
  return (field && nameReader(field.type, names)?.(value)) ?? value;
}

/** Name of a record as a person knows it; its key when it has none. */
export function recordName(register: Register, { id, values }: RegisterRecord, names: RecordNames): string {
  const value = values[register.nameField];
  return typeof value === 'string' ? named(register, value, names) : id;
}

/** Names of everything that the records of a register refer to, by key. */
export function referredNames(register: Register, read: Readers): Record<string, string> {
  const names = recordNames(read);
  const found: Record<string, string> = {};
  for (const { id, type } of register.fields) {
    const nameOf = nameReader(type, names);
    if (nameOf === null) continue;
    for (const key of read.registers.referred(register.id, id)) {
      const name = nameOf(key);
      if (name !== null) found[key] = name;
    }
  }
  return found;
}

function nameReader(type: Field['type'], names: RecordNames): ((key: string) => string | null) | null {
  switch (type.kind) {
    case 'county':
    case 'township':
    case 'region':
      return names.region;
    case 'reference':
    case 'references':
      return (key) => names.record(type.to, key);
    default:
      return null;
  }
}
