import { matchRank, searchKey } from '../lib/pinyin-search.ts';

export type SearchGroup = 'pages' | 'commands' | 'counties' | 'sites';

/** Something the palette can lead to. */
export interface SearchEntry {
  readonly key: string;
  readonly group: SearchGroup;
  readonly label: string;
  /** Muted words behind the label, e.g. county of a site. */
  readonly detail: string;
  readonly choose: () => void;
}

const MOST_PER_GROUP = 8;
const GROUP_ORDER: readonly SearchGroup[] = ['pages', 'commands', 'counties', 'sites'];

/** What fits the query, best first inside each group, at most eight of a group. Without a query: pages and commands. */
export function findEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const isEmpty = query.trim() === '';
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
