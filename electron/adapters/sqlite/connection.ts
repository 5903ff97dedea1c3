import Database from 'better-sqlite3';
import { translated } from './errors.ts';

/** "KeXu": marks a file as ours in byte 68 of the SQLite header. */
export const APPLICATION_ID = 0x4b655875;

/** What every connection to a workspace must run under, as SQLite reports it. */
export const REQUIRED_PRAGMAS: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  // FULL. better-sqlite3 compiles WAL to NORMAL, under which a power cut may lose an acknowledged commit.
  synchronous: 2,
  foreign_keys: 1,
  // The schema of a file that came by mail must not call functions with side effects.
  trusted_schema: 0,
  busy_timeout: 5_000,
};

export interface ConnectionOptions {
  /** False: the file must exist. */
  readonly create: boolean;
  readonly nativeBinding: string | undefined;
}

/**
 * Opens a connection without changing a byte of the file: only settings of the connection are made.
 * `enterWorkingMode` follows once the file has been found good.
 */
export function openConnection(path: string, options: ConnectionOptions): Database.Database {
  const binding = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
  const db = translated(
    () => new Database(path, { fileMustExist: !options.create, timeout: 5_000, ...binding }),
    { path },
  );
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = FULL');
  return db;
}

/** Switches the file to WAL (written into its header) and reads all pragmas back. @throws Error on a mismatch */
export function enterWorkingMode(db: Database.Database): void {
  translated(() => db.pragma('journal_mode = WAL'), { path: db.name });
  assertPragmas(db);
}

/** @throws Error naming every pragma that is not as required: working on without one of them risks the data. */
export function assertPragmas(db: Database.Database): void {
  const wrong = Object.entries(REQUIRED_PRAGMAS).flatMap(([name, wanted]) => {
    const actual: unknown = db.pragma(name, { simple: true });
    return actual === wanted ? [] : [`${name} is ${String(actual)} instead of ${wanted}`];
  });
  if (wrong.length > 0) throw new Error(`connection settings did not hold: ${wrong.join(', ')}`);
}

/** Reads a pragma whose value is one integer. */
export function pragmaInteger(db: Database.Database, name: string): number {
  const value: unknown = translated(() => db.pragma(name, { simple: true }), { path: db.name });
  if (typeof value !== 'number') throw new Error(`pragma ${name} is ${String(value)}, not a number`);
  return value;
}

/** Lines of quick_check or integrity_check; empty when the file is sound. */
export function checkProblems(
  db: Database.Database,
  kind: 'quick_check' | 'integrity_check',
): readonly string[] {
  const rows = translated(() => db.prepare<[], Record<string, unknown>>(`PRAGMA ${kind}(20)`).all(), {
    path: db.name,
  });
  const lines = rows.map((row) => String(row[kind]));
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines;
}
