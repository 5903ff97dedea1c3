import { existsSync, rmSync, statSync } from 'node:fs';
import { AppError } from '@domain/errors.ts';
import { translated } from './errors.ts';

interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/**
 * The file a workspace was opened from, whatever its path leads to later. SQLite keeps writing into a file that was
 * deleted, moved or replaced, and does not notice in WAL mode: SQLITE_READONLY_DBMOVED is for rollback journals.
 *
 * Some file systems of Windows number no files (`ino` is 0); there only a missing file is noticed.
 */
export class OpenFile {
  /** As the user knows it; `file` is where log and lock stand. */
  readonly path: string;
  readonly file: string;
  readonly #identity: Identity;

  /** @throws AppError E3009 when there is no file at `file` */
  constructor(file: string, path: string) {
    this.file = file;
    this.path = path;
    this.#identity = identityAt(file, path);
  }

  /** @throws AppError E3009 when the path leads to no file or to another one than was opened */
  assertInPlace(): void {
    if (isOther(identityAt(this.file, this.path), this.#identity)) {
      throw new AppError('E3009', `${this.file} was replaced by another file`, { path: this.path });
    }
  }

  /** False as well when it cannot be found out. */
  isInPlace(): boolean {
    try {
      this.assertInPlace();
      return true;
    } catch {
      return false;
    }
  }

  /** True when `file` is this one under whatever name, or took its place. */
  isMetBy(file: string): boolean {
    const { dev, ino } = identityAt(file, file);
    return file === this.file || (ino !== 0n && dev === this.#identity.dev && ino === this.#identity.ino);
  }
}

/**
 * SQLite leaves its log beside a file that is too damaged to close in order or that has left its place. It goes when it
 * is empty, that is when nothing depends on it; one with content was left by a crash and belongs to the file.
 * Returns whether the log is gone.
 */
export function removeEmptyLog(file: string): boolean {
  const log = `${file}-wal`;
  if (!existsSync(log)) return true;
  if (statSync(log).size > 0) return false;
  rmSync(log, { force: true });
  rmSync(`${file}-shm`, { force: true });
  return true;
}

function identityAt(file: string, path: string): Identity {
  const { dev, ino } = translated(() => statSync(file, { bigint: true }), { path });
  return { dev, ino };
}

function isOther(now: Identity, then: Identity): boolean {
  if (now.ino === 0n || then.ino === 0n) return false;
  return now.dev !== then.dev || now.ino !== then.ino;
}
