import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  APPLICATION_ID,
  assertPragmas,
  enterWorkingMode,
  openConnection,
  REQUIRED_PRAGMAS,
} from '@adapters/sqlite/connection.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import type { ErrorCode } from '@domain/errors.ts';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { footprint, withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import {
  filledWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  TEST_OPTIONS,
  testDeps,
} from '../../helpers/workspace.ts';

const files = () => createSqliteWorkspaceFiles(testDeps());

/** Refused with `code`, the file and its folder as they were, and refused for the same reason again. */
function expectRefusal(path: string, code: ErrorCode): void {
  const before = footprint(path);
  expect(appErrorOf(() => files().open(path, TEST_OPTIONS)).code).toBe(code);
  expect(footprint(path)).toEqual(before);
  expect(appErrorOf(() => files().open(path, TEST_OPTIONS)).code).toBe(code);
}

function closedWorkspace(): string {
  const { path, store } = filledWorkspace();
  store.close();
  return path;
}

describe('a connection', () => {
  it('runs under the settings that keep the data safe, read back at every open', () => {
    const db = openConnection(join(temporaryFolder(), 'x'), { create: true, nativeBinding: undefined });
    enterWorkingMode(db);
    expect(REQUIRED_PRAGMAS).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      busy_timeout: 5_000,
    });
    for (const [name, wanted] of Object.entries(REQUIRED_PRAGMAS))
      expect(db.pragma(name, { simple: true })).toBe(wanted);
    db.close();
  });

  it.each([
    'synchronous = NORMAL',
    'foreign_keys = OFF',
    'trusted_schema = ON',
    'journal_mode = DELETE',
    'busy_timeout = 0',
  ])('is refused when it runs with %s', (pragma) => {
    const db = openConnection(join(temporaryFolder(), 'x'), { create: true, nativeBinding: undefined });
    enterWorkingMode(db);
    db.pragma(pragma);
    expect(() => assertPragmas(db)).toThrow(pragma.split(' ')[0]);
    db.close();
  });

  it('is refused where write-ahead logging cannot be had', () => {
    const db = new Database(':memory:');
    expect(() => enterWorkingMode(db)).toThrow('journal_mode is memory');
  });
});

