import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { contentPath, contentsOf, isMissing } from './content-folder.ts';

/** Codes of a file system that has no second name for a file, or no further one, or lies on another disk. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

export interface CarryDeps {
  /** Folder of the photos and papers of a workspace file. */
  readonly folderOf: (workspacePath: string) => string;
  /** Gives a file a second name; tests let it fail. */
  readonly link?: (from: string, to: string) => void;
  /** Copies a file where there is no second name; tests let it fail. */
  readonly copy?: (from: string, to: string) => void;
}

/**
 * Gives a backup the photos and papers of its workspace, in a folder beside it as every workspace has one: the backup
 * opens with them, and is copied and thrown away with them. A content is a second name of the same file where the disk
 * has such names, so that a backup takes no room for what was there before; contents are never written over, so the
 * names cannot come apart. Small pictures and what is in nobody's use are left out. All of it is carried, or nothing.
 */
export function createFileCarrier({
  folderOf,
  link = linkSync,
  copy = copyFlushed,
}: CarryDeps): (workspacePath: string, backupPath: string) => void {
  return (workspacePath, backupPath) => {
    const [from, to] = [folderOf(workspacePath), folderOf(backupPath)];
    try {
      for (const sha256 of contentsOf(from)) {
        const [source, target] = [contentPath(from, sha256), contentPath(to, sha256)];
        mkdirSync(dirname(target), { recursive: true });
        try {
          link(source, target);
        } catch (error) {
          if (isMissing(error)) continue;
          if (!NO_LINK.has(codeOf(error))) throw error;
          copy(source, target);
        }
      }
    } catch (error) {
      rmSync(to, { recursive: true, force: true });
      throw error;
    }
  };
}

function copyFlushed(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  const file = openSync(to, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
