import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createFileCarrier } from '@adapters/files/backup-files.ts';
import { contentPath } from '@adapters/files/content-folder.ts';
import { fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { MIGRATIONS } from '@adapters/sqlite/migrations/index.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { describe, expect, it } from 'vitest';
import { appErrorOf } from '../../helpers/errors.ts';
import { filledWorkspace, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

const HASHES = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

/** A workspace with three contents beside it, and leftovers that belong to no backup. */
function workspaceWithFiles(carrier: Partial<Parameters<typeof createFileCarrier>[0]> = {}) {
  const carryFiles = createFileCarrier({ folderOf: fileFolderOf, ...carrier });
  const { path, store } = filledWorkspace({ carryFiles });
  const put = (file: string, content: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const folder = fileFolderOf(path);
  for (const sha256 of HASHES) put(contentPath(folder, sha256), sha256.slice(0, 1));
  put(join(folder, 'thumbnails', 'aa', `${HASHES[0]}.jpg`), 'small');
  put(join(folder, 'unused', 'd'.repeat(64)), 'nobody needs it');
  put(join(folder, 'aa', 'aa', '.1234.tmp'), 'half a file');
  return { path, store, carryFiles };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

describe('photos and papers of a backup', () => {
  it('are those of the workspace, and nothing else from its folder', () => {
    const { path, store } = workspaceWithFiles();
    const backup = store.backUp();
    expect(dirname(backup)).toBe(join(path, '..', 'backups'));
    expect(filesIn(fileFolderOf(backup))).toEqual(HASHES);
  });

  it('are copies where the disk knows no second names, or no further one', () => {
    for (const code of ['EXDEV', 'EPERM', 'EMLINK']) {
      const { path, store } = workspaceWithFiles({ link: failing(code) });
      const backup = store.backUp();
      for (const sha256 of HASHES) {
        const [from, to] = [path, backup].map((file) => contentPath(fileFolderOf(file), sha256));
        expect(readFileSync(to ?? '')).toEqual(readFileSync(from ?? ''));
        expect(statSync(to ?? '').ino).not.toBe(statSync(from ?? '').ino);
      }
    }
  });

  it('come all or not at all: a disk that fills up leaves no backup that lacks some of them', () => {
    let left = 2;
    const { path, store } = workspaceWithFiles({
      link: failing('EXDEV'),
      copy: (from, to) => {
        left -= 1;
        if (left < 0) failing('ENOSPC')();
        copyFileSync(from, to);
      },
    });
    expect(appErrorOf(() => store.backUp()).code).toBe('E3008');
    expect(readdirSync(join(path, '..', 'backups'))).toEqual([]);
    expect(filesIn(fileFolderOf(path))).toHaveLength(6);
  });

  it('are left out when they vanish while the backup is made', () => {
    const { store } = workspaceWithFiles({ link: failing('ENOENT') });
    expect(existsSync(fileFolderOf(store.backUp()))).toBe(true);
  });

  it('are there before the schema of an older file is changed', () => {
    const { path, store, carryFiles } = workspaceWithFiles();
    store.close();
    const next = { version: 999, name: 'made-up', up: () => undefined };
    const files = createSqliteWorkspaceFiles(testDeps({ carryFiles, migrations: [...MIGRATIONS, next] }));
    files.open(path, TEST_OPTIONS).close();
    const backups = join(path, '..', 'backups');
    const backup = readdirSync(backups).find((name) => name.endsWith('.kexun')) ?? '';
    expect(filesIn(fileFolderOf(join(backups, backup)))).toEqual(HASHES);
  });
});
