import type { FieldValue } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';

/* Values of a record as what they are in its register; anything else counts as not entered. */

export function dayOf(value: FieldValue | undefined): IsoDate | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function wordsOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** The option that a choice holds; `otherwise` for what is none of them. */
export function optionOf<T extends string>(
  value: FieldValue | undefined,
  options: readonly T[],
  otherwise: T,
): T {
  return options.find((option) => option === value) ?? otherwise;
}
