import type { RegisterId } from '@domain/registry/register-id.ts';

/** Words of one field; the short form is the label alone. */
export type FieldWords = string | { readonly label: string; readonly unit?: string; readonly hint?: string };

export interface RegisterWords {
  readonly name: string;
  readonly purpose: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** Words of some registers; every one of them. */
export type WordsOf<Id extends RegisterId> = Readonly<Record<Id, RegisterWords>>;

/** Words of the registry in one language. test/unit/services/registry/texts.test.ts asserts that none is missing. */
export interface RegistryWording {
  /** Column of tables that says whether a record is out of use. */
  readonly retired: FieldWords;
  readonly registers: Readonly<Record<RegisterId, RegisterWords>>;
  /** By `field.option`, or by `register.field.option` where the same field means something else. */
  readonly options: Readonly<Record<string, string>>;
}
