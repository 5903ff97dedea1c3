import type { Register } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { derivedColumns } from './derived-values.ts';
import { referredNames } from './record-names.ts';

const EMPTY_COLUMN = '{"values":[]}';

/** A register as a list in the text of `PackedRows`: the stored columns as the database wrote them, the others worked out. */
export function packedList(read: Readers, register: Register, today: IsoDate): string {
  const { ids, retired, sample, columns } = read.registers.packed(register.id);
  const keys: readonly string[] = JSON.parse(ids);
  const derived = derivedColumns(register, read, today, keys);
  const texts = register.fields.map(({ id }) => {
    const values = derived.get(id);
    return values ? JSON.stringify({ values }) : (columns.get(id) ?? EMPTY_COLUMN);
  });
  const names = JSON.stringify(referredNames(register, read));
  return `{"ids":${ids},"retired":${retired},"sample":${sample},"columns":[${texts.join(',')}],"names":${names}}`;
}
