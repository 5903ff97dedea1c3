import type { RegistryRow } from '@contract/registry.ts';
import type { Register } from '@domain/registry/register.ts';
import { rankBy, searchKey, type SearchKey } from '@renderer/lib/pinyin-search.ts';

/** Rows of one reading, prepared for searching; made once per reading, not per key stroke. */
export interface SearchableRows {
  /** Rows with a text that fits the query; an empty query fits all. */
  find(query: string): readonly RegistryRow[];
  /** Prepares up to `count` more texts for pinyin; true when all are. Searching prepares what is missing by itself. */
  prepare(count: number): boolean;
}

const PLACES = new Set(['county', 'township', 'region', 'reference']);

/** Indices of fields that are searched, and whether they hold a name themselves or refer to one. */
interface SearchedField {
  readonly index: number;
  readonly refers: boolean;
}

function searchedFields(register: Register): readonly SearchedField[] {
  return register.fields.flatMap(({ id, type, isRare }, index): SearchedField[] => {
    if (PLACES.has(type.kind)) return [{ index, refers: true }];
    const isName = type.kind === 'text' && !isRare && !type.isMultiline;
    const isFormer = type.kind === 'words' && (id === 'formerNames' || id === 'tags');
    return isName || isFormer ? [{ index, refers: false }] : [];
  });
}

export function searchableRows(
  register: Register,
  rows: readonly RegistryRow[],
  names: Readonly<Record<string, string>>,
): SearchableRows {
  const fields = searchedFields(register);
  const textsOf = (row: RegistryRow): readonly string[] =>
    fields.flatMap(({ index, refers }) => {
      const value = row.values[index];
      const entries = Array.isArray(value) ? value : [value];
      return entries.flatMap((entry) => {
        if (typeof entry !== 'string' || entry === '') return [];
        return [refers ? (names[entry] ?? entry) : entry];
      });
    });
  // Names of counties and townships stand in many rows: each text is looked at once per query.
  const places = new Map<string, number>();
  const texts: string[] = [];
  const textsOfRows = rows.map((row) =>
    textsOf(row).map((text) => {
      const place = places.get(text) ?? texts.push(text) - 1;
      places.set(text, place);
      return place;
    }),
  );
  const keys: SearchKey[] = [];
  const prepare = (end: number) => {
    for (let index = keys.length; index < Math.min(end, texts.length); index += 1) {
      keys.push(searchKey(texts[index] ?? ''));
    }
  };
  const plain = texts.map(plainText);
  return {
    find: (query) => {
      const wanted = plainText(query);
      if (wanted === '') return rows;
      // Chinese is found without pinyin, also before that is prepared.
      const isLatin = /^[a-z0-9]+$/.test(wanted);
      if (isLatin) prepare(texts.length);
      const rank = rankBy(wanted);
      const fits = isLatin
        ? keys.map((key) => rank(key) !== null)
        : plain.map((text) => text.includes(wanted));
      return rows.filter((_, index) => textsOfRows[index]?.some((place) => fits[place]));
    },
    prepare: (count) => {
      prepare(keys.length + count);
      return keys.length === texts.length;
    },
  };
}

const plainText = (text: string) => text.toLowerCase().replace(/[\s·・]+/g, '');
