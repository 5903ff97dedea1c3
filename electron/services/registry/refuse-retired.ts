import { AppError } from '@domain/errors.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';

/**
 * Refuses what nobody uses any more. Records that there are not pass: whoever asks says so himself.
 * @throws AppError E1304; params.things names the first five
 */
export function refuseRetired(
  read: Readers,
  records: readonly { readonly register: RegisterId; readonly id: string }[],
): void {
  const retired = records.flatMap(({ register, id }) => {
    const record = read.registers.find(register, id);
    return record?.isRetired === true ? [textOf(record.values['name'])] : [];
  });
  if (retired.length === 0) return;
  throw new AppError('E1304', `${retired.length} things are retired`, {
    count: retired.length,
    things: retired.slice(0, 5),
  });
}
