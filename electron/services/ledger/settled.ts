import { isSettled, type ReachedPlace } from '@domain/exhibit/ledger.ts';
import type { Readers } from '../ports/repositories.ts';

/** Tells of exhibits whether they were given away for good, from where they are. */
export function settledAt(read: Readers): (reached: ReachedPlace | undefined) => boolean {
  const organisations = new Set(
    read.registers
      .all('depository')
      .filter(({ values }) => values['kind'] === 'organisation')
      .map(({ id }) => id),
  );
  return (reached) => reached !== undefined && isSettled(reached, (id) => organisations.has(id));
}
