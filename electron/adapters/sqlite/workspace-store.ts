import type { HistoryState, HistorySteps, RecordEvent } from '@contract/history.ts';
import { AppError } from '@domain/errors.ts';
import type { IsoInstant } from '@domain/units.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import type { ChangeListener, RowChange, Step, WorkspaceStore } from '@services/ports/workspace-store.ts';
import { type CommandDraft, CommandLog } from './command-log.ts';
import { pragmaInteger } from './connection.ts';
import { isConstraintViolation, translated } from './errors.ts';
import { FilesInUse } from './files-in-use.ts';
import { LongWrite } from './long-write.ts';
import { removeEmptyLog } from './open-file.ts';
import { RecordHistory } from './record-history.ts';
import { createReaders, createWriters } from './repositories/repositories.ts';
import { RowStore } from './row-store.ts';
import type { StoreParts } from './store-parts.ts';
import { Statements } from './statements.ts';
import { TableLog } from './table-log.ts';
import { UndoStacks } from './undo-stacks.ts';

/** A workspace over one connection. Every command is one immediate transaction with its log. */
export class SqliteWorkspaceStore implements WorkspaceStore {
  readonly path: string;
  readonly schemaVersion: number;
  readonly read: Readers;
  readonly #parts: StoreParts;
  readonly #write: Writers;
  readonly #commands: CommandLog;
  readonly #log: TableLog;
  readonly #history: RecordHistory;
  readonly #files: FilesInUse;
  readonly #stacks = new UndoStacks();
  readonly #listeners: ChangeListener[] = [];
  /** Tables touched by steps that are taken together; null = listeners hear of each command at once. */
  #gathered: Set<string> | null = null;
  /** The command that is written in parts just now; nobody else writes meanwhile. */
  #long: LongWrite | null = null;

