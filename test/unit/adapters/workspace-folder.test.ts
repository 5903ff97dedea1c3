import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupFolderOf, createWorkspaceFolder } from '@adapters/files/workspace-folder.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kexun-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('tells the newest backup of a workspace, not that of one whose name begins the same', () => {
  const workspaces = createWorkspaceFolder(folder);
  const first = workspaces.samplePath('500000');
  writeFileSync(first, '');
  const second = workspaces.freshSamplePath('500000');
  const backups = backupFolderOf(first);
  mkdirSync(backups);
  const backUp = (name: string, time: string) => {
    writeFileSync(join(backups, name), '');
    utimesSync(join(backups, name), new Date(time), new Date(time));
  };
  expect(workspaces.lastBackupAt(first)).toBeNull();
  backUp('sample-500000-v50-20261101-a.kexun', '2026-11-01T00:00:00Z');
  backUp('sample-500000-v50-20261102-b.kexun', '2026-11-02T00:00:00Z');
  backUp('sample-500000-2-v50-20261103-c.kexun', '2026-11-03T00:00:00Z');
  expect(workspaces.lastBackupAt(first)).toBe('2026-11-02T00:00:00.000Z');
  expect(workspaces.lastBackupAt(second)).toBe('2026-11-03T00:00:00.000Z');
});
