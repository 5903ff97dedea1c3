import { createNearSearch } from './near-names.ts';
import type { Candidate, Found } from './parse-cell.ts';
import { compact } from './plain-text.ts';

/** A record that others may name. */
export interface Referable {
  readonly id: string;
  readonly name: string;
  /** Numbers and plates that no two share; '' for none. */
  readonly codes: readonly string[];
  readonly formerNames: readonly string[];
  /** Where it is, to tell records of one name apart; '' for nowhere. */
  readonly place: string;
}

/** How files name records, each unlike every other: the name, with code, place or key where others have it too. */
export function referenceLabels(records: readonly Referable[]): ReadonlyMap<string, string> {
  const named = countBy(records.map(({ name }) => compact(name)));
  const forms = (record: Referable): readonly string[] => {
    const name = compact(record.name);
    const isAlone = named.get(name) === 1 && name !== '' && isPlain(record.name);
    return [
      ...(isAlone ? [record.name] : []),
      ...record.codes.filter((code) => code !== '').map((code) => `${record.name}（${code}）`),
      ...(record.place === '' ? [] : [`${record.name}（${record.place}）`]),
      `${record.name}（${record.id}）`,
    ];
  };
  const all = records.map((record) => ({ record, forms: forms(record) }));
  const used = countBy(all.flatMap((entry) => entry.forms.map(compact)));
  return new Map(
    all.map(({ record, forms: own }) => [
      record.id,
      own.find((form) => used.get(compact(form)) === 1) ?? record.id,
    ]),
  );
}

/** A name that reading takes as it is: not what people write for "nothing", no quotes and spaces at its ends. */
const isPlain = (name: string) => !/^[-—–/\\\s]+$|^无$/u.test(name) && name === name.trim();

/** True for a text that names a record by words, not by a code or key: two letters of any script stand together. */
export const isName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^[\da-f]{8}-[\da-f-]{27}$/iu.test(text);

/** Candidates shown at most. */
const MOST_CANDIDATES = 12;
/** Where nothing resembles a name, the user is offered all records of a register that has no more than these. */
const MOST_OF_ALL = 30;

/**
 * Finds records by key, label, code, name or former name, in this order. What fits several comes back as candidates,
 * so does what only resembles, the most similar first.
 */
export function createReferenceIndex(
  records: readonly Referable[],
  pinyin: (text: string) => string,
): (text: string) => Found {
  const labels = referenceLabels(records);
  const candidate = ({ id, name }: Referable): Candidate => ({ id, name: labels.get(id) ?? name });
  const several = (found: readonly Referable[], most = MOST_CANDIDATES): Found =>
    found.length === 0
      ? { kind: 'none' }
      : { kind: 'several', candidates: found.slice(0, most).map(candidate) };
  const ways = [
    group(records, ({ id }) => [id]),
    group(records, ({ id }) => [labels.get(id) ?? '']),
    group(records, ({ codes }) => codes),
    group(records, ({ name }) => [name]),
    group(records, ({ formerNames }) => formerNames),
  ];
  let near: ((text: string) => readonly Referable[]) | null = null;
  const known = new Map<string, Found>();
  const search = (typed: string): Found => {
    const text = compact(typed);
    for (const way of ways) {
      const found = way.get(text) ?? [];
      if (found.length === 1 && found[0]) return { kind: 'one', id: found[0].id };
      if (found.length > 1) return several(found);
    }
    if (!isName(typed)) return { kind: 'none' };
    near ??= createNearSearch(records, ({ name, formerNames }) => [name, ...formerNames], pinyin);
    const alike = near(text);
    if (alike.length > 0) return several(alike);
    return records.length <= MOST_OF_ALL ? several(records, MOST_OF_ALL) : { kind: 'none' };
  };
  return (typed) => {
    const found = known.get(typed) ?? search(typed);
    known.set(typed, found);
    return found;
  };
}

function group(
  records: readonly Referable[],
  keys: (record: Referable) => readonly string[],
): ReadonlyMap<string, readonly Referable[]> {
  const groups = new Map<string, Referable[]>();
  for (const record of records) {
    for (const key of new Set(keys(record).map(compact))) {
      if (key === '') continue;
      const list = groups.get(key);
      if (list) list.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
