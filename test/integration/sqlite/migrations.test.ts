import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from '@adapters/sqlite/migrations/index.ts';
import type { Migration } from '@adapters/sqlite/migrations/migration.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { describe, expect, it } from 'vitest';
import { dumpAll, dumpBusinessTables, footprint, withDatabase } from '../../helpers/database.ts';
import { appErrorOf } from '../../helpers/errors.ts';
import { filledWorkspace, temporaryFolder, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

const FOLDER = fileURLToPath(new URL('../../../electron/adapters/sqlite/migrations/', import.meta.url));

/** SHA-256 of each migration. Until the first release a line may change; afterwards it never does. */
const HASHES: Readonly<Record<string, string>> = {
  '0010-regions.ts': '9413e298239842810fdc464589df84d17e6f40a1cdef66441b823717ab6aa440',
  '0020-fleet-and-sites.ts': '690c5f47989baa4ea04a3e235506e9f5204a2beff4873e8741041a5337fa5fed',
  '0030-calendar-and-records.ts': 'e7bb92752237562ca9f2d2c348bd150ae3e6545f8e89dcbd1d47a027c60ac792',
  '0040-plans.ts': 'b03868aca0ec512f059ab18367d3d374edcf0f697f02c538ffe14b5e5e7c6b2c',
  '0050-operation-log.ts': '4cbd80eab1d314bb23d766254380f9548e8143ea613d6246599ee7eba12d74be',
  '0060-nights-and-locks.ts': '914f9687dbf8087bd1b004af32514cfe43811f8418b4dcc5b0054e979e2d1c92',
  '0070-as-run.ts': '28f323a721cdf2f48d440d16e56adc162b8769474d49df55acd0946243a13a07',
  '0080-disruptions.ts': '329b31fccdd8213a3871365ba9f748e3b3298985c5096d8f924d8b76dbd52ff7',
  '0090-columns.ts': '2f49397139b500d2bbf7d7b86f453e33c6ccccd72534b916d2682b6ace3f4336',
  '0090-registry.ts': '44daef99e7bc10ee8b5cad25d97a8c0b66857e748a25d11c0adb50ecc1cfb4c5',
  '0100-reservation-rules.ts': 'fa84fa024bb42ef76073977e7490b5a5a55490d4c8898026b4148f12eee7c714',
  '0100-ledger-rules.ts': '2e7df1e0e4fc0b58c4b840be07404811bfe465f137900eb8bd5fe33ba9035599',
  '0100-exhibits.ts': '6e1125ba07282adbcfc2160357838319826af3adab4271d7af87a798b7d6ec22',
  '0110-stays.ts': 'fe10ed0ece548a7ac991d98cf47882e12ab7655515a01796c88b3c7f6aa20e57',
  '0120-feedback.ts': '41c1c6ae753b1de089b781bc8f0759f55afae35a98b6ea14d576974943e0f8fd',
  '0130-statistics-reports.ts': '9b4147f7d79156ea5a42e64f66f116ef29075f5a9561acba9a38b44c916da3bb',
  '0140-photos-of-records.ts': 'cc957b86c3b7deb535a844998d5cf5a906a86cf8e5404e4a691647848d447a8e',
};

/** A step of a later release: makes a table, moves data, rebuilds another one. */
const NEXT_STATEMENTS = [
  'CREATE TABLE crew (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT',
  'INSERT INTO crew SELECT id, name FROM caravan',
  "UPDATE site SET note = 'migrated'",
  'CREATE TABLE resource_kind_new (id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, is_retired INTEGER NOT NULL) STRICT',
  'INSERT INTO resource_kind_new SELECT * FROM resource_kind',
  'DROP TABLE resource_kind',
  'ALTER TABLE resource_kind_new RENAME TO resource_kind',
  'DROP INDEX plan_tour_by_caravan',
];

const next: Migration = {
  version: 150,
  name: 'a later release',
  up: (run) => {
    for (const sql of NEXT_STATEMENTS) run(sql);
  },
};

/** All `migrations`, with the statement number `fatal` (from 0) of the pending ones failing. */
function failingAt(migrations: readonly Migration[], fatal: number): readonly Migration[] {
  let count = -1;
  return migrations.map((migration) => ({
    ...migration,
    up: (run) =>
      migration.up((sql) => {
        count += 1;
        if (count === fatal) throw new Error(`injected at statement ${fatal}`);
        run(sql);
      }),
  }));
}

/** A closed workspace with content, at the schema of today. */
function closedWorkspace(): string {
  const { path, store } = filledWorkspace();
  store.close();
  return path;
}

const filesWith = (migrations: readonly Migration[]) => createSqliteWorkspaceFiles(testDeps({ migrations }));

describe('the list of migrations', () => {
  it('holds every file of the folder, unchanged', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.ts$/.test(name));
    const actual = Object.fromEntries(
      files.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(FOLDER, name)))
          .digest('hex'),
      ]),
    );
    expect(actual).toEqual(HASHES);
    // A long migration stands in several files of its number.
    expect([...new Set(files.map((name) => Number(name.slice(0, 4))))]).toEqual(
      MIGRATIONS.map(({ version }) => version),
    );
  });

  it('ascends in tens', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
  });
});

