import type { RegistryRow } from '@contract/registry.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';

export interface DifferenceRow {
  readonly field: Field;
  /** Printed values of the records, in their order; null for none. */
  readonly texts: readonly (string | null)[];
}

/** Fields in which records differ, and of those that are equal only what tells them apart from others: name and code. */
export function differenceRows(
  register: Register,
  rows: readonly RegistryRow[],
  print: (field: Field, row: RegistryRow, index: number) => string | null,
): readonly DifferenceRow[] {
  return register.fields.flatMap((field, index) => {
    const texts = rows.map((row) => print(field, row, index));
    const isSame = texts.every((text) => text === texts[0]);
    return isSame && field.id !== register.nameField ? [] : [{ field, texts }];
  });
}

/** The record that is kept unless another one is chosen: the most visited one, then the one with the most entered. */
export function bestKept(register: Register, rows: readonly RegistryRow[]): string | null {
  const visits = register.fields.findIndex(({ id }) => id === 'visitCount');
  const score = ({ values }: RegistryRow): readonly number[] => [
    Number(values[visits] ?? 0),
    values.filter((value) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
      .length,
  ];
  const [best] = rows.toSorted((a, b) => {
    const [ours, theirs] = [score(a), score(b)];
    return (theirs[0] ?? 0) - (ours[0] ?? 0) || (theirs[1] ?? 0) - (ours[1] ?? 0);
  });
  return best?.id ?? null;
}
