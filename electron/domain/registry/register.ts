import { emptyValue, type Field, type RecordValues } from './field.ts';
import type { RegisterId } from './register-id.ts';

/** A table of the registry (台账): what its records hold and how they are told apart. */
export interface Register {
  readonly id: RegisterId;
  readonly fields: readonly Field[];
  /** Field that names a record on screens and in references of a spreadsheet. */
  readonly nameField: string;
  /**
   * Fields that tell which record a row of a spreadsheet means, tried in this order; all fields of one entry must
   * agree. Empty values tell nothing.
   */
  readonly matchBy: readonly (readonly string[])[];
  /** Has `isRetired` (停用): a record that is in use is taken out of service instead of being deleted. */
  readonly canRetire: boolean;
  /** Has `isSample`. */
  readonly marksSample: boolean;
}

/** One record of a register as it is stored. `id` is the key of its row. */
export interface RegisterRecord {
  readonly id: string;
  readonly values: RecordValues;
  readonly isRetired: boolean;
  readonly isSample: boolean;
}

/** The fields that are stored. */
export function storedFields(register: Register): readonly Field[] {
  return register.fields.filter((field) => field.isDerived !== true);
}

/** Values with every stored field in the order of the register, absent ones empty; others are left out. */
export function completeValues(register: Register, values: RecordValues): RecordValues {
  return Object.fromEntries(
    storedFields(register).map(({ id, type }) => [id, values[id] ?? emptyValue(type)] as const),
  );
}

/** Values that a form starts with. */
export function presetValues(register: Register): RecordValues {
  return Object.fromEntries(
    storedFields(register).map(({ id, type, preset }) => [id, preset ?? emptyValue(type)] as const),
  );
}
