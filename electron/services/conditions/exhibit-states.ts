import type { ExhibitState } from '@domain/exhibit/set-state.ts';
import type { Repair } from '@domain/exhibit/repair.ts';
import { textOf } from '@domain/registry/field.ts';
import { settledAt } from '../ledger/settled.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';

/** An exhibit as far as its state goes. */
export interface KnownExhibit extends ExhibitState {
  readonly name: string;
  readonly setId: string;
  readonly crateId: string | null;
}

/** Every exhibit with what decides whether it can go out. */
export function exhibitStates(read: Readers): readonly KnownExhibit[] {
  const places = read.ledger.places();
  const repairs = openRepairs(read);
  const isSettled = settledAt(read);
  return read.registers.all('exhibit').map(({ id, values, isRetired }) => ({
    id,
    name: textOf(values['name']),
    setId: textOf(values['setId']),
    crateId: textOf(values['crateId']) || null,
    isRetired,
    isSettled: isSettled(places.get(id)),
    place: places.get(id)?.place ?? 'out:missing',
    hasOpenRepair: repairs.has(id),
  }));
}

/** The repair of each exhibit that nobody has closed; of several the oldest. */
export function openRepairs(read: Readers): ReadonlyMap<string, Versioned<Repair>> {
  return new Map(
    read.repairs
      .open()
      .toReversed()
      .map((repair) => [repair.exhibitId, repair]),
  );
}
