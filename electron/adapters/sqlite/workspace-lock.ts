import { rmSync } from 'node:fs';
import { AppError } from '@domain/errors.ts';
import Database from 'better-sqlite3';
import { toAppError, translated } from './errors.ts';

export interface WorkspaceLock {
  release(): void;
}

/**
 * Makes this process the only one that has the workspace open.
 *
 * The lock is the exclusive lock of the operating system on an empty file `<workspace>-lock`, taken through SQLite:
 * it works on Linux and Windows without native code of our own, it cannot go stale because the system drops it with
 * the process (kill -9 included), and of two processes that race exactly one gets it. No process id, host or time
 * has to be written, read or believed. The workspace itself is not used for it: POSIX drops all locks of a process on
 * a file as soon as that process closes any handle of the file, so reading the workspace once would lose it.
 *
 * The file is removed on release. Whoever takes a lock therefore makes sure that it is the one the path leads to,
 * and tries again when somebody removed it in between.
 * @throws AppError E3005 when somebody else has it, E3004
 */
export function lockWorkspace(path: string, nativeBinding: string | undefined): WorkspaceLock {
  const lockPath = `${path}-lock`;
  for (;;) {
    const mine = tryLock(lockPath, nativeBinding);
    if (mine === null) throw new AppError('E3005', `${path} is open in another program`, { path });
    const other = tryLock(lockPath, nativeBinding);
    if (other === null) return { release: () => release(lockPath, mine) };
    // The second lock succeeded: the first one is on a file that has been removed.
    other.close();
    mine.close();
  }
}

function tryLock(lockPath: string, nativeBinding: string | undefined): Database.Database | null {
  const binding = nativeBinding === undefined ? {} : { nativeBinding };
  const db = translated(() => new Database(lockPath, { timeout: 0, ...binding }), { path: lockPath });
  try {
    // Otherwise SQLite puts a journal beside the empty file.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    const translatedError = toAppError(error, { path: lockPath });
    if (translatedError instanceof AppError && translatedError.code === 'E3005') return null;
    throw translatedError;
  }
}

function release(lockPath: string, lock: Database.Database): void {
  // POSIX: removed while it is held, so that nobody can take it between. Windows: an open file cannot be removed,
  // and one that somebody else has opened meanwhile stays.
  if (process.platform !== 'win32') rmSync(lockPath, { force: true });
  lock.close();
  if (process.platform === 'win32') removeUnlessOpen(lockPath);
}

function removeUnlessOpen(lockPath: string): void {
  try {
    rmSync(lockPath, { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM')))
      throw error;
  }
}
