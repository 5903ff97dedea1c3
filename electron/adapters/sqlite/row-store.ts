import type Database from 'better-sqlite3';
import { listedText, number, sqlValue, text, textOrNull } from './columns.ts';
import { translated } from './errors.ts';
import type { Row, SqlValue, Statement, Statements } from './statements.ts';
import { LIST_REFERENCES, LOGGED_TABLES, type LoggedTable, PLACE_TABLES } from './tables.ts';

/** All columns of one row of a logged table. */
export type TableRow = Readonly<Record<string, SqlValue>>;

interface TableStatements {
  readonly columns: readonly string[];
  /** What each column holds in rows that were written before it existed. */
  readonly defaults: TableRow;
  readonly find: Statement;
  readonly insert: Statement;
  readonly replace: Statement;
  readonly remove: Statement;
}

/**
 * Generic access to the rows of the logged tables by their key as text. It writes no log:
 * `TableLog` is its only user in the program.
 *
 * The key text is the key itself for a single column, a JSON list for several.
 */
export class RowStore {
  readonly #db: Database.Database;
  readonly #statements: Statements;
  readonly #tables = new Map<LoggedTable, TableStatements>();

  constructor(db: Database.Database, statements: Statements) {
    this.#db = db;
    this.#statements = statements;
  }

  /** Key text of a row. */
  keyOf(table: LoggedTable, row: TableRow): string {
    const values = LOGGED_TABLES[table].map((column) => text(row, column));
    return values.length === 1 && values[0] !== undefined ? values[0] : JSON.stringify(values);
  }

  find(table: LoggedTable, key: string): TableRow | undefined {
    const row = this.#of(table).find.get(...keyValues(table, key));
    return row === undefined ? undefined : tableRow(row);
  }

  /** A row of the log with all columns of today: one written before a migration lacks those that came with it. */
  completed(table: LoggedTable, row: TableRow): TableRow {
    return { ...this.#of(table).defaults, ...row };
  }

  insert(table: LoggedTable, row: TableRow): void {
    const { columns, insert } = this.#of(table);
    insert.run(...columns.map((column) => valueOf(row, column)));
  }

  /** Writes all columns outside the key. */
  replace(table: LoggedTable, key: string, row: TableRow): void {
    const { columns, replace } = this.#of(table);
    const outsideKey = columns.filter((column) => !isKeyColumn(table, column));
    replace.run(...outsideKey.map((column) => valueOf(row, column)), ...keyValues(table, key));
  }

  remove(table: LoggedTable, key: string): void {
    this.#of(table).remove.run(...keyValues(table, key));
  }

  /** The tables with rows that refer to this one, its own included, and how many each has. */
  uses(table: LoggedTable, key: string): readonly { readonly table: string; readonly count: number }[] {
    const references = this.#statements.prepare(
      `${table}.references`,
      `SELECT m.name AS referring, f."from" AS referring_column
       FROM sqlite_schema m CROSS JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = ?`,
    );
    const counts = references.all(table).map((row) => {
      const [referring, column] = [text(row, 'referring'), text(row, 'referring_column')];
      const name = `${referring}.${column}.uses`;
      const sql = `SELECT count(*) AS uses FROM ${referring} WHERE ${column} = ?`;
      return { table: referring, count: number(this.#statements.prepare(name, sql).get(key) ?? {}, 'uses') };
    });
    const inLists = LIST_REFERENCES.filter(({ to }) => to === table).map(({ from, column }) => {
      const name = `${from}.${column}.listed`;
      const sql = `SELECT count(*) AS uses FROM ${from} r, json_each(r.${column}) e WHERE e.value = ?`;
      return { table: from, count: number(this.#statements.prepare(name, sql).get(key) ?? {}, 'uses') };
    });
    const asPlace = PLACE_TABLES.has(table)
      ? [{ table: 'movement', count: this.#movements(table, key) }]
      : [];
    return [...counts, ...inLists, ...asPlace].filter(({ count }) => count > 0);
  }

  /** Entries of the ledger to and from a place: no entry has both ends at one. */
  #movements(table: LoggedTable, key: string): number {
    const place = `${table}:${key}`;
    return ['to_place', 'from_place'].reduce((sum, column) => {
      const sql = `SELECT count(*) AS uses FROM movement WHERE ${column} = ?`;
      return sum + number(this.#statements.prepare(`movement.${column}.uses`, sql).get(place) ?? {}, 'uses');
    }, 0);
  }

  #of(table: LoggedTable): TableStatements {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const made = this.#prepare(table);
    this.#tables.set(table, made);
    return made;
  }

  #prepare(table: LoggedTable): TableStatements {
    const info = translated(() => this.#db.prepare<[], Row>(`PRAGMA table_info(${table})`).all(), {
      path: this.#db.name,
    });
    const columns = info.map((column) => text(column, 'name'));
    const outsideKey = columns.filter((column) => !isKeyColumn(table, column));
    const where = LOGGED_TABLES[table].map((column) => `${column} = ?`).join(' AND ');
    const sets = outsideKey.map((column) => `${column} = ?`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const names = columns.join(', ');
    return {
      columns,
      defaults: this.#defaults(info),
      find: this.#statements.prepare(`${table}.row`, `SELECT ${names} FROM ${table} WHERE ${where}`),
      insert: this.#statements.prepare(
        `${table}.insert`,
        `INSERT INTO ${table} (${names}) VALUES (${marks})`,
      ),
      replace: this.#statements.prepare(`${table}.replace`, `UPDATE ${table} SET ${sets} WHERE ${where}`),
      remove: this.#statements.prepare(`${table}.remove`, `DELETE FROM ${table} WHERE ${where}`),
    };
  }

  #defaults(info: readonly Row[]): TableRow {
    const values = info.filter(mayBeAbsent).map((column) => {
      const expression = textOrNull(column, 'dflt_value') ?? 'NULL';
      const row = this.#db.prepare<[], Row>(`SELECT ${expression} AS value`).get() ?? {};
      return [text(column, 'name'), sqlValue(row['value'], 'default')] as const;
    });
    return Object.fromEntries(values);
  }
}

/** Columns that may be absent from a row: those with a default, and those that may be empty. */
const mayBeAbsent = (column: Row) => column['dflt_value'] !== null || number(column, 'notnull') === 0;

/** Checks that every value is one SQLite stores. */
export function tableRow(row: Row): TableRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, sqlValue(value, name)]));
}

function isKeyColumn(table: LoggedTable, column: string): boolean {
  const key: readonly string[] = LOGGED_TABLES[table];
  return key.includes(column);
}

function keyValues(table: LoggedTable, key: string): readonly string[] {
  const values = keyParts(table, key);
  if (values === null) throw new TypeError(`${key} is not a key of ${table}`);
  return values;
}

/** Values of the key columns of a table that a key text stands for; null for a text that is no key of it. */
export function keyParts(table: LoggedTable, key: string): readonly string[] | null {
  if (LOGGED_TABLES[table].length === 1) return [key];
  try {
    const values: unknown = JSON.parse(key);
    const isKey = Array.isArray(values) && values.length === LOGGED_TABLES[table].length;
    return isKey ? values.map((value: unknown) => listedText(value)) : null;
  } catch {
    return null;
  }
}

function valueOf(row: TableRow, column: string): SqlValue {
  const value = row[column];
  if (value === undefined) throw new TypeError(`no value for column ${column}`);
  // -0 would come back from the JSON of the log as 0: a replayed row must be the same byte for byte.
  return value === 0 ? 0 : value;
}
