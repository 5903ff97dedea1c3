import type { Logger } from '@services/ports/system.ts';
import type Database from 'better-sqlite3';
import { translated } from './errors.ts';

/** What SQLite stores for us. Booleans are 0 and 1, lists and objects JSON text. */
export type SqlValue = string | number | null;
/** One row as it comes; values are checked by `columns.ts`. */
export type Row = Readonly<Record<string, unknown>>;

/** A prepared statement that logs by name when it is slow. */
export interface Statement {
  all(...values: readonly SqlValue[]): readonly Row[];
  get(...values: readonly SqlValue[]): Row | undefined;
  /** Number of rows changed. */
  run(...values: readonly SqlValue[]): number;
}

/** At 40 ms two queries behind one click begin to be felt (100 ms answer time, docs Q18). */
export const SLOW_QUERY_MS = 40;

/** Prepares statements of one connection. `stopwatch_ms` is a monotonic reading, replaced in tests. */
export class Statements {
  readonly #db: Database.Database;
  readonly #logger: Logger;
  readonly #stopwatch_ms: () => number;

  constructor(db: Database.Database, logger: Logger, stopwatch_ms: () => number = () => performance.now()) {
    this.#db = db;
    this.#logger = logger;
    this.#stopwatch_ms = stopwatch_ms;
  }

  /** Prepares `sql` once; `name` is what the log calls it. */
  prepare(name: string, sql: string): Statement {
    const statement = translated(() => this.#db.prepare<SqlValue[], Row>(sql), { path: this.#db.name });
    return {
      all: (...values) => this.#timed(name, () => statement.all(...values)),
      get: (...values) => this.#timed(name, () => statement.get(...values)),
      run: (...values) => this.#timed(name, () => statement.run(...values).changes),
    };
  }

  #timed<T>(name: string, work: () => T): T {
    const start = this.#stopwatch_ms();
    try {
      return translated(work, { path: this.#db.name });
    } finally {
      const elapsed_ms = Math.round(this.#stopwatch_ms() - start);
      if (elapsed_ms > SLOW_QUERY_MS) this.#logger.warn('slow query', { query: name, elapsed_ms });
    }
  }
}