describe('opening', () => {
  it('refuses a file that is missing, and makes none', () => {
    const path = join(temporaryFolder(), 'missing.kexun');
    expectRefusal(path, 'E3009');
  });

  it('refuses a folder', () => {
    const path = join(temporaryFolder(), 'folder.kexun');
    mkdirSync(path);
    expect(appErrorOf(() => files().open(path, TEST_OPTIONS)).code).toBe('E3001');
    expect(readdirSync(dirname(path))).toEqual(['folder.kexun']);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['too short', Buffer.from('SQLite format 3\0')],
    ['a text', Buffer.from('站点,县\n'.repeat(100))],
    ['random bytes', Buffer.from(Array.from({ length: 8_192 }, (_, index) => (index * 7_919) % 251))],
  ])('refuses a file that is %s', (_, bytes) => {
    const path = join(temporaryFolder(), 'x.kexun');
    writeFileSync(path, bytes);
    expectRefusal(path, 'E3001');
  });

  it('refuses the database of another program', () => {
    const path = join(temporaryFolder(), 'x.kexun');
    const db = new Database(path);
    db.exec('PRAGMA application_id = 252006674; CREATE TABLE t (x)');
    db.close();
    expectRefusal(path, 'E3001');
  });

  it('does not even replay the log that another program left behind', () => {
    const made = join(temporaryFolder(), 'x.kexun');
    const path = join(temporaryFolder(), 'x.kexun');
    const db = new Database(made);
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)');
    // Copied while it is open, as after a crash.
    copyFileSync(made, path);
    copyFileSync(`${made}-wal`, `${path}-wal`);
    db.close();
    expectRefusal(path, 'E3001');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  });

  it('refuses a workspace with one damaged page that nothing has read yet', () => {
    const path = closedWorkspace();
    const page = withDatabase(path, (db) =>
      Number(
        db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'visit_record_by_site'").pluck().get(),
      ),
    );
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4_096 * (page - 1), 4_096 * page);
    writeFileSync(path, bytes);
    expectRefusal(path, 'E3003');
  });

  it('refuses the file of a newer release and says which', () => {
    const path = closedWorkspace();
    withDatabase(path, (db) => db.pragma('user_version = 990'));
    expectRefusal(path, 'E3002');
    const { params } = appErrorOf(() => files().open(path, TEST_OPTIONS));
    expect(params).toMatchObject({ fileVersion: 990, programVersion: 140 });
  });

  it('refuses a workspace with a broken magic number', () => {
    const path = closedWorkspace();
    const bytes = readFileSync(path);
    bytes.write('XQLite');
    writeFileSync(path, bytes);
    expectRefusal(path, 'E3001');
  });

  it('refuses a workspace that lost its end', () => {
    const path = closedWorkspace();
    truncateSync(path, readFileSync(path).length - 8_192);
    expectRefusal(path, 'E3003');
  });

  it('refuses a workspace with overwritten pages', () => {
    const path = closedWorkspace();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4_096 * 8, 4_096 * 12);
    writeFileSync(path, bytes);
    expectRefusal(path, 'E3003');
  });

  it('refuses a write-protected file, whoever runs the program', () => {
    const path = closedWorkspace();
    chmodSync(path, 0o444);
    expectRefusal(path, 'E3004');
  });

  it('refuses a file in a write-protected folder', () => {
    const path = closedWorkspace();
    chmodSync(dirname(path), 0o555);
    expectRefusal(path, 'E3004');
    expect(appErrorOf(() => files().create(join(dirname(path), 'new.kexun'), TEST_OPTIONS)).code).toBe(
      'E3004',
    );
    chmodSync(dirname(path), 0o755);
  });

  it('refuses a network drive before it looks at the file', () => {
    const path = closedWorkspace();
    const mountTable = () =>
      `22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 0:50 / ${dirname(path)} rw - cifs //server/share rw`;
    const remote = createSqliteWorkspaceFiles(testDeps({ mountTable }));
    const before = footprint(path);
    expect(appErrorOf(() => remote.open(path, TEST_OPTIONS)).code).toBe('E3006');
    expect(appErrorOf(() => remote.create(join(dirname(path), 'new.kexun'), TEST_OPTIONS)).code).toBe(
      'E3006',
    );
    expect(footprint(path)).toEqual(before);
  });

  it('follows a link to the file, so that log and lock stand beside it', () => {
    const path = closedWorkspace();
    const link = join(temporaryFolder(), 'link.kexun');
    symlinkSync(path, link);
    const store = files().open(link, TEST_OPTIONS);
    expect(store.path).toBe(link);
    expect(readdirSync(dirname(link))).toEqual(['link.kexun']);
    expect(appErrorOf(() => files().open(path, TEST_OPTIONS)).code).toBe('E3005');
    store.close();
  });

  it('leaves nothing beside a workspace that was closed, and closes twice without harm', () => {
    const { path, store } = filledWorkspace();
    expect(readdirSync(dirname(path)).sort()).toEqual([
      'test.kexun',
      'test.kexun-lock',
      'test.kexun-shm',
      'test.kexun-wal',
    ]);
    store.close();
    store.close();
    expect(readdirSync(dirname(path))).toEqual(['test.kexun']);
  });
});

describe('creating', () => {
  it('marks the file as ours and never replaces one', () => {
    const { path, store } = temporaryWorkspace();
    expect(withDatabase(path, (db) => db.pragma('application_id', { simple: true }))).toBe(APPLICATION_ID);
    expect(store.schemaVersion).toBe(140);
    store.close();
    const before = footprint(path);
    expect(appErrorOf(() => files().create(path, TEST_OPTIONS)).code).toBe('E4001');
    expect(footprint(path)).toEqual(before);
  });

  it('does not take over the log that a lost workspace left behind', () => {
    const path = join(temporaryFolder(), 'new.kexun');
    writeFileSync(`${path}-wal`, 'orphan');
    expect(appErrorOf(() => files().create(path, TEST_OPTIONS)).code).toBe('E4001');
    expect(readdirSync(dirname(path))).toEqual(['new.kexun-wal']);
  });

  it('refuses a folder that is not there', () => {
    const folder = temporaryFolder();
    rmSync(folder, { recursive: true });
    expect(appErrorOf(() => files().create(join(folder, 'new.kexun'), TEST_OPTIONS)).code).toBe('E3009');
  });
});

describe('a copy made while the workspace is open', () => {
  it('holds the same rows, opens, and never replaces a file', () => {
    const { path, store } = filledWorkspace();
    const copy = join(dirname(path), 'copy.kexun');
    store.backUp(copy);
    expect(() => store.backUp(copy)).toThrow('exists already');
    const restored = files().open(copy, TEST_OPTIONS);
    expect(restored.read.sites.all()).toEqual(store.read.sites.all());
    restored.close();
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('copy'))).toEqual(['copy.kexun']);
  });
});
