import type { RegistryRow } from '@contract/registry.ts';
import { type Field, textOf } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import { useEffect, useMemo } from 'react';
import { sortByText } from '@renderer/ui/text-order.ts';
import type { RegistrySearch } from '../registry-search.ts';
import { useKeyCounties } from '../use-key-counties.ts';
import { prepareSearch } from './prepare-search.ts';
import { filterRows } from './register-filter.ts';
import { searchableRows } from './row-search.ts';

/**
 * What was prepared of a reading is kept with it, and rows are brought into the order of their names once: both
 * take longer than the rest of opening a long list again.
 */
const prepared = new WeakMap<readonly RegistryRow[], ReturnType<typeof searchableRows>>();

/** Rows of a reading in the order of their names, ready to be searched. */
export function preparedRows(
  register: Register,
  all: readonly RegistryRow[],
  names: Readonly<Record<string, string>>,
): ReturnType<typeof searchableRows> {
  const known = prepared.get(all);
  if (known) return known;
  const index = register.fields.findIndex(({ id }) => id === register.nameField);
  const nameOf = ({ values }: RegistryRow) => {
    const value = textOf(values[index]);
    return names[value] ?? value;
  };
  const made = searchableRows(register, sortByText(all, nameOf), names);
  prepared.set(all, made);
  return made;
}

/** The rows that are listed: found by the query, then filtered. Prepared once per reading. */
export function useListedRows(
  register: Register,
  all: readonly RegistryRow[],
  names: Readonly<Record<string, string>>,
  search: RegistrySearch,
): readonly RegistryRow[] {
  const searchable = useMemo(() => preparedRows(register, all, names), [register, all, names]);
  useEffect(() => prepareSearch(searchable), [searchable]);
  const query = search.q ?? '';
  const { where, state } = search;
  const keyCounties = useKeyCounties();
  return useMemo(
    () =>
      filterRows(
        register,
        searchable.find(query),
        { ...(where ? { where } : {}), ...(state ? { state } : {}) },
        keyCounties,
      ),
    [register, searchable, query, where, state, keyCounties],
  );
}

/** Words in use in a field of tags, by alphabet. */
export function tagsIn(register: Register, rows: readonly RegistryRow[], field: Field): readonly string[] {
  const index = register.fields.findIndex(({ id }) => id === field.id);
  const words = new Set<string>();
  for (const row of rows) {
    const value = row.values[index];
    if (Array.isArray(value)) for (const word of value) words.add(String(word));
  }
  return [...words].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
