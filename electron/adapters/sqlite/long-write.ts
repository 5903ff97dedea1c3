import type { Writers } from '@services/ports/repositories.ts';
import type { Clock, Logger } from '@services/ports/system.ts';
import type { OpenOptions } from '@services/ports/workspace-store.ts';
import type Database from 'better-sqlite3';
import { type CommandDraft, CommandLog } from './command-log.ts';
import { assertPragmas, openConnection } from './connection.ts';
import { translated } from './errors.ts';
import { createWriters } from './repositories/repositories.ts';
import { RowStore } from './row-store.ts';
import { Statements } from './statements.ts';
import { TableLog } from './table-log.ts';

export interface LongWriteParts {
  readonly path: string;
  readonly nativeBinding: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly options: OpenOptions;
}

/**
 * One command that is written bit by bit over a connection of its own: the other connection of the workspace reads what
 * was there before until `commit`. Whoever owns it keeps everybody else from writing meanwhile.
 */
export class LongWrite {
  readonly #db: Database.Database;
  readonly #log: TableLog;
  readonly #write: Writers;

  constructor({ path, nativeBinding, clock, logger, options }: LongWriteParts, draft: CommandDraft) {
    const db = openConnection(path, { create: false, nativeBinding });
    this.#db = db;
    try {
      assertPragmas(db);
      const statements = new Statements(db, logger);
      const commands = new CommandLog(statements, clock, options);
      this.#log = new TableLog(statements, new RowStore(db, statements), commands, options.deviceId);
      this.#write = createWriters(statements, this.#log);
      translated(() => db.exec('BEGIN IMMEDIATE'), { path });
      this.#log.begin(draft);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** False once it was committed or given up. */
  get isOpen(): boolean {
    return this.#db.open;
  }

  part(work: (write: Writers) => void): void {
    work(this.#write);
  }

  /** Keeps everything and ends. */
  commit(): ReturnType<TableLog['end']> {
    const ended = this.#log.end();
    translated(() => this.#db.exec('COMMIT'), { path: this.#db.name });
    this.#db.close();
    return ended;
  }

  /** Keeps nothing and ends. Nothing happens when it has ended already. */
  giveUp(): void {
    if (!this.#db.open) return;
    this.#log.end();
    // Closing takes back what is not committed.
    this.#db.close();
  }
}