  constructor(parts: StoreParts) {
    const { db, clock, logger, options } = parts;
    const statements = new Statements(db, logger);
    this.#parts = parts;
    this.path = parts.file.path;
    this.schemaVersion = pragmaInteger(db, 'user_version');
    this.#commands = new CommandLog(statements, clock, options);
    const rows = new RowStore(db, statements);
    this.#log = new TableLog(statements, rows, this.#commands, options.deviceId);
    this.#history = new RecordHistory(statements);
    this.#files = new FilesInUse(statements, options.deviceId);
    this.read = createReaders(statements, rows);
    this.#write = createWriters(statements, this.#log);
    for (const entry of this.#commands.entries()) this.#stacks.apply(entry);
  }

  run<T>(step: Step, work: (write: Writers) => T): T {
    return this.#commit({ mode: 'do', reverses: null, step }, () => work(this.#write));
  }

  async runInParts(
    step: Step,
    parts: Iterable<(write: Writers) => void>,
    turn: () => Promise<boolean>,
  ): Promise<boolean> {
    const { file, clock, logger, options, nativeBinding } = this.#parts;
    this.#assertFree();
    file.assertInPlace();
    const draft = { mode: 'do', reverses: null, step } as const;
    const long = new LongWrite({ path: file.file, nativeBinding, clock, logger, options }, draft);
    this.#long = long;
    let ended: ReturnType<LongWrite['commit']>;
    try {
      for (const part of parts) {
        long.part(part);
        // Closing the workspace ends the command, too.
        if (!(await turn()) || !long.isOpen) return false;
      }
      file.assertInPlace();
      ended = long.commit();
    } catch (error) {
      // First, for the log cannot be emptied under somebody who writes.
      long.giveUp();
      if (!file.isInPlace()) this.#tryEmptyLog();
      throw error;
    } finally {
      long.giveUp();
      if (this.#long === long) this.#long = null;
    }
    this.#written(ended);
    return true;
  }

  runBaseline(step: Step, work: (write: Writers) => void): void {
    this.#commit({ mode: 'baseline', reverses: null, step }, () => work(this.#write));
  }

  undo(): void {
    const target = this.#stacks.nextUndo;
    if (target === undefined) throw new AppError('E3010', 'nothing to undo');
    this.#reverse({ mode: 'undo', reverses: target.sequence, step: target.step }, target.sequence);
  }

  redo(): void {
    const target = this.#stacks.nextRedo;
    if (target === undefined) throw new AppError('E3011', 'nothing to redo');
    this.#reverse({ mode: 'redo', reverses: target.sequence, step: target.step }, target.sequence);
  }

  historyState(): HistoryState {
    return this.#stacks.state;
  }

  historySteps(limit: number): HistorySteps {
    return this.#stacks.steps(limit);
  }

  goTo(position: number, last: number): void {
    const { undoDepth, redoDepth } = this.#stacks.state;
    if (last !== this.#stacks.last || position > undoDepth + redoDepth) {
      throw new AppError('E3014', `list of ${last}, position ${position}, log at ${this.#stacks.last}`);
    }
    const all = Math.abs(position - undoDepth);
    let done = 0;
    const gathered = new Set<string>();
    this.#gathered = gathered;
    try {
      for (; done < all; done += 1) {
        if (position < undoDepth) this.undo();
        else this.redo();
      }
    } catch (error) {
      if (done === 0 || !(error instanceof AppError)) throw error;
      const params = { code: error.code, done, all };
      throw new AppError('E3013', `stopped after ${done} of ${all} steps`, params, error);
    } finally {
      this.#gathered = null;
      if (done > 0) this.#tell([...gathered]);
    }
  }

  recordEvents(table: string, id: string, limit: number): readonly RecordEvent[] {
    return this.#history.events(table, id, limit);
  }

  rowChanges(table: string, key: string): readonly RowChange[] {
    return this.#history.changes(table, key);
  }

  rowsEver(table: string, values: Readonly<Record<string, string>>): readonly string[] {
    return this.#history.rowsEver(table, values);
  }

  lastChangeAt(): IsoInstant | null {
    return this.#commands.lastAt();
  }

  sizeBytes(): number {
    return pragmaInteger(this.#parts.db, 'page_count') * pragmaInteger(this.#parts.db, 'page_size');
  }

  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  isInPlace(): boolean {
    return this.#parts.file.isInPlace();
  }

  backUp(target?: string): string {
    return this.#parts.backUp(target);
  }

  filesInUse(): ReadonlySet<string> {
    return this.#files.read(this.#stacks);
  }

  close(): void {
    const { db, file, onClosed } = this.#parts;
    if (!db.open) return;
    this.#long?.giveUp();
    const isInPlace = file.isInPlace();
    try {
      if (isInPlace) {
        translated(() => db.pragma('optimize'), { path: this.path });
        this.#emptyLog();
      } else this.#tryEmptyLog();
    } finally {
      db.close();
      if (!isInPlace) this.#clearPlace();
      onClosed();
    }
  }

  /** Brings what the log holds into the file, wherever that is now. */
  #emptyLog(): void {
    translated(() => this.#parts.db.pragma('wal_checkpoint(TRUNCATE)'), { path: this.path });
  }

  /** For a file that left its place: its disk may be gone, and then nothing can be done about it. */
  #tryEmptyLog(): void {
    try {
      this.#emptyLog();
    } catch (error) {
      this.#parts.logger.warn('log of a workspace that left its place could not be emptied', { error });
    }
  }

  /** SQLite leaves log and index where the file was. A file that comes to this place later must not get them. */
  #clearPlace(): void {
    const { file, logger } = this.#parts;
    let isLogKept = true;
    try {
      isLogKept = !removeEmptyLog(file.file);
    } catch (error) {
      logger.warn('place of a workspace could not be cleared', { error });
    }
    logger.warn('workspace file was moved, replaced or deleted while open', { path: this.path, isLogKept });
  }

  #reverse(draft: CommandDraft, commandSequence: number): void {
    this.#commit(draft, () => {
      try {
        for (const operation of this.#log.operationsToReverse(commandSequence)) this.#log.reverse(operation);
      } catch (error) {
        // A row that came from another office refers to this one, or took its place.
        if (!isConstraintViolation(error)) throw error;
        throw new AppError('E3012', 'another record stands in the way', {}, error);
      }
    });
  }

  #commit<T>(draft: CommandDraft, work: () => T): T {
    if (this.#parts.db.inTransaction) throw new Error('commands do not nest');
    this.#assertFree();
    const { result, ...ended } = this.#transaction(() => this.#logged(draft, work));
    this.#written(ended);
    return result;
  }

  /** @throws AppError E3015 while a command is written in parts */
  #assertFree(): void {
    if (this.#long !== null) throw new AppError('E3015', 'another command is being written');
  }

  #written({ command, tables }: ReturnType<TableLog['end']>): void {
    if (command === null) return;
    this.#stacks.apply(command);
    this.#tell(tables);
  }

  #tell(tables: readonly string[]): void {
    if (this.#gathered === null) for (const listener of this.#listeners) listener(tables);
    else for (const table of tables) this.#gathered.add(table);
  }

  /** @throws AppError E3009 before the commit when the file is not where it was: the change would be lost with it */
  #transaction<T>(work: () => T): T {
    const { db, file } = this.#parts;
    const checked = db.transaction(() => {
      const result = work();
      file.assertInPlace();
      return result;
    });
    try {
      return translated(() => checked.immediate(), { path: this.path });
    } catch (error) {
      // The log stays behind when the file is moved; the file must hold all that was acknowledged.
      if (!file.isInPlace()) this.#tryEmptyLog();
      throw error;
    }
  }

  #logged<T>(draft: CommandDraft, work: () => T) {
    this.#log.begin(draft);
    let ended: ReturnType<TableLog['end']> | undefined;
    try {
      const result = work();
      ended = this.#log.end();
      return { result, ...ended };
    } finally {
      if (ended === undefined) this.#log.end();
    }
  }
}
