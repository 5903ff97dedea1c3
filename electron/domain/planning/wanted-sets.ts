import { themeWords } from '../request/supply.ts';
import type { AcceptedRequest } from './demand.ts';

/** An exhibit in use, by what requests name it. */
export interface NamedExhibit {
  readonly setId: string;
  readonly name: string;
  readonly discipline: string;
  /** Whether it can be aboard in the period: neither broken nor missing nor lent. */
  readonly isFit: boolean;
}

/** 光学 and 光 name one discipline. */
const bare = (word: string) => (word.length > 1 && word.endsWith('学') ? word.slice(0, -1) : word);

/**
 * The only sets whose caravans can serve a request: those with at least one exhibit that it names, or of a discipline
 * that it names. Of these only those whose exhibit can be aboard; when none can, all of them, and the stop is marked instead.
 * Null when it binds nothing: it is not a must, or names none that there is. Stricter than what
 * `fittingSets` proposes: a word that is merely like another may propose a set, but not keep a caravan away.
 */
export function wantedSets(
  { weight, themes, exhibits }: Pick<AcceptedRequest, 'weight' | 'themes' | 'exhibits'>,
  known: readonly NamedExhibit[],
): ReadonlySet<string> | null {
  if (weight !== 'must') return null;
  const words = new Set(themes.flatMap((theme) => [theme, ...themeWords(theme)]).map(bare));
  const isWanted = ({ name, discipline }: NamedExhibit) =>
    exhibits.some((word) => word.length >= 2 && name.includes(word)) ||
    words.has(bare(name)) ||
    [discipline, ...themeWords(discipline)].some((word) => word !== '' && words.has(bare(word)));
  const found = known.filter(isWanted);
  const fit = found.filter(({ isFit }) => isFit);
  return found.length === 0 ? null : new Set((fit.length > 0 ? fit : found).map(({ setId }) => setId));
}
