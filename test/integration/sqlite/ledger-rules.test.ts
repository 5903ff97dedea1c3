import { describe, expect, it } from 'vitest';
import type Database from 'better-sqlite3';
import { anExhibit } from '../../fixtures/builders.ts';
import { withDatabase } from '../../helpers/database.ts';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

const FIRST = {
  id: 'm-1',
  exhibit_id: 'x-1',
  number: 1,
  root_id: 'm-1',
  is_counter: 0,
  from_place: 'base:base-1',
  to_place: 'caravan:caravan-1',
  moved_on: '2026-11-02',
  reason: 'tour',
  occasion: '',
  handed_over_by: '甲',
  received_by: '乙',
  hand_over_id: 'h-1',
  note: '',
};
const BACK = {
  ...FIRST,
  id: 'm-2',
  root_id: 'm-2',
  number: 2,
  from_place: FIRST.to_place,
  to_place: FIRST.from_place,
};
const COUNTER = { ...FIRST, id: 'm-2', number: 2, is_counter: 1 };

type Write = (row: Readonly<Record<string, string | number>>, verb?: string) => void;

/** Writes to the ledger of one exhibit as any program could, beside the workspace. */
function withLedger<T>(work: (write: Write, database: Database.Database) => T): T {
  const { path, store } = filledWorkspace();
  store.run(A_STEP, (write) => write.fleet.insertExhibit(anExhibit({ id: 'x-1', setId: 'set-1' })));
  store.close();
  return withDatabase(path, (database) => {
    const write: Write = (row, verb = 'INSERT') => {
      const names = Object.keys(row);
      database
        .prepare(
          `${verb} INTO movement (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
        )
        .run(row);
    };
    return work(write, database);
  });
}

describe('the file', () => {
  it('lets no entry take the place of another, whatever word it is written with', () => {
    withLedger((write, database) => {
      write(FIRST);
      const replacing = { ...BACK, id: 'm-1', root_id: 'm-1' };
      for (const verb of ['INSERT OR REPLACE', 'REPLACE', 'INSERT'])
        expect(() => write(replacing, verb)).toThrow(/append-only|out of number/);
      expect(database.prepare('SELECT id, number FROM movement').all()).toEqual([{ id: 'm-1', number: 1 }]);
      write(BACK);
    });
  });

  it.each([
    ['another place', { from_place: 'base:base-1', to_place: 'out:missing' }],
    ['another day', { moved_on: '2026-11-09' }],
  ])('takes a movement back or enters it once more as it was, not with %s', (_, changes) => {
    withLedger((write) => {
      write(FIRST);
      expect(() => write({ ...COUNTER, ...changes })).toThrow('unlike its root');
      write(COUNTER);
      const again = { ...FIRST, id: 'm-3', number: 3 };
      expect(() => write({ ...again, ...changes })).toThrow('unlike its root');
      write(again);
    });
  });
});
