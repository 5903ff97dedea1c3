import type { FieldValue, RecordValues } from '../registry/field.ts';
import { isEmpty } from '../registry/field.ts';
import type { Register, RegisterRecord } from '../registry/register.ts';
import { compact } from './plain-text.ts';

/** Which record a row means. `contradicting` ones share a name and differ in what should tell them apart. */
export type RowMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'record'; readonly record: RegisterRecord }
  | { readonly kind: 'several'; readonly records: readonly RegisterRecord[] };

const keyPart = (value: FieldValue | undefined) =>
  isEmpty(value) ? '' : typeof value === 'string' ? compact(value) : JSON.stringify(value);

/**
 * Finds the record of a row by `Register.matchBy`, its ways in their order. A way of one field needs it filled; a way of
 * several needs one of them. A record that contradicts the row in a field of an earlier way, both filled, is another one:
 * the school of the same name in the next township. Of several records the one that the row would not change is meant.
 */
export function createRowMatcher(
  register: Register,
  records: readonly RegisterRecord[],
): (values: RecordValues, wouldChange: (record: RegisterRecord) => boolean) => RowMatch {
  const keyOf = (fields: readonly string[], values: RecordValues): string | null => {
    const parts = fields.map((field) => keyPart(values[field]));
    return parts.every((part) => part === '') ? null : parts.join('\u0000');
  };
  const indices = register.matchBy.map((fields) => {
    const index = new Map<string, RegisterRecord[]>();
    for (const record of records) {
      const key = keyOf(fields, record.values);
      if (key === null) continue;
      const same = index.get(key);
      if (same) same.push(record);
      else index.set(key, [record]);
    }
    return { fields, index };
  });
  const taken = new Set<string>();
  const take = (record: RegisterRecord): RowMatch => {
    taken.add(record.id);
    return { kind: 'record', record };
  };
  return (values, wouldChange) => {
    const earlier: string[] = [];
    for (const { fields, index } of indices) {
      const key = keyOf(fields, values);
      const found = (key === null ? [] : (index.get(key) ?? [])).filter(
        ({ values: stored }) =>
          !earlier.some((field) => {
            const [own, other] = [keyPart(values[field]), keyPart(stored[field])];
            return own !== '' && other !== '' && own !== other;
          }),
      );
      earlier.push(...fields);
      const free = found.filter(({ id }) => !taken.has(id));
      const [only] = found;
      if (found.length === 1 && only) return take(only);
      const same = free.find((record) => !wouldChange(record));
      if (same) return take(same);
      if (free.length === 1 && free[0]) return take(free[0]);
      if (found.length > 0) return { kind: 'several', records: found };
    }
    return { kind: 'new' };
  };
}
