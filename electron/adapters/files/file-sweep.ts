import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSweep } from '@services/ports/file-store.ts';
import { contentPath, listContents, SHELF, shelvedIn, thumbnailPath } from './content-folder.ts';

/** A workspace that was put back from a backup for some days still finds everything of the one it stood in for. */
const DAYS_ON_SHELF = 30;
const DAY_MS = 86_400_000;

export interface SweepFolders {
  /** Folder of the photos and papers of the workspace. */
  readonly folder: string;
  /** Those of its backups, newest first. */
  readonly backups: readonly string[];
}

/**
 * Puts the folder of files in order: what nobody needs goes onto the shelf, what lay there for thirty days goes for
 * good, and what is needed but gone comes back from the shelf or from a backup. The folder is read while the program
 * goes on; then everything is decided and moved in one turn. `inUse` is asked in that turn: null = not now.
 */
export async function sweepFiles(
  { folder, backups }: SweepFolders,
  inUse: () => ReadonlySet<string> | null,
  now_ms: number,
  put: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<FileSweep | null> {
  const there = new Set(await listContents(folder));
  const shelved = await Promise.all(
    (await shelvedIn(folder)).map(async (sha256) => ({
      sha256,
      since_ms: (await stat(join(folder, SHELF, sha256))).mtimeMs,
    })),
  );
  const needed = inUse();
  if (needed === null) return null;
  const unused = [...there].filter((sha256) => !needed.has(sha256));
  if (unused.length > 0) mkdirSync(join(folder, SHELF), { recursive: true });
  for (const sha256 of unused) shelve(folder, sha256, now_ms);
  const wanted = shelved.filter(({ sha256 }) => needed.has(sha256) && !there.has(sha256));
  for (const { sha256 } of wanted) takeBack(folder, sha256);
  const over = shelved.filter(
    ({ sha256, since_ms }) => !needed.has(sha256) && now_ms - since_ms > DAYS_ON_SHELF * DAY_MS,
  );
  for (const { sha256 } of over) rmSync(join(folder, SHELF, sha256), { force: true });
  const back = new Set(wanted.map(({ sha256 }) => sha256));
  const gone = [...needed].filter((sha256) => !there.has(sha256) && !back.has(sha256));
  let found = 0;
  for (const sha256 of gone) if (await fromBackup(folder, backups, sha256, put)) found += 1;
  return {
    shelved: unused.length,
    removed: over.length,
    broughtBack: wanted.length + found,
    lost: gone.length - found,
  };
}

function shelve(folder: string, sha256: string, now_ms: number): void {
  const shelf = join(folder, SHELF, sha256);
  renameSync(contentPath(folder, sha256), shelf);
  // The thirty days count from here, whenever the content was written.
  utimesSync(shelf, now_ms / 1000, now_ms / 1000);
  rmSync(thumbnailPath(folder, sha256), { force: true });
}

function takeBack(folder: string, sha256: string): void {
  const path = contentPath(folder, sha256);
  mkdirSync(dirname(path), { recursive: true });
  renameSync(join(folder, SHELF, sha256), path);
}

/** Takes a content from the newest backup that has it whole; true when there was one. */
async function fromBackup(
  folder: string,
  backups: readonly string[],
  sha256: string,
  put: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  for (const backup of backups) {
    const path = contentPath(backup, sha256);
    if (!existsSync(path)) continue;
    const bytes = await readFile(path);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
    await put(contentPath(folder, sha256), bytes);
    return true;
  }
  return false;
}
