import type { Referable } from '@domain/exchange/reference-index.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers } from '../ports/repositories.ts';
import { recordName } from '../registry/record-names.ts';

/** The records of a register as other tables may name them. */
export function referables(
  register: RegisterId,
  records: readonly RegisterRecord[],
  regionName: (code: string) => string | null,
): readonly Referable[] {
  const shape = REGISTERS[register];
  const codeFields = shape.matchBy.flatMap((fields) =>
    fields.length === 1 && fields[0] !== shape.nameField ? fields : [],
  );
  return records.map((record) => ({
    id: record.id,
    // What others refer to goes by no record but itself.
    name: recordName(shape, record, { region: regionName, record: () => null }),
    codes: codeFields.flatMap((field) => textOf(record, field) ?? []),
    formerNames: listOf(record, 'formerNames'),
    place: placeOf(record, regionName),
  }));
}

const textOf = ({ values }: RegisterRecord, field: string): string | null => {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

const listOf = ({ values }: RegisterRecord, field: string): readonly string[] => {
  const value = values[field];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
};

/** County and township of what lies somewhere; the version of a list. */
function placeOf(record: RegisterRecord, regionName: (code: string) => string | null): string {
  const parts = ['countyCode', 'townshipCode'].flatMap((field) => {
    const code = textOf(record, field);
    return code === null ? [] : [regionName(code) ?? code];
  });
  return parts.length > 0 ? parts.join('') : (textOf(record, 'listVersion') ?? '');
}

/** Every record of a register as others name it, read when first asked for. */
export function lazyReferables(
  read: Readers,
  regionName: (code: string) => string | null,
): (register: RegisterId) => readonly Referable[] {
  const known = new Map<RegisterId, readonly Referable[]>();
  return (register) => {
    const found = known.get(register) ?? referables(register, read.registers.all(register), regionName);
    known.set(register, found);
    return found;
  };
}
