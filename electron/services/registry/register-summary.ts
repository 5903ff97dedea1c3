import type { RegisterSummary } from '@contract/registry.ts';
import { EXPIRY_FIELDS, expiryOf } from '@domain/registry/expiry.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** Counts of every register. Only those with papers are read; the others are counted by the database. */
export function registerSummaries(read: Readers, today: IsoDate): RegisterSummary[] {
  return REGISTER_IDS.map((register) => {
    const { count, retired } = read.registers.count(register);
    const fields = EXPIRY_FIELDS[register];
    if (fields === undefined) return { register, count, retired, overdue: 0, due: 0 };
    const worst = read.registers
      .all(register)
      .filter(({ isRetired }) => !isRetired)
      .map(({ values }) => fields.map((field) => expiryOf(values[field], today)));
    return {
      register,
      count,
      retired,
      overdue: worst.filter((states) => states.includes('overdue')).length,
      due: worst.filter((states) => states.includes('due') && !states.includes('overdue')).length,
    };
  });
}
