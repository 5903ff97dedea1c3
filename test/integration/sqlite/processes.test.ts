import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aMeta } from '../../fixtures/builders.ts';
import { withDatabase } from '../../helpers/database.ts';
import { bundleChild, startChild } from '../../helpers/child-process.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

/** Nightly runs set KEXUN_KILLS=1000. */
const KILLS = Number(process.env['KEXUN_KILLS'] ?? 30);

const files = createSqliteWorkspaceFiles(testDeps());
let script = '';

beforeAll(async () => {
  script = await bundleChild();
  return () => rmSync(dirname(script), { recursive: true, force: true });
});

/** A closed workspace on a real disk whose name counts its commits, from 0. */
function countingWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kexun-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'test.kexun');
  const store = files.create(path, TEST_OPTIONS);
  store.runBaseline(A_STEP, (write) => write.meta.insert(aMeta({ name: '0' })));
  store.close();
  return path;
}

describe('a workspace that another process has open', () => {
  it('is refused until that process is gone, even when it was killed', async () => {
    const path = countingWorkspace();
    const holder = startChild(script, path, 'hold');
    onTestFinished(() => void holder.process.kill('SIGKILL'));
    await holder.waitFor((line) => line === 'open');
    expect(appErrorOf(() => files.open(path, TEST_OPTIONS)).code).toBe('E3005');
    holder.process.kill('SIGKILL');
    await holder.ended;
    const store = files.open(path, TEST_OPTIONS);
    expect(appErrorOf(() => files.open(path, TEST_OPTIONS)).code).toBe('E3005');
    store.close();
    expect(readdirSync(dirname(path))).toEqual(['test.kexun']);
  });

  it('is given to exactly one of six that race for it', async () => {
    const path = countingWorkspace();
    const racers = Array.from({ length: 6 }, () => startChild(script, path, 'hold'));
    onTestFinished(() => {
      for (const racer of racers) racer.process.kill('SIGKILL');
    });
    const answers = await Promise.all(racers.map((racer) => racer.waitFor(() => true)));
    expect(answers.sort()).toEqual(['E3005', 'E3005', 'E3005', 'E3005', 'E3005', 'open']);
  });
});

describe('kill -9', () => {
  it(`at random points loses no acknowledged commit and damages nothing, ${KILLS} times`, async () => {
    const path = countingWorkspace();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild(script, path, 'commit');
      await child.waitFor((line) => line === 'open');
      // Random on purpose: the point of the kill cannot be chosen from outside.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.process.kill('SIGKILL');
      await child.ended;
      const last = child.lines.findLast((line) => line.startsWith('ack '));
      acknowledged = last === undefined ? acknowledged : Number(last.slice(4));

      const store = files.open(path, TEST_OPTIONS);
      const kept = Number(store.read.meta.get().name);
      const { undoDepth } = store.historyState();
      const holidays = store.read.calendar.holidays().length;
      store.close();
      // The commit under way may have been finished without having been reported.
      expect([acknowledged, acknowledged + 1]).toContain(kept);
      expect([undoDepth, holidays]).toEqual([kept, kept]);
      acknowledged = kept;
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect(withDatabase(path, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
  }, 3_600_000);
});
