import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';
import { conflictFinder, refuseConflicts } from './conflicts.ts';

const ALL_DAYS = { start: '0000-01-01', end: '9999-12-31' } as const;

/**
 * Refuses an exhibit that joins a set which is promised on days on which the exhibit is promised itself: the file would
 * refuse it too, but cannot say to whom. Changes of other registers pass.
 * @throws AppError E1301
 */
export function refuseJoiningPromisedSet(
  read: Readers,
  register: RegisterId,
  before: RegisterRecord,
  values: RegisterRecord['values'],
): void {
  const setId = textOf(values['setId']);
  if (register !== 'exhibit' || setId === textOf(before.values['setId'])) return;
  const own = read.reservations
    .holding({ kind: 'exhibit', id: before.id }, ALL_DAYS, null)
    .filter(({ thing }) => thing.kind === 'exhibit');
  const find = conflictFinder(read);
  refuseConflicts(
    own.flatMap(({ start, end }) =>
      find({ thing: { kind: 'set', id: setId }, start, end }, null).filter(
        ({ holder }) => holder.thing.kind === 'set',
      ),
    ),
  );
}
