import type { RecordValues } from '@domain/registry/field.ts';
import { completeValues, presetValues, type RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';

/** A made-up record; what it does not say is as in a new one. */
export function sampleRecord(register: RegisterId, id: string, values: RecordValues): RegisterRecord {
  const complete = completeValues(REGISTERS[register], { ...presetValues(REGISTERS[register]), ...values });
  return { id, values: complete, isRetired: false, isSample: REGISTERS[register].marksSample };
}

/** 01, 02, … 10 */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A phone number that reads as made up. */
export const samplePhone = (number: number): string => `1380000${String(number).padStart(4, '0')}`;
