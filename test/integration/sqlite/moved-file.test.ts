import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { describe, expect, it } from 'vitest';
import { aSite } from '../../fixtures/builders.ts';
import { withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import {
  A_STEP,
  filledWorkspace,
  recordingLogger,
  TEST_OPTIONS,
  testDeps,
  type TemporaryWorkspace,
} from '../../helpers/workspace.ts';

const addSite = ({ store }: TemporaryWorkspace, id: string) =>
  store.run(A_STEP, (write) => write.sites.insert(aSite({ id })));
const namesBeside = (path: string) => readdirSync(dirname(path)).sort();
const siteIds = (path: string) =>
  withDatabase(path, (db) => db.prepare('SELECT id FROM site ORDER BY id').pluck().all());

const WAYS = [
  ['deleted', (path: string) => rmSync(path)],
  ['moved', (path: string) => renameSync(path, `${path}.moved`)],
  [
    'replaced by a copy, as a sync client does',
    (path: string) => {
      copyFileSync(path, `${path}.part`);
      renameSync(`${path}.part`, path);
    },
  ],
] as const;

describe.each(WAYS)('a workspace that was %s while it is open', (_, happen) => {
  it('refuses every command and keeps nothing of it', () => {
    const workspace = filledWorkspace();
    const { store, path } = workspace;
    addSite(workspace, 'site-3');
    addSite(workspace, 'site-4');
    store.undo();
    happen(path);
    const commands = [
      () => addSite(workspace, 'site-5'),
      () => store.runBaseline(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-5' }))),
      () => store.undo(),
      () => store.redo(),
    ];
    for (const command of commands) {
      expect(appErrorOf(command)).toMatchObject({ code: 'E3009', params: { path } });
    }
    expect(store.read.sites.all().map(({ id }) => id)).toEqual(['site-1', 'site-2', 'site-3']);
    expect(store.historyState()).toMatchObject({ undoDepth: 1, redoDepth: 1 });
  });

  it('still gives a copy of all that was acknowledged', () => {
    const workspace = filledWorkspace();
    addSite(workspace, 'site-3');
    happen(workspace.path);
    const copy = join(dirname(workspace.path), 'rescued.kexun');
    workspace.store.backUp(copy);
    expect(siteIds(copy)).toEqual(['site-1', 'site-2', 'site-3']);
  });

  it('closes without harm, leaves no log for another file to replay, and says what happened', () => {
    const logger = recordingLogger();
    const workspace = filledWorkspace({ logger });
    const { path, store } = workspace;
    happen(path);
    expect(() => addSite(workspace, 'site-3')).toThrow('E3009');
    const names = namesBeside(path).filter((name) => !/-(wal|shm|lock)$/.test(name));
    store.close();
    store.close();
    expect(namesBeside(path)).toEqual(names);
    expect(logger.lines).toContainEqual({
      level: 'warn',
      message: 'workspace file was moved, replaced or deleted while open',
      details: { path, isLogKept: false },
    });
  });
});

describe('a workspace that was moved while it is open', () => {
  it('holds all that was acknowledged as soon as a command was refused', () => {
    const workspace = filledWorkspace();
    const moved = `${workspace.path}.moved`;
    addSite(workspace, 'site-3');
    renameSync(workspace.path, moved);
    expect(() => addSite(workspace, 'site-4')).toThrow('E3009');
    // Copied without its log: what is missing in the file is missing here.
    copyFileSync(moved, `${moved}.copy`);
    expect(siteIds(`${moved}.copy`)).toEqual(['site-1', 'site-2', 'site-3']);
  });

  it('works on when it is back in its place', () => {
    const workspace = filledWorkspace();
    renameSync(workspace.path, `${workspace.path}.moved`);
    expect(() => addSite(workspace, 'site-3')).toThrow('E3009');
    renameSync(`${workspace.path}.moved`, workspace.path);
    addSite(workspace, 'site-3');
    workspace.reopen();
    expect(workspace.store.read.sites.find('site-3')).not.toBeNull();
  });

  it('opens in its new place with all that was acknowledged, though it was not closed before', () => {
    const files = createSqliteWorkspaceFiles(testDeps());
    const { path, store: made } = filledWorkspace();
    made.close();
    const before = files.open(path, TEST_OPTIONS);
    before.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-3' })));
    const moved = join(dirname(path), 'moved.kexun');
    renameSync(path, moved);
    const after = files.open(moved, TEST_OPTIONS);
    before.close();
    after.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-4' })));
    expect(after.read.sites.all().map(({ id }) => id)).toEqual(['site-1', 'site-2', 'site-3', 'site-4']);
    after.close();
    expect(namesBeside(path)).toEqual(['moved.kexun']);
  });
});

describe('the place of a workspace that was replaced while it is open', () => {
  it('opens the file that is there now', () => {
    const files = createSqliteWorkspaceFiles(testDeps());
    const { path, store: made } = filledWorkspace();
    made.close();
    const before = files.open(path, TEST_OPTIONS);
    copyFileSync(path, `${path}.part`);
    before.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-3' })));
    renameSync(`${path}.part`, path);
    const after = files.open(path, TEST_OPTIONS);
    expect(after.read.sites.find('site-3')).toBeNull();
    before.close();
    after.run(A_STEP, (write) => write.sites.insert(aSite({ id: 'site-4' })));
    after.close();
    expect(siteIds(path)).toEqual(['site-1', 'site-2', 'site-4']);
  });
});

it('a workspace is not opened a second time under another name of the same file', () => {
  const files = createSqliteWorkspaceFiles(testDeps());
  const { path, store: made } = filledWorkspace();
  made.close();
  const store = files.open(path, TEST_OPTIONS);
  const name = join(dirname(path), 'linked.kexun');
  linkSync(path, name);
  expect(appErrorOf(() => files.open(name, TEST_OPTIONS))).toMatchObject({
    code: 'E3005',
    params: { path: name },
  });
  store.close();
  expect(existsSync(`${name}-lock`)).toBe(false);
});
