import type { RegistryRow } from '@contract/registry.ts';
import { type Field, type FieldValue, textOf } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegistrySearch } from '../registry-search.ts';

export type RegisterFilter = Pick<RegistrySearch, 'where' | 'state'>;

/** Stands in `where` for what is no field: the county is on the list of key counties. */
export const KEY_COUNTY = 'keyCounty';

const FILTERED = new Set(['choice', 'choices', 'flag', 'county', 'words']);

const NONE: ReadonlySet<string> = new Set();

/** Fields by which the list can be narrowed: what has few different values. */
export function filterFields(register: Register): readonly Field[] {
  return register.fields.filter(
    ({ type, isRare, id }) => FILTERED.has(type.kind) && !isRare && id !== 'formerNames',
  );
}

/** Rows that are listed: in use unless another state is asked for, and with the wanted value in every field. */
export function filterRows(
  register: Register,
  rows: readonly RegistryRow[],
  { where = {}, state }: RegisterFilter,
  keyCounties: ReadonlySet<string> = NONE,
): readonly RegistryRow[] {
  const wanted = Object.entries(where).flatMap(([id, value]) => {
    const index = register.fields.findIndex((field) => field.id === id);
    return index < 0 ? [] : [{ index, value }];
  });
  const county =
    where[KEY_COUNTY] === 'true' ? register.fields.findIndex(({ id }) => id === 'countyCode') : -1;
  if (wanted.length === 0 && county < 0 && (state === 'all' || !register.canRetire)) return rows;
  return rows.filter(
    (row) =>
      (state === 'all' || !register.canRetire || row.isRetired === (state === 'retired')) &&
      (county < 0 || keyCounties.has(textOf(row.values[county]))) &&
      wanted.every(({ index, value }) => holds(row.values[index], value)),
  );
}

/** True when values or another state are asked for; the line of filters shows it. */
export function isNarrowed({ where, state }: RegisterFilter): boolean {
  return Object.keys(where ?? {}).length > 0 || state !== undefined;
}

/** True when rows may be missing from the list that the register has in use. */
export function isFiltered(search: RegistrySearch): boolean {
  return isNarrowed(search) || Boolean(search.q);
}

function holds(value: FieldValue | undefined, wanted: string): boolean {
  if (Array.isArray(value)) return value.includes(wanted);
  return typeof value === 'boolean' ? String(value) === wanted : value === wanted;
}
