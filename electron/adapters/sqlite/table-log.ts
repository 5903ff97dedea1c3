import { AppError } from '@domain/errors.ts';
import type { RecordVersion } from '@services/ports/record-version.ts';
import { fields, number, oneOf, text, textOrNull } from './columns.ts';
import type { CommandDraft, CommandLog, WrittenCommand } from './command-log.ts';
import { isForeignKeyViolation } from './errors.ts';
import { LedgerReversal } from './ledger-reversal.ts';
import { type RowStore, type TableRow, tableRow } from './row-store.ts';
import type { Row, Statement, Statements } from './statements.ts';
import { isLoggedTable, type LoggedTable } from './tables.ts';

export const OPERATION_KINDS = ['insert', 'update', 'delete'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** One row written by one command. `before` and `after` hold the changed columns of an update, else the whole row. */
export interface Operation {
  readonly table: LoggedTable;
  readonly rowKey: string;
  readonly kind: OperationKind;
  readonly before: TableRow | null;
  readonly after: TableRow | null;
  /** The operation that last wrote the row before this one. */
  readonly baseVersion: RecordVersion;
  /**
   * The operation whose outcome the row has after this one: itself for a new change, an earlier one for undo
   * and redo, null when the row is back to where the log did not know it.
   */
  readonly contentVersion: RecordVersion;
}

interface Versions {
  readonly version: string;
  readonly contentVersion: RecordVersion;
}

const OPERATION_COLUMNS = 'table_name, row_key, kind, before, after, base_version, content_version';

/**
 * The only way to write a business table: each row is written together with its operation, inside the transaction
 * of the current command. The entry of the command itself is appended with its first operation, so a command
 * that changes nothing leaves no trace.
 */
export class TableLog {
  readonly #rows: RowStore;
  readonly #commands: CommandLog;
  readonly #ledger: LedgerReversal;
  readonly #device: string;
  readonly #append: Statement;
  readonly #lastSequence: Statement;
  readonly #lastOfRow: Statement;
  readonly #contentOf: Statement;
  readonly #ofCommand: Statement;
  #draft: CommandDraft | null = null;
  #written: WrittenCommand | null = null;
  /** Number of the last operation of this device; read from the file at the first operation of each command. */
  #sequence = 0;
  #touched = new Set<LoggedTable>();

  constructor(statements: Statements, rows: RowStore, commands: CommandLog, device: string) {
    this.#rows = rows;
    this.#commands = commands;
    this.#ledger = new LedgerReversal(statements);
    this.#device = device;
    this.#append = statements.prepare(
      'operation.append',
      `INSERT INTO operation (device, sequence, command_sequence, at, actor, ${OPERATION_COLUMNS})
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#lastSequence = statements.prepare(
      'operation.lastSequence',
      'SELECT coalesce(max(sequence), 0) AS sequence FROM operation WHERE device = ?',
    );
    this.#lastOfRow = statements.prepare(
      'operation.lastOfRow',
      `SELECT device || ':' || sequence AS version, content_version FROM operation
       WHERE table_name = ? AND row_key = ? ORDER BY position DESC LIMIT 1`,
    );
    this.#contentOf = statements.prepare(
      'operation.contentOf',
      'SELECT content_version FROM operation WHERE device = ? AND sequence = ?',
    );
    this.#ofCommand = statements.prepare(
      'operation.ofCommand',
      `SELECT ${OPERATION_COLUMNS} FROM operation WHERE device = ? AND command_sequence = ? ORDER BY sequence DESC`,
    );
  }

  /** Starts a command. Called by the owner of the transaction, never by a repository. */
  begin(draft: CommandDraft): void {
    this.#draft = draft;
    this.#written = null;
    this.#touched = new Set();
  }

  /** Ends the command, whether it succeeded or not; afterwards nothing can be written. */
  end(): { readonly command: WrittenCommand | null; readonly tables: readonly LoggedTable[] } {
    const outcome = { command: this.#written, tables: [...this.#touched] };
    this.#draft = null;
    this.#written = null;
    return outcome;
  }

  /** Columns that are left out get what the schema gives them. */
  insert(table: LoggedTable, values: TableRow): void {
    this.#currentDraft();
    const row = this.#rows.completed(table, values);
    const key = this.#rows.keyOf(table, row);
    this.#rows.insert(table, row);
    this.#log({ table, rowKey: key, kind: 'insert', before: null, after: row }, this.#last(table, key));
  }

  /** Writes the columns in `changes`; those that are as they were are left out, and so is an empty update. */
  update(table: LoggedTable, key: string, changes: TableRow): void {
    this.#currentDraft();
    const current = this.#existing(table, key);
    const names = Object.keys(changes).filter((name) => changes[name] !== current[name]);
    if (names.length === 0) return;
    this.#rows.replace(table, key, { ...current, ...changes });
    const change = { before: picked(current, names), after: picked(changes, names) };
    this.#log({ table, rowKey: key, kind: 'update', ...change }, this.#last(table, key));
  }

  /** @throws AppError E1001, E1002 when another row still refers to this one */
  remove(table: LoggedTable, key: string): void {
    this.#currentDraft();
    const current = this.#existing(table, key);
    try {
      this.#rows.remove(table, key);
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      const uses = this.#rows.uses(table, key).reduce((sum, { count }) => sum + count, 0);
      throw new AppError('E1002', `${table} ${key} is named ${uses} times`, { kind: table, uses }, error);
    }
    this.#log({ table, rowKey: key, kind: 'delete', before: current, after: null }, this.#last(table, key));
  }

  /** @throws AppError E1001 when the row is missing, E1003 when another operation wrote it since `version` */
  expectVersion(table: LoggedTable, key: string, version: RecordVersion): void {
    this.#existing(table, key);
    const current = this.#last(table, key)?.version ?? null;
    if (current === version) return;
    throw new AppError('E1003', `${table} ${key} is at ${String(current)}, not at ${String(version)}`, {
      kind: table,
      id: key,
    });
  }

  /** Operations of a command of this device, last one first: the order in which they are taken back. */
  operationsToReverse(commandSequence: number): readonly Operation[] {
    return this.#ofCommand.all(this.#device, commandSequence).map(operationOf);
  }

  /** Takes back one operation. @throws AppError E3012 when the row no longer has the outcome of it */
  reverse(operation: Operation): void {
    const { table, rowKey: key } = operation;
    if (table === 'movement') {
      this.insert(table, this.#ledger.reversed(operation.after ?? {}));
      return;
    }
    const last = this.#last(table, key);
    const before = this.#rows.find(table, key);
    if (
      last?.contentVersion !== operation.contentVersion ||
      (before !== undefined) !== (operation.kind !== 'delete')
    ) {
      throw new AppError('E3012', `${table} ${key} was changed by ${last?.version ?? 'nobody'} since`, {
        kind: table,
        id: key,
      });
    }
    const content = operation.baseVersion === null ? null : this.#content(operation.baseVersion);
    const after =
      operation.kind === 'delete' ? this.#rows.completed(table, operation.before ?? {}) : operation.before;
    if (operation.kind === 'insert') this.#rows.remove(table, key);
    else if (before === undefined) this.#rows.insert(table, after ?? {});
    else this.#rows.replace(table, key, { ...before, ...after });
    // A row that is removed is logged as it is now, with columns that came after it was written.
    const gone = operation.kind === 'insert' && before !== undefined ? before : operation.after;
    const inverse = { table, rowKey: key, before: gone, after };
    this.#log({ ...inverse, kind: INVERSE[operation.kind] }, last, { content });
  }

  #existing(table: LoggedTable, key: string): TableRow {
    const row = this.#rows.find(table, key);
    if (row === undefined)
      throw new AppError('E1001', `${table} ${key} is missing`, { kind: table, id: key });
    return row;
  }

  #log(
    change: Omit<Operation, 'baseVersion' | 'contentVersion'>,
    last: Versions | undefined,
    restored?: { readonly content: RecordVersion },
  ): void {
    const command = this.#command();
    this.#sequence += 1;
    const sequence = this.#sequence;
    const content = restored === undefined ? `${this.#device}:${sequence}` : restored.content;
    this.#touched.add(change.table);
    this.#append.run(
      command.device,
      sequence,
      command.sequence,
      command.at,
      command.actor,
      change.table,
      change.rowKey,
      change.kind,
      json(change.before),
      json(change.after),
      last?.version ?? null,
      content,
    );
  }

  /** Asked before the first byte of a row is written: outside a command there is no transaction to take it back. */
  #currentDraft(): CommandDraft {
    if (this.#draft === null) throw new Error('rows are written inside a command only');
    return this.#draft;
  }

  #command(): WrittenCommand {
    if (this.#written === null) {
      this.#written = this.#commands.append(this.#currentDraft());
      this.#sequence = number(this.#lastSequence.get(this.#device) ?? {}, 'sequence');
    }
    return this.#written;
  }

  #last(table: LoggedTable, key: string): Versions | undefined {
    const row = this.#lastOfRow.get(table, key);
    if (row === undefined) return undefined;
    return { version: text(row, 'version'), contentVersion: textOrNull(row, 'content_version') };
  }

  #content(version: string): RecordVersion {
    const [device = '', sequence = ''] = version.split(':');
    const row = this.#contentOf.get(device, Number(sequence));
    if (row === undefined)
      throw new AppError('E3003', `operation ${version} is missing`, { detail: version });
    return textOrNull(row, 'content_version');
  }
}

const INVERSE: Readonly<Record<OperationKind, OperationKind>> = {
  insert: 'delete',
  update: 'update',
  delete: 'insert',
};

function picked(row: TableRow, names: readonly string[]): TableRow {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function json(row: TableRow | null): string | null {
  return row === null ? null : JSON.stringify(row);
}

/** A value of the columns before and after. */
export function loggedRow(row: Row, name: 'before' | 'after'): TableRow | null {
  const value = textOrNull(row, name);
  return value === null ? null : tableRow(fields(JSON.parse(value), name));
}

function operationOf(row: Row): Operation {
  const table = text(row, 'table_name');
  if (!isLoggedTable(table)) throw new AppError('E3003', `log names table ${table}`, { detail: table });
  return {
    table,
    rowKey: text(row, 'row_key'),
    kind: oneOf(row, 'kind', OPERATION_KINDS),
    before: loggedRow(row, 'before'),
    after: loggedRow(row, 'after'),
    baseVersion: textOrNull(row, 'base_version'),
    contentVersion: textOrNull(row, 'content_version'),
  };
}
