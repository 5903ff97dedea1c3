import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LOGGED_TABLES, type LoggedTable } from '@adapters/sqlite/tables.ts';
import Database from 'better-sqlite3';

/** Runs `work` on a connection of its own, beside the workspace's. */
export function withDatabase<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('foreign_keys = ON');
    return work(db);
  } finally {
    db.close();
  }
}

/** All rows of all business tables as text, by key: equal texts mean equal content. */
export function dumpBusinessTables(path: string): string {
  return withDatabase(path, (db) =>
    Object.keys(LOGGED_TABLES)
      .map((table) => dumpTable(db, table))
      .join('\n'),
  );
}

/** Rows of one table as text, by key where it has one of ours. */
export function dumpTable(db: Database.Database, table: string): string {
  const keys: Readonly<Record<string, readonly string[]>> = LOGGED_TABLES;
  const order = (keys[table] ?? ['position']).join(', ');
  const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all();
  return [`== ${table}`, ...rows.map((row) => JSON.stringify(row))].join('\n');
}

/** Schema and rows of everything in a file, the log included. */
export function dumpAll(path: string): string {
  return withDatabase(path, (db) => {
    const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    const tables = [...Object.keys(LOGGED_TABLES), 'command_log', 'operation'];
    const version: unknown = db.pragma('user_version', { simple: true });
    return [String(version), JSON.stringify(schema), ...tables.map((table) => dumpTable(db, table))].join(
      '\n',
    );
  });
}

/** Hash of the bytes of a file and the names beside it: what a refused file must leave as it was. */
export function footprint(path: string): {
  readonly bytes: string | null;
  readonly names: readonly string[];
} {
  return {
    bytes: existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null,
    names: readdirSync(dirname(path)).sort(),
  };
}

interface LoggedOperation {
  readonly device: string;
  readonly sequence: number;
  readonly table_name: LoggedTable;
  readonly row_key: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Replays the operation log of `source` into the business tables of `target`, as another office would.
 * It shares no code with the adapter, so it proves that the log alone holds everything.
 */
export function replayLog(source: string, target: string): number {
  const operations = withDatabase(source, (db) =>
    db.prepare<[], LoggedOperation>('SELECT * FROM operation ORDER BY position').all(),
  );
  withDatabase(target, (db) => {
    db.transaction(() => {
      for (const operation of operations) replay(db, operation);
    })();
  });
  return operations.length;
}

function replay(db: Database.Database, { table_name: table, row_key, kind, after }: LoggedOperation): void {
  const keyColumns = LOGGED_TABLES[table];
  const key: unknown[] = keyColumns.length === 1 ? [row_key] : JSON.parse(row_key);
  const row: Readonly<Record<string, unknown>> = after === null ? {} : JSON.parse(after);
  const where = keyColumns.map((column) => `${column} = ?`).join(' AND ');
  const names = Object.keys(row);
  const sql = {
    insert: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    update: `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${where}`,
    delete: `DELETE FROM ${table} WHERE ${where}`,
  }[kind];
  const values = kind === 'insert' ? Object.values(row) : [...Object.values(row), ...key];
  if (db.prepare(sql).run(...values).changes !== 1)
    throw new Error(`${kind} of ${table} ${row_key} hit no row`);
}
