import type { HistoryState, HistorySteps, RecordEvent } from '@contract/history.ts';
import type { IsoInstant } from '@domain/units.ts';
import type { Readers, Writers } from './repositories.ts';

/** Name and values of a command as the history shows it; the words stand in the i18n files under `history:command.<name>`. */
export interface Step {
  readonly name: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row as it is stored. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** What one command made of one row; null = it was not there. */
export interface RowChange {
  /** The same for all rows of one command, and growing from command to command. */
  readonly command: number;
  readonly step: Step;
  readonly mode: 'baseline' | 'do' | 'undo' | 'redo';
  readonly actor: string;
  readonly at: IsoInstant;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

/** Tables that a transaction touched. */
export type ChangeListener = (tables: readonly string[]) => void;

/** One open workspace file. All calls but one are synchronous: one process, one user, one file. */
export interface WorkspaceStore {
  readonly path: string;
  readonly schemaVersion: number;
  readonly read: Readers;
  /**
   * Runs `work` in one immediate transaction together with its operations and one entry of the command log.
   * Nothing is kept when it throws. A command that changes nothing leaves no entry.
   */
  run<T>(step: Step, work: (write: Writers) => T): T;
  /**
   * Like `run`, with `turn` after each part so that the program goes on meanwhile: until all is committed, `read` has
   * what was there before, and every other command is refused with E3015. False when `turn` answered false or the
   * workspace was closed: nothing is kept then.
   * @throws AppError E3015 while another one goes on, E3009
   */
  runInParts(
    step: Step,
    parts: Iterable<(write: Writers) => void>,
    turn: () => Promise<boolean>,
  ): Promise<boolean>;
  /** Writes the first content of a new workspace: logged like a command, but it cannot be undone. */
  runBaseline(step: Step, work: (write: Writers) => void): void;
  /** @throws AppError E3010, E3012 */
  undo(): void;
  /** @throws AppError E3011, E3012 */
  redo(): void;
  historyState(): HistoryState;
  /** Both stacks, the next step first, at most `limit` of each. */
  historySteps(limit: number): HistorySteps;
  /**
   * Undoes or redoes until `position` steps are done. Each step is a transaction of its own; the listeners hear of all
   * of them at once. `last` is that of the list the position was chosen from.
   * @throws AppError E3014 when the list is old or shorter; E3012 when the first step cannot be taken, E3013 a later one
   */
  goTo(position: number, last: number): void;
  /** Events of one record, newest first, at most `limit`. */
  recordEvents(table: string, id: string, limit: number): readonly RecordEvent[];
  /** What every command made of one row, oldest first. */
  rowChanges(table: string, key: string): readonly RowChange[];
  /** Keys of rows that the log has had with these values, be it that they are gone; oldest first. Reads the whole log of the table. */
  rowsEver(table: string, values: Readonly<Record<string, string>>): readonly string[];
  lastChangeAt(): IsoInstant | null;
  sizeBytes(): number;
  /** False once the file was moved, replaced or deleted while it was open; commands are refused with E3009 then. */
  isInPlace(): boolean;
  onChange(listener: ChangeListener): void;
  /**
   * Writes a copy with its photos and papers to `target`, or under a name of its own into the folder of backups, opens
   * it again and compares it; nothing is overwritten. Gives its path. Never copy an open workspace by reading its file:
   * on Linux and macOS that drops the locks under it.
   * @throws AppError E3004, E3008
   */
  backUp(target?: string): string;
  /** Hashes of the photos and papers that a record has, or had and can have again by undo or redo. */
  filesInUse(): ReadonlySet<string>;
  /** Checkpoints the log and releases the file and its lock. */
  close(): void;
}

/** Opens and creates workspace files. */
export interface WorkspaceFiles {
  /**
   * Opens, checks and migrates a workspace; the file is untouched when it is refused.
   * @throws AppError E3001–E3009
   */
  open(path: string, options: OpenOptions): WorkspaceStore;
  /** Creates an empty workspace file. @throws AppError E3004, E3008 */
  create(path: string, options: OpenOptions): WorkspaceStore;
}

export interface OpenOptions {
  /** Name of this installation, kept outside the workspace: two offices never share one. */
  readonly deviceId: string;
  /** Written into the log with each operation; read at every command because the user may change it. */
  readonly actor: () => string;
}
