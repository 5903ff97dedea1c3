import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import { refuseJoiningPromisedSet } from '../reservations/joining-set.ts';

/**
 * What lies in a crate that goes to another set goes there too, inside the command that changes the crate: an exhibit lies
 * in no crate of another set. Changes of other registers, and of other fields, take nothing along.
 * @throws AppError E1301 when an exhibit would join a set that is promised with it
 */
export function contentsAlong(
  read: Readers,
  register: RegisterId,
  before: RegisterRecord,
  values: RegisterRecord['values'],
): (write: Writers) => void {
  const setId = textOf(values['setId']);
  if (register !== 'crate' || setId === textOf(before.values['setId'])) return () => undefined;
  const contents = read.registers
    .all('exhibit')
    .filter((exhibit) => exhibit.values['crateId'] === before.id)
    .flatMap(({ id }) => read.registers.find('exhibit', id) ?? []);
  const moved = contents.map(({ version, ...exhibit }) => {
    const after = { ...exhibit, values: { ...exhibit.values, setId } };
    refuseJoiningPromisedSet(read, 'exhibit', exhibit, after.values);
    return { after, version };
  });
  return (write) => {
    for (const { after, version } of moved) write.registers.update('exhibit', after, version);
  };
}
