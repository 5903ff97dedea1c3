import type { Field } from '../registry/field.ts';
import type { Register, RegisterRecord } from '../registry/register.ts';

/** Tells in a table whether a record is out of use (停用): no field of the register, for no form enters it. */
export const RETIRED_FIELD: Field = { id: 'isRetired', type: { kind: 'flag' } };

/** A register as tables have it: one whose records can be retired has a column that says so, behind all others. */
export function tableRegister(register: Register): Register {
  return register.canRetire ? { ...register, fields: [...register.fields, RETIRED_FIELD] } : register;
}

/** A record with the value of that column among its values. */
export function tableRecord(register: Register, record: RegisterRecord): RegisterRecord {
  if (!register.canRetire) return record;
  return { ...record, values: { ...record.values, [RETIRED_FIELD.id]: record.isRetired } };
}

/** The record that a row of a table says, without that column. */
export function storedRecord(register: Register, record: RegisterRecord): RegisterRecord {
  if (!register.canRetire) return record;
  const { [RETIRED_FIELD.id]: isRetired, ...values } = record.values;
  return { ...record, values, isRetired: isRetired === true };
}
