import { renameSync } from 'node:fs';
import type { Writers } from '@services/ports/repositories.ts';
import { describe, expect, it } from 'vitest';
import { aSite } from '../../fixtures/builders.ts';
import { dumpAll, dumpBusinessTables } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { A_STEP, filledWorkspace } from '../../helpers/workspace.ts';

const part = (id: string) => (write: Writers) => write.sites.insert(aSite({ id }));
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const goOn = async () => {
  await nextTurn();
  return true;
};
const ids = ({ store }: ReturnType<typeof filledWorkspace>) => store.read.sites.all().map(({ id }) => id);
/** All rows, the log included; closing adds SQLite's own figures to the schema. */
const rowsOf = (path: string) => dumpAll(path).slice(dumpAll(path).indexOf('\n== '));
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('a command that is written in parts', () => {
  it('is seen when all of it is there, and undone and redone in one step', async () => {
    const workspace = filledWorkspace();
    const { store } = workspace;
    const before = dumpBusinessTables(workspace.path);
    const told: (readonly string[])[] = [];
    store.onChange((tables) => told.push(tables));
    const seen: number[] = [];
    const isWritten = await store.runInParts(A_STEP, ['site-3', 'site-4', 'site-5'].map(part), async () => {
      await nextTurn();
      seen.push(ids(workspace).length);
      return true;
    });
    expect(isWritten).toBe(true);
    expect(seen).toEqual([2, 2, 2]);
    expect(told).toEqual([['site']]);
    expect(ids(workspace)).toEqual(['site-1', 'site-2', 'site-3', 'site-4', 'site-5']);
    const after = dumpBusinessTables(workspace.path);
    expect(store.historyState()).toMatchObject({ undoDepth: 1, redoDepth: 0 });
    store.undo();
    expect(dumpBusinessTables(workspace.path)).toBe(before);
    store.redo();
    expect(dumpBusinessTables(workspace.path)).toBe(after);
    workspace.reopen();
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 1, redoDepth: 0 });
  });

  it('leaves nothing when it is stopped on the way, and the next command works', async () => {
    const workspace = filledWorkspace();
    const before = dumpAll(workspace.path);
    const told: unknown[] = [];
    workspace.store.onChange((tables) => told.push(tables));
    let turns = 0;
    const isWritten = await workspace.store.runInParts(A_STEP, ['site-3', 'site-4'].map(part), async () => {
      await nextTurn();
      turns += 1;
      return turns < 2;
    });
    expect(isWritten).toBe(false);
    expect(dumpAll(workspace.path)).toBe(before);
    expect(told).toEqual([]);
    expect(workspace.store.historyState()).toMatchObject({ undoDepth: 0 });
    workspace.store.run(A_STEP, part('site-3'));
    expect(ids(workspace)).toContain('site-3');
  });

  it('leaves nothing when a part fails', async () => {
    const workspace = filledWorkspace();
    const before = dumpAll(workspace.path);
    const broken = [part('site-3'), part('site-4'), part('site-3')];
    expect(await failure(workspace.store.runInParts(A_STEP, broken, goOn))).toMatchObject({
      message: expect.stringContaining('UNIQUE'),
    });
    expect(dumpAll(workspace.path)).toBe(before);
    workspace.store.run(A_STEP, part('site-3'));
    expect(ids(workspace)).toContain('site-3');
  });

  it('keeps every other command out, and takes none of it in', async () => {
    const workspace = filledWorkspace();
    const { store } = workspace;
    store.run(A_STEP, part('site-3'));
    const codes: unknown[] = [];
    const others = [
      () => store.run(A_STEP, part('site-9')),
      () => store.runBaseline(A_STEP, part('site-9')),
      () => store.undo(),
    ];
    await store.runInParts(A_STEP, [part('site-4')], async () => {
      codes.push(...others.map((other) => appErrorOf(other).code));
      const another = await failure(store.runInParts(A_STEP, [part('site-9')], goOn));
      codes.push(another instanceof Error && 'code' in another ? another.code : null);
      return true;
    });
    expect(codes).toEqual(['E3015', 'E3015', 'E3015', 'E3015']);
    expect(ids(workspace)).toEqual(['site-1', 'site-2', 'site-3', 'site-4']);
    store.run(A_STEP, part('site-9'));
    expect(store.historyState()).toMatchObject({ undoDepth: 3 });
  });

  it('ends without a trace when the workspace is closed meanwhile', async () => {
    const workspace = filledWorkspace();
    const before = rowsOf(workspace.path);
    const writing = workspace.store.runInParts(A_STEP, ['site-3', 'site-4'].map(part), goOn);
    workspace.reopen();
    expect(await writing).toBe(false);
    expect(rowsOf(workspace.path)).toBe(before);
  });

  it('is refused and leaves nothing when the file was moved meanwhile', async () => {
    const workspace = filledWorkspace();
    const before = dumpAll(workspace.path);
    const { path, store } = workspace;
    const refused = await failure(
      store.runInParts(A_STEP, [part('site-3')], async () => {
        renameSync(path, `${path}.moved`);
        return true;
      }),
    );
    expect(refused).toMatchObject({ code: 'E3009' });
    expect(ids(workspace)).toEqual(['site-1', 'site-2']);
    renameSync(`${path}.moved`, path);
    expect(dumpAll(workspace.path)).toBe(before);
  });
});
