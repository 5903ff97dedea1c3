import { text } from '../columns.ts';
import type { Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

type SitePair = readonly [firstId: string, secondId: string];

/** Pairs of sites that somebody has told apart, by their ids; the lower id comes first. */
export function readPairsApart(statements: Statements): () => readonly SitePair[] {
  const all = statements.prepare(
    'site_pair_apart.all',
    'SELECT first_id, second_id FROM site_pair_apart ORDER BY first_id, second_id',
  );
  return () => all.all().map((row): SitePair => [text(row, 'first_id'), text(row, 'second_id')]);
}

/** Writes pairs of sites that are told apart; what is as it should be stays and leaves no trace. */
export interface SitePairs {
  readonly set: (oneId: string, otherId: string, isApart: boolean) => void;
  /** The site `toId` takes over the pairs of `fromId`; the two themselves are no pair any more. */
  readonly move: (fromId: string, toId: string) => void;
}

export function sitePairs(statements: Statements, log: TableLog): SitePairs {
  const find = statements.prepare(
    'site_pair_apart.find',
    'SELECT id FROM site_pair_apart WHERE first_id = ? AND second_id = ?',
  );
  const ofSite = statements.prepare(
    'site_pair_apart.ofSite',
    'SELECT first_id, second_id FROM site_pair_apart WHERE first_id = ? OR second_id = ?',
  );
  const set: SitePairs['set'] = (oneId, otherId, isApart) => {
    const [first_id, second_id] = oneId < otherId ? [oneId, otherId] : [otherId, oneId];
    const known = find.get(first_id, second_id);
    if ((known !== undefined) === isApart) return;
    if (known) log.remove('site_pair_apart', text(known, 'id'));
    // The pair is its own key: told apart, taken back and told again it is one record with one history.
    else log.insert('site_pair_apart', { id: `${first_id} ${second_id}`, first_id, second_id });
  };
  return {
    set,
    move: (fromId, toId) => {
      for (const row of ofSite.all(fromId, fromId)) {
        const [firstId, secondId] = [text(row, 'first_id'), text(row, 'second_id')];
        const otherId = firstId === fromId ? secondId : firstId;
        set(fromId, otherId, false);
        if (otherId !== toId) set(toId, otherId, true);
      }
    },
  };
}
