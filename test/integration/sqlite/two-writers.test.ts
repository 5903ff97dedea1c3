import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { countingEntries, placeOn } from '@domain/exhibit/ledger.ts';
import { conflicts } from '@domain/exhibit/reservation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCaravan, anExhibit, anExhibitSet } from '../../fixtures/builders.ts';
import { bundleChild, startChild } from '../../helpers/child-process.ts';
import { withDatabase } from '../../helpers/database.ts';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

/** Steps of each of the two writers. */
const STEPS = 700;
const EXHIBITS = Array.from({ length: 8 }, (_, index) => `x-${index + 1}`);
const HOME = 'base:base-1';

let script = '';
beforeAll(async () => {
  script = await bundleChild('random-writer-child');
  return () => rmSync(dirname(script), { recursive: true, force: true });
});

interface Outcome {
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
}

/** Starts two writers at once on one file and waits for what both report. */
async function writeFromTwo(path: string): Promise<readonly Outcome[]> {
  const writers = ['1', '2'].map((seed) => startChild(script, path, seed, String(STEPS)));
  await Promise.all(writers.map((each) => each.waitFor((line) => line === 'ready')));
  for (const { process } of writers) process.stdin?.write('go\n');
  const lines = await Promise.all(writers.map((each) => each.waitFor((line) => line.startsWith('{'))));
  await Promise.all(writers.map(({ ended }) => ended));
  return lines.map((line) => JSON.parse(line) as Outcome);
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('two programs that write one file at once', () => {
  it('cannot break its books: one place each, whole chains, nothing booked twice', async () => {
    const workspace = filledWorkspace();
    workspace.store.run(A_STEP, (write) => {
      write.fleet.insertExhibitSet(anExhibitSet({ id: 'set-2', name: '二组' }));
      write.fleet.insertCaravan(aCaravan({ id: 'caravan-2', name: '二号车', plate: '渝A·22222' }));
      for (const [index, id] of EXHIBITS.entries())
        write.fleet.insertExhibit(anExhibit({ id, name: id, setId: `set-${1 + (index % 2)}` }));
    });
    workspace.store.close();
    const outcomes = await writeFromTwo(workspace.path);

    for (const { done, refused } of outcomes) {
      expect(sum(done) + sum(refused)).toBeGreaterThan(STEPS * 0.9);
      // What is wrong whatever others write was refused every time, and every kind of it was tried.
      const isWrong = ([name]: readonly [string, number]) => name.startsWith('wrong: ');
      expect(Object.entries(done).filter(isWrong)).toEqual([]);
      expect(Object.entries(refused).filter(isWrong)).toHaveLength(9);
    }
    // Who of the two gets to write what depends on how they meet; between them every kind of change was made.
    for (const name of ['move', 'take back', 'restore', 'reserve', 'change set']) {
      const made = outcomes.map(({ done }) => done[name] ?? 0);
      expect([name, sum(Object.fromEntries(made.entries())) > 0]).toEqual([name, true]);
    }

    withDatabase(workspace.path, (database) => {
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(database.pragma('foreign_key_check')).toEqual([]);
    });
    const { read } = workspace.reopen();
    const places = read.ledger.places();
    expect([...places.keys()].sort()).toEqual([...EXHIBITS].sort());
    const writersOf = new Set<string>();
    for (const exhibitId of EXHIBITS) {
      const rows = read.ledger.ofExhibit(exhibitId);
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      const chain = countingEntries(rows);
      for (const [index, { from, movedOn }] of chain.entries()) {
        expect(from).toBe(chain[index - 1]?.to ?? HOME);
        expect(movedOn >= (chain[index - 1]?.movedOn ?? '')).toBe(true);
      }
      expect(places.get(exhibitId)?.place).toBe(placeOn(rows, '9999-12-31', HOME));
      for (const { handedOverBy } of rows) writersOf.add(`${exhibitId} ${handedOverBy}`);
    }
    // Both wrote about every exhibit.
    expect(writersOf.size).toBe(2 * EXHIBITS.length);

    const setOf = new Map(read.fleet.exhibits().map(({ id, setId }) => [id, setId]));
    const reservations = read.reservations.between('2026-01-01', '2030-12-31');
    expect(reservations.length).toBeGreaterThan(20);
    const doubled = reservations.flatMap((a) =>
      reservations.filter((b) => a.id < b.id && conflicts(a, b, (id) => setOf.get(id))),
    );
    expect(doubled).toEqual([]);
  });
});