describe('opening a file of an older release', () => {
  it('brings it up to date and keeps its rows', () => {
    const path = closedWorkspace();
    const store = filesWith([...MIGRATIONS, next]).open(path, TEST_OPTIONS);
    expect(store.schemaVersion).toBe(150);
    expect(store.read.sites.find('site-1')?.note).toBe('migrated');
    store.close();
  });

  it('backs it up first: the copy opens and holds what the file held', () => {
    const path = closedWorkspace();
    const before = dumpAll(path);
    filesWith([...MIGRATIONS, next])
      .open(path, TEST_OPTIONS)
      .close();
    const folder = join(dirname(path), 'backups');
    expect(readdirSync(folder)).toEqual(['test-v140-20261120T080000Z-id-1.kexun']);
    const backup = join(folder, 'test-v140-20261120T080000Z-id-1.kexun');
    expect(dumpAll(backup)).toBe(before);
    const restored = filesWith(MIGRATIONS).open(backup, TEST_OPTIONS);
    expect(restored.read.sites.all()).toHaveLength(2);
    restored.close();
  });

  it('makes no backup when nothing is pending', () => {
    const path = closedWorkspace();
    filesWith(MIGRATIONS).open(path, TEST_OPTIONS).close();
    expect(existsSync(join(dirname(path), 'backups'))).toBe(false);
  });

  it('does not begin when the backup cannot be written', () => {
    const path = closedWorkspace();
    const before = footprint(path);
    const files = createSqliteWorkspaceFiles(
      testDeps({ migrations: [...MIGRATIONS, next], backupFolder: () => join(path, 'below-a-file') }),
    );
    expect(appErrorOf(() => files.open(path, TEST_OPTIONS)).code).toBe('E3009');
    expect(footprint(path)).toEqual(before);
  });
});

describe('a migration that fails', () => {
  it.each(NEXT_STATEMENTS.map((sql, index) => [index, sql.split(' ').slice(0, 3).join(' ')] as const))(
    'at statement %i (%s) leaves the file as it was, byte for byte, and names the backup',
    (index) => {
      const path = closedWorkspace();
      const dump = dumpAll(path);
      const { bytes } = footprint(path);
      const error = appErrorOf(() =>
        filesWith([...MIGRATIONS, ...failingAt([next], index)]).open(path, TEST_OPTIONS),
      );
      expect(error.code).toBe('E3007');
      expect(footprint(path)).toEqual({ bytes, names: ['backups', 'test.kexun'] });
      expect(dumpAll(path)).toBe(dump);
      expect(dumpAll(String(error.params['backup']))).toBe(dump);
    },
  );

  it('because it leaves a broken reference is taken back', () => {
    const path = closedWorkspace();
    const before = dumpAll(path);
    const breaking: Migration = { ...next, up: (run) => run("DELETE FROM base WHERE id = 'base-1'") };
    const error = appErrorOf(() => filesWith([...MIGRATIONS, breaking]).open(path, TEST_OPTIONS));
    expect(error.code).toBe('E3007');
    expect(error.params['detail']).toContain('broken references');
    expect(dumpAll(path)).toBe(before);
  });

  it('in the second of two pending steps takes the first one back too', () => {
    const path = closedWorkspace();
    const before = dumpAll(path);
    const first: Migration = {
      version: 141,
      name: 'first',
      up: (run) => run("UPDATE site SET note = 'first'"),
    };
    const second: Migration = { version: 150, name: 'second', up: (run) => run('SYNTAX ERROR') };
    expect(appErrorOf(() => filesWith([...MIGRATIONS, first, second]).open(path, TEST_OPTIONS)).code).toBe(
      'E3007',
    );
    expect(dumpAll(path)).toBe(before);
  });

  it('at any statement of a new file leaves no file', () => {
    let statements = 0;
    for (const migration of MIGRATIONS) migration.up(() => (statements += 1));
    expect(statements).toBeGreaterThan(30);
    // A file for each of them would take half a minute; those between are of the same migrations.
    for (let fatal = 0; fatal < statements; fatal += 5) {
      const folder = temporaryFolder();
      const files = filesWith(failingAt(MIGRATIONS, fatal));
      expect(appErrorOf(() => files.create(join(folder, 'new.kexun'), TEST_OPTIONS)).code).toBe('E3007');
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('leaves a file that opens as before', () => {
    const path = closedWorkspace();
    const before = dumpBusinessTables(path);
    appErrorOf(() => filesWith([...MIGRATIONS, ...failingAt([next], 3)]).open(path, TEST_OPTIONS));
    filesWith(MIGRATIONS).open(path, TEST_OPTIONS).close();
    expect(dumpBusinessTables(path)).toBe(before);
    expect(withDatabase(path, (db) => db.pragma('user_version', { simple: true }))).toBe(140);
  });
});
