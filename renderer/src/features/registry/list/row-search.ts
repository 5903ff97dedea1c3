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

/** The different texts of rows, and which of them each row has. */
interface RowTexts {
  readonly texts: readonly string[];
  readonly plain: readonly string[];
  readonly ofRow: readonly (readonly number[])[];
}

/** Names of counties and townships stand in many rows: each text is kept, and looked at, once. */
function textsOfRows(
  register: Register,
  rows: readonly RegistryRow[],
  names: Readonly<Record<string, string>>,
): RowTexts {
  const fields = searchedFields(register);
  const places = new Map<string, number>();
  const texts: string[] = [];
  const placeOf = (text: string) => {
    const place = places.get(text) ?? texts.push(text) - 1;
    places.set(text, place);
    return place;
  };
  const ofRow = rows.map(({ values }) => {
    const own: number[] = [];
    for (const { index, refers } of fields) {
      const value = values[index];
      for (const entry of Array.isArray(value) ? value : [value]) {
        if (typeof entry !== 'string' || entry === '') continue;
        own.push(placeOf(refers ? (names[entry] ?? entry) : entry));
      }
    }
    return own;
  });
  return { texts, plain: texts.map(plainText), ofRow };
}

export function searchableRows(
  register: Register,
  rows: readonly RegistryRow[],
  names: Readonly<Record<string, string>>,
): SearchableRows {
  // Not before something is searched or there is time for it: the list is shown first.
  let made: RowTexts | null = null;
  const all = () => (made ??= textsOfRows(register, rows, names));
  const keys: SearchKey[] = [];
  const prepare = (end: number) => {
    const { texts } = all();
    for (let index = keys.length; index < Math.min(end, texts.length); index += 1) {
      keys.push(searchKey(texts[index] ?? ''));
    }
  };
  // What fits a longer query fits its beginning too, so a further letter is looked for among what was found.
  let last = { wanted: '', found: rows.map((_, index) => index) };
  return {
    find: (query) => {
      const wanted = plainText(query);
      if (wanted === '') return rows;
      const { texts, plain, ofRow } = all();
      // Chinese is found without pinyin, also before that is prepared.
      const isLatin = /^[a-z0-9]+$/.test(wanted);
      if (isLatin) prepare(texts.length);
      const rank = rankBy(wanted);
      const fits = (place: number) => {
        if (!isLatin) return plain[place]?.includes(wanted) ?? false;
        const key = keys[place];
        return key !== undefined && rank(key) !== null;
      };
      const known = new Int8Array(texts.length);
      const fitsOnce = (place: number) => {
        if (known[place] === 0) known[place] = fits(place) ? 1 : -1;
        return known[place] === 1;
      };
      const among = wanted.startsWith(last.wanted) ? last.found : rows.map((_, index) => index);
      last = { wanted, found: among.filter((index) => ofRow[index]?.some(fitsOnce)) };
      return last.found.flatMap((index) => rows[index] ?? []);
    },
    prepare: (count) => {
      prepare(keys.length + count);
      return keys.length === all().texts.length;
    },
  };
}

const plainText = (text: string) => text.toLowerCase().replace(/[\s·・]+/g, '');
