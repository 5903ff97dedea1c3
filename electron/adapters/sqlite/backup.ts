import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { text } from './columns.ts';
import { APPLICATION_ID, checkProblems, openConnection, pragmaInteger } from './connection.ts';
import { translated } from './errors.ts';
import type { Row } from './statements.ts';

/** What a backup needs beside the open workspace. */
export interface BackupDeps {
  readonly nativeBinding: string | undefined;
  /** Gives the backup its photos and papers; all or none. */
  readonly carryFiles: () => void;
}

/**
 * Writes a compact copy of an open workspace to `target`, opens it again, checks it and compares the number of
 * rows of every table, and carries photos and papers along; only then does it get its name. Nothing is overwritten.
 * @throws AppError E3004, E3008; Error when the copy is not the same
 */
export function writeVerifiedBackup(
  db: Database.Database,
  target: string,
  { nativeBinding, carryFiles }: BackupDeps,
): void {
  if (existsSync(target)) throw new Error(`backup ${target} exists already`);
  const partial = `${target}.partial`;
  translated(() => rmSync(partial, { force: true }), { path: target });
  try {
    translated(() => db.prepare('VACUUM INTO ?').run(partial), { path: target });
    syncToDisk(partial);
    verify(db, partial, nativeBinding);
    translated(carryFiles, { path: target });
    translated(() => renameSync(partial, target), { path: target });
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Rows per table. Table names come from the schema itself. */
export function rowCounts(db: Database.Database): ReadonlyMap<string, number> {
  const { name: path } = db;
  const names = translated(
    () =>
      db
        .prepare<[], Row>(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
        )
        .all(),
    { path },
  ).map((row) => text(row, 'name'));
  return new Map(
    names.map((name) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      const count: unknown = translated(() => db.prepare(`SELECT count(*) FROM ${quoted}`).pluck().get(), {
        path,
      });
      return [name, Number(count)];
    }),
  );
}

function verify(original: Database.Database, path: string, nativeBinding: string | undefined): void {
  const copy = openConnection(path, { create: false, nativeBinding });
  try {
    const problems = checkProblems(copy, 'integrity_check');
    if (problems.length > 0) throw new Error(`backup is damaged: ${problems.join('; ')}`);
    const facts = (db: Database.Database) =>
      JSON.stringify([pragmaInteger(db, 'user_version'), [...rowCounts(db)]]);
    if (pragmaInteger(copy, 'application_id') !== APPLICATION_ID || facts(copy) !== facts(original)) {
      throw new Error('backup does not hold the same rows as the workspace');
    }
  } finally {
    copy.close();
  }
}

/** VACUUM INTO leaves the last pages to the operating system; a backup must survive a power cut. */
function syncToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
