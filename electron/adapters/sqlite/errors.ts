import { AppError, type ErrorCode, type ErrorParams } from '@domain/errors.ts';
import Database from 'better-sqlite3';

/** First part of SQLite's result code → our code. Extended codes are looked up first. */
const BY_RESULT_CODE: Readonly<Record<string, ErrorCode>> = {
  SQLITE_CORRUPT: 'E3003',
  SQLITE_NOTADB: 'E3001',
  SQLITE_READONLY: 'E3004',
  SQLITE_PERM: 'E3004',
  SQLITE_CANTOPEN: 'E3004',
  SQLITE_FULL: 'E3008',
  SQLITE_BUSY: 'E3005',
  SQLITE_LOCKED: 'E3005',
};

/** `code` of a failed file-system call → our code. */
const BY_SYSTEM_CODE: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'E3009',
  ENOTDIR: 'E3009',
  EACCES: 'E3004',
  EPERM: 'E3004',
  EROFS: 'E3004',
  ENOSPC: 'E3008',
  EDQUOT: 'E3008',
  EBUSY: 'E3005',
};

/** Every text about a file names it, so whoever translates says which one it is. */
export type FileParams = ErrorParams & { readonly path: string };

/**
 * Turns an error of SQLite or of the file system into the one the user is told about.
 * Anything without a code of its own comes back unchanged: it is a bug or a broken disk, and must look like one.
 */
export function toAppError(error: unknown, params: FileParams): unknown {
  if (error instanceof AppError) return error;
  const code = errorCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  return new AppError(code, error.message, { detail: error.message, ...params }, error);
}

/** Runs `work`; what SQLite or the file system throws leaves as an AppError where it has a code. */
export function translated<T>(work: () => T, params: FileParams): T {
  try {
    return work();
  } catch (error) {
    throw toAppError(error, params);
  }
}

/** True when a rule of the schema refused a row: a reference, a key, a range. */
export function isConstraintViolation(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

/** True when a row is still referred to, or refers to one that is gone. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  // ON DELETE RESTRICT is enforced by a trigger inside SQLite and reports its code, a deferred key the other.
  return error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || error.code === 'SQLITE_CONSTRAINT_TRIGGER';
}

function errorCode(error: unknown): ErrorCode | undefined {
  if (error instanceof Database.SqliteError) {
    const primary = error.code.split('_').slice(0, 2).join('_');
    return BY_RESULT_CODE[error.code] ?? BY_RESULT_CODE[primary];
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return BY_SYSTEM_CODE[error.code];
  }
  return undefined;
}
