import { AppError } from '@domain/errors.ts';
import type Database from 'better-sqlite3';
import { checkProblems, pragmaInteger } from './connection.ts';
import { toAppError } from './errors.ts';
import type { Migration } from './migrations/migration.ts';

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  /** Makes a verified backup and returns its path; called before the first step when the file has content. */
  readonly backUp: () => string;
}

/** Newest schema that `migrations` lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** @throws AppError E3002 when the file is newer than this program */
export function refuseNewer(fileVersion: number, programVersion: number): void {
  if (fileVersion <= programVersion) return;
  throw new AppError('E3002', `schema ${fileVersion} is newer than ${programVersion}`, {
    fileVersion,
    programVersion,
  });
}

/**
 * Brings the schema up to date: all pending steps in one transaction, checked before it is committed.
 * On any failure the file is as it was and E3007 names the backup.
 * @throws AppError E3002, E3007; E3004 and E3008 when the backup cannot be written
 */
export function migrate(db: Database.Database, options: MigrateOptions): void {
  const current = pragmaInteger(db, 'user_version');
  refuseNewer(current, newestVersion(options.migrations));
  const pending = options.migrations.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  const backup = current > 0 ? options.backUp() : '';
  // Tables are rebuilt under the same name, which enforced references would forbid (sqlite.org/lang_altertable).
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => applyAll(db, pending)).immediate();
  } catch (error) {
    const cause = toAppError(error, { path: db.name });
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('E3007', `migration failed: ${detail}`, { backup, detail }, error);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  db.pragma('optimize');
}

function applyAll(db: Database.Database, pending: readonly Migration[]): void {
  for (const migration of pending) {
    migration.up((sql) => db.exec(sql));
    db.pragma(`user_version = ${migration.version}`);
  }
  const broken: unknown = db.pragma('foreign_key_check');
  if (!Array.isArray(broken) || broken.length > 0)
    throw new Error(`broken references: ${JSON.stringify(broken)}`);
  const problems = checkProblems(db, 'integrity_check');
  if (problems.length > 0) throw new Error(`integrity: ${problems.join('; ')}`);
}
