import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { WorkspaceFolder } from '@services/ports/workspace-folder.ts';

export const WORKSPACE_EXTENSION = 'kexun';

/** What follows the name of a workspace in the name of its backups: schema version, then time. */
const BACKUP_SUFFIX = /^-v\d+-/;

/** Whether a file in the folder of backups is one of the workspace with that name without its ending. */
const isBackupOf = (stem: string, name: string): boolean =>
  name.startsWith(stem) &&
  BACKUP_SUFFIX.test(name.slice(stem.length)) &&
  name.endsWith(`.${WORKSPACE_EXTENSION}`);

/** Folder beside a workspace that holds its backups. */
export function backupFolderOf(workspacePath: string): string {
  return join(dirname(workspacePath), 'backups');
}

/** Folder beside a workspace that holds its photos and papers. */
export function fileFolderOf(workspacePath: string): string {
  const { dir, name } = parse(workspacePath);
  return join(dir, `${name}.files`);
}

/** What no system allows in a file name, and the dots and spaces that Windows drops at the end. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]|[. ]+$/gu;

/** A name that people typed as name of a file. */
export function fileNameOf(name: string): string {
  return name.replaceAll(NOT_IN_FILE_NAMES, '_').slice(0, 60);
}

/** Counts up until no file has the name: a workspace is never written over another. */
function freePath(wanted: string): string {
  const { dir, name, ext } = parse(wanted);
  let path = wanted;
  for (let copy = 2; existsSync(path); copy += 1) path = join(dir, `${name}-${copy}${ext}`);
  return path;
}

/** Samples and backups in the user's profile. */
export function createWorkspaceFolder(folder: string): WorkspaceFolder {
  mkdirSync(folder, { recursive: true });
  const path = (provinceCode: string, copy: number) =>
    join(folder, `sample-${provinceCode}${copy > 1 ? `-${copy}` : ''}.${WORKSPACE_EXTENSION}`);
  return {
    samplePath: (provinceCode) => path(provinceCode, 1),
    freshSamplePath: (provinceCode) => {
      let copy = 1;
      while (existsSync(path(provinceCode, copy))) copy += 1;
      return path(provinceCode, copy);
    },
    freePath: (name, wanted) =>
      freePath(wanted ?? join(folder, `${fileNameOf(name)}.${WORKSPACE_EXTENSION}`)),
    exists: existsSync,
    isSameFile: (a, b) => existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b),
    move: renameSync,
    discard: (file) => {
      for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
    },
    lastBackupAt: (file) => {
      const backups = backupFolderOf(file);
      const stem = basename(file, `.${WORKSPACE_EXTENSION}`);
      const times = existsSync(backups)
        ? readdirSync(backups)
            .filter((name) => isBackupOf(stem, name))
            .map((name) => statSync(join(backups, name)).mtime.toISOString())
        : [];
      return times.toSorted().at(-1) ?? null;
    },
  };
}

/** Folders of the photos and papers of the backups of a workspace, newest first. */
export function fileFoldersOfBackups(workspacePath: string): readonly string[] {
  const backups = backupFolderOf(workspacePath);
  const stem = basename(workspacePath, `.${WORKSPACE_EXTENSION}`);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => isBackupOf(stem, name))
    .map((name) => ({ folder: fileFolderOf(join(backups, name)), at: statSync(join(backups, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at)
    .map(({ folder }) => folder);
}
