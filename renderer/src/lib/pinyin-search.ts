import { pinyin } from 'pinyin-pro';

/** A name prepared for searching. */
export interface SearchKey {
  readonly text: string;
  /** Pinyin without tones, one entry per character; other scripts stay as they are. */
  readonly syllables: readonly string[];
}

const prepared = new Map<string, SearchKey>();

/** Prepares a name once; names repeat (counties) and lists are long, so the result is kept. */
export function searchKey(name: string): SearchKey {
  const known = prepared.get(name);
  if (known) return known;
  const text = normalise(name);
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
    (part) => part.toLowerCase(),
  );
  const key = { text, syllables };
  prepared.set(name, key);
  return key;
}

/**
 * How well a query fits a name: 0 the name begins with it, 1 the name holds it, 2 its pinyin or initials
 * begin with it, 3 they hold it from some character on. Null when it does not fit.
 */
export function matchRank(key: SearchKey, query: string): MatchRank {
  return rankOf(key, normalise(query));
}

export type MatchRank = 0 | 1 | 2 | 3 | null;

/** `matchRank` with one query for many names. */
export function rankBy(query: string): (key: SearchKey) => MatchRank {
  const wanted = normalise(query);
  return (key) => rankOf(key, wanted);
}

const LATIN = /^[a-z0-9]+$/;

function rankOf(key: SearchKey, wanted: string): MatchRank {
  if (wanted === '') return 0;
  const at = key.text.indexOf(wanted);
  if (at === 0) return 0;
  if (at > 0) return 1;
  if (!LATIN.test(wanted)) return null;
  const first = wanted.charCodeAt(0);
  for (let start = 0; start < key.syllables.length; start += 1) {
    if (key.syllables[start]?.charCodeAt(0) !== first) continue;
    if (fitsSyllables(key.syllables, start, wanted)) return start === 0 ? 2 : 3;
  }
  return null;
}

/** True when the query fits at least one of the names. */
export function matchesAny(names: readonly string[], query: string): boolean {
  return names.some((name) => matchRank(searchKey(name), query) !== null);
}

const normalise = (text: string) => text.toLowerCase().replace(/[\s·・]+/g, '');

/** Each syllable gives one letter or more of its beginning: `ckx`, `chengkou` and `chengkx` all fit 城口县. */
function fitsSyllables(syllables: readonly string[], index: number, wanted: string): boolean {
  if (wanted === '') return true;
  const syllable = syllables[index];
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, wanted.length); length > 0; length -= 1) {
    if (
      syllable.startsWith(wanted.slice(0, length)) &&
      fitsSyllables(syllables, index + 1, wanted.slice(length))
    ) {
      return true;
    }
  }
  return false;
}
