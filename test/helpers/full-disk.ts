import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** A place for a workspace that can run out of room and get it back. */
export interface FullDisk {
  /** Folder for workspaces. */
  readonly folder: string;
  /** From now on nothing more fits. */
  readonly fill: () => void;
  /** There is room again. */
  readonly free: () => void;
  readonly remove: () => void;
}

const SIZE = '48m';

/** A file system of its own in memory, filled by a file to the last byte. Null where the system lets nobody mount one. */
export function smallDisk(): FullDisk | null {
  const mountPoint = mkdtempSync(join(tmpdir(), 'kexun-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', mountPoint], { stdio: 'ignore' });
  } catch {
    rmSync(mountPoint, { recursive: true });
    return null;
  }
  const filler = join(mountPoint, 'filler');
  return {
    folder: join(mountPoint, 'workspaces'),
    fill: () => {
      const file = openSync(filler, 'w');
      try {
        for (const size of [1 << 20, 1 << 12, 1]) writeUntilFull(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler),
    remove: () => {
      execFileSync('umount', ['-l', mountPoint]);
      rmSync(mountPoint, { recursive: true });
    },
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

/**
 * The limit that SQLite itself keeps: the connection of the workspace may take no further page, and answers with
 * SQLITE_FULL as on a full disk. Works on every system. To be made before the workspace is opened.
 */
export function pageLimit(): FullDisk {
  const folder = mkdtempSync(join(tmpdir(), 'kexun-pages-'));
  mkdirSync(join(folder, 'workspaces'));
  const connections = new Set<Database.Database>();
  // oxlint-disable-next-line typescript/unbound-method -- called below with the connection that it was called on
  const { pragma } = Database.prototype;
  const spy = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function limited(
    this: Database.Database,
    ...given
  ) {
    connections.add(this);
    return pragma.apply(this, given);
  });
  const limit = (pages: (db: Database.Database) => number) => {
    for (const db of connections) {
      if (db.open) pragma.call(db, `max_page_count = ${pages(db)}`);
    }
  };
  return {
    folder: join(folder, 'workspaces'),
    fill: () => limit((db) => Number(pragma.call(db, 'page_count', { simple: true }))),
    free: () => limit(() => 4_294_967_294),
    remove: () => {
      spy.mockRestore();
      rmSync(folder, { recursive: true });
    },
  };
}
