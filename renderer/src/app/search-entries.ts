import { readCode } from '@domain/exhibit/label-code.ts';
import { matchRank, searchKey } from '../lib/pinyin-search.ts';

export type SearchGroup = 'pages' | 'commands' | 'counties' | 'sites' | 'exhibits';

/** Something the palette can lead to. */
export interface SearchEntry {
  readonly key: string;
  readonly group: SearchGroup;
  readonly label: string;
  /** Muted words behind the label, e.g. county of a site. */
  readonly detail: string;
  /** What labels of it may say: a scan of one finds it and nothing else. */
  readonly codes?: readonly string[];
  readonly choose: () => void;
}

const MOST_PER_GROUP = 8;
const GROUP_ORDER: readonly SearchGroup[] = ['pages', 'commands', 'counties', 'sites', 'exhibits'];

/** What fits the query, best first inside each group, at most eight of a group. Without a query: pages and commands. */
export function findEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const isEmpty = query.trim() === '';
  const scanned = readCode(query);
  if (scanned.isLabel)
    return entries.filter(({ codes }) => codes?.some((code) => scanned.candidates.includes(code)));
  return GROUP_ORDER.flatMap((group) => {
    const members = entries.filter((entry) => entry.group === group);
    if (isEmpty) return group === 'pages' || group === 'commands' ? members : [];
    return members
      .map((entry) => ({ entry, rank: matchRank(searchKey(entry.label), query) }))
      .filter((match) => match.rank !== null)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .slice(0, MOST_PER_GROUP)
      .map((match) => match.entry);
  });
}
