import type { FieldValue } from '@domain/registry/field.ts';

/**
 * One field of all rows, in the order of the rows. Values are either there one by one (`values`; `flags` as 0 and 1;
 * `pairs` as two numbers each), or each different one once, with its place per row.
 */
export type PackedColumn =
  | { readonly values: readonly FieldValue[] }
  | { readonly flags: readonly number[] }
  | { readonly pairs: readonly [readonly (number | null)[], readonly (number | null)[]] }
  | { readonly different: readonly FieldValue[]; readonly at: readonly number[] };

/**
 * A long list on its way to the window, as JSON text: column by column, because that is how SQLite writes it fastest, and as
 * one text, because a text is copied whole where 20,000 rows of thirty values are copied value by value.
 */
export interface PackedRows {
  readonly ids: readonly string[];
  /** 0 and 1 per row; null when no row is. */
  readonly retired: readonly number[] | null;
  readonly sample: readonly number[] | null;
  readonly columns: readonly PackedColumn[];
  /** Names of all records and regions that the rows refer to. */
  readonly names: Readonly<Record<string, string>>;
}

interface UnpackedRow {
  id: string;
  isRetired: boolean;
  isSample: boolean;
  values: FieldValue[];
}

/** The rows of a packed list. Equal values of different rows may be the same object. */
export function unpackRows(text: string): { rows: UnpackedRow[]; names: Record<string, string> } {
  const { ids, retired, sample, columns, names }: PackedRows = JSON.parse(text);
  const rows = ids.map(
    (id, index): UnpackedRow => ({
      id,
      isRetired: retired?.[index] === 1,
      isSample: sample?.[index] === 1,
      values: new Array<FieldValue>(columns.length),
    }),
  );
  columns.forEach((column, place) => {
    const valueOf = valueReader(column);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row) row.values[place] = valueOf(index);
    }
  });
  return { rows, names: { ...names } };
}

function valueReader(column: PackedColumn): (index: number) => FieldValue {
  if ('flags' in column) return (index) => column.flags[index] === 1;
  if ('different' in column) return (index) => column.different[column.at[index] ?? -1] ?? null;
  if ('pairs' in column) {
    const [first, second] = column.pairs;
    return (index) => {
      const [one, other] = [first[index] ?? null, second[index] ?? null];
      return one === null || other === null ? null : [one, other];
    };
  }
  return (index) => column.values[index] ?? null;
}
