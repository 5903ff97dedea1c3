import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { Clock, IdGenerator, Logger } from '@services/ports/system.ts';
import type { OpenOptions, WorkspaceFiles, WorkspaceStore } from '@services/ports/workspace-store.ts';
import type Database from 'better-sqlite3';
import { writeVerifiedBackup } from './backup.ts';
import {
  APPLICATION_ID,
  checkProblems,
  enterWorkingMode,
  openConnection,
  pragmaInteger,
} from './connection.ts';
import { toAppError, translated } from './errors.ts';
import { assertIsFile, assertIsWritable, readHeaderVersion } from './file-checks.ts';
import { migrate, newestVersion, refuseNewer } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { isOnNetworkDrive, type MountProbe, systemMountProbe } from './network-drive.ts';
import { OpenFile, removeEmptyLog } from './open-file.ts';
import { lockWorkspace } from './workspace-lock.ts';
import { SqliteWorkspaceStore } from './workspace-store.ts';

export interface SqliteWorkspaceDeps {
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly logger: Logger;
  /** Folder for the backup made before a migration; it is created when missing. */
  readonly backupFolder: (workspacePath: string) => string;
  /** Gives a backup the photos and papers of its workspace; default: there are none. */
  readonly carryFiles?: (workspacePath: string, backupPath: string) => void;
  /** Text in the format of /proc/self/mountinfo; default: that file. */
  readonly mountTable?: () => string;
  /** Replaces the whole look at the machine's drives (tests of Windows paths); wins over `mountTable`. */
  readonly mountProbe?: MountProbe;
  /** Path of better_sqlite3.node in the packaged program. */
  readonly nativeBinding?: string;
  /** Default: the steps of this program. */
  readonly migrations?: readonly Migration[];
}

/** Opens and creates workspace files on this machine. */
export function createSqliteWorkspaceFiles(deps: SqliteWorkspaceDeps): WorkspaceFiles {
  return new SqliteWorkspaceFiles(deps);
}

class SqliteWorkspaceFiles implements WorkspaceFiles {
  readonly #deps: SqliteWorkspaceDeps;
  readonly #migrations: readonly Migration[];
  readonly #probe: MountProbe;
  readonly #open = new Map<OpenFile, SqliteWorkspaceStore>();

  constructor(deps: SqliteWorkspaceDeps) {
    this.#deps = deps;
    this.#migrations = deps.migrations ?? MIGRATIONS;
    this.#probe = deps.mountProbe ?? systemMountProbe(deps.mountTable);
  }

  open(path: string, options: OpenOptions): WorkspaceStore {
    this.#refuseNetworkDrive(path);
    assertIsFile(path);
    // Log and lock stand beside the file itself, wherever a link to it lies.
    const file = translated(() => realpathSync.native(path), { path });
    assertIsWritable(file);
    this.#makeWay(file, path);
    return this.#locked(
      file,
      () => {
        refuseNewer(readHeaderVersion(file), newestVersion(this.#migrations));
        return openConnection(file, { create: false, nativeBinding: this.#deps.nativeBinding });
      },
      path,
      options,
    );
  }

  create(path: string, options: OpenOptions): WorkspaceStore {
    this.#refuseNetworkDrive(path);
    assertIsWritable(path);
    return this.#locked(
      path,
      () => {
        this.#makeFile(path);
        return openConnection(path, { create: false, nativeBinding: this.#deps.nativeBinding });
      },
      path,
      options,
    );
  }

  /**
   * A workspace that was moved or replaced while open is closed before the file in its new place, or the one in its
   * old place, is opened: two connections of one process to one file under two names read each other's index.
   * @throws AppError E3005 when `file` is open under another name and both names lead to it
   */
  #makeWay(file: string, path: string): void {
    for (const [openFile, store] of this.#open) {
      if (!openFile.isMetBy(file)) continue;
      if (openFile.isInPlace()) throw new AppError('E3005', `${file} is open already`, { path });
      store.close();
    }
  }

  /** Lock, connection, checks, migration; whatever fails takes back what came before it. */
  #locked(
    file: string,
    connect: () => Database.Database,
    path: string,
    options: OpenOptions,
  ): WorkspaceStore {
    const lock = lockWorkspace(file, this.#deps.nativeBinding);
    let db: Database.Database | undefined;
    try {
      const connection = connect();
      db = connection;
      this.#prepare(connection, file, path);
      const { clock, logger, nativeBinding } = this.#deps;
      const openFile = new OpenFile(file, path);
      const onClosed = () => {
        this.#open.delete(openFile);
        lock.release();
      };
      const backUp = (target?: string) => this.#backUp(connection, openFile.file, path, target);
      const parts = { db, file: openFile, clock, logger, options, nativeBinding, backUp, onClosed };
      const store = new SqliteWorkspaceStore(parts);
      this.#open.set(openFile, store);
      return store;
    } catch (error) {
      db?.close();
      removeEmptyLog(file);
      lock.release();
      throw toAppError(error, { path });
    }
  }

  /** @throws AppError E3001, E3002, E3003, E3007 before anything has been written */
  #prepare(db: Database.Database, file: string, path: string): void {
    // A log left by a crash may hold a newer header than the one read from the file.
    if (pragmaInteger(db, 'application_id') !== APPLICATION_ID) {
      throw new AppError('E3001', `${file} is not a KeXun workspace`, { path: file });
    }
    refuseNewer(pragmaInteger(db, 'user_version'), newestVersion(this.#migrations));
    const problems = checkProblems(db, 'quick_check');
    if (problems.length > 0) {
      throw new AppError('E3003', `quick_check: ${problems.join('; ')}`, {
        path: file,
        detail: problems[0] ?? '',
      });
    }
    migrate(db, { migrations: this.#migrations, backUp: () => this.#backUp(db, file, path) });
    enterWorkingMode(db);
  }

  /** A new file gets its name only when it is complete and on disk. */
  #makeFile(path: string): void {
    // A log without its workspace would be replayed into the new one.
    const inTheWay = [path, `${path}-wal`, `${path}-shm`, `${path}-journal`].find((file) => existsSync(file));
    if (inTheWay !== undefined) throw new AppError('E4001', `${inTheWay} exists already`, { path: inTheWay });
    const draft = `${path}.new`;
    rmSync(draft, { force: true });
    try {
      const db = openConnection(draft, { create: true, nativeBinding: this.#deps.nativeBinding });
      try {
        db.pragma(`application_id = ${APPLICATION_ID}`);
        migrate(db, { migrations: this.#migrations, backUp: () => '' });
        enterWorkingMode(db);
      } finally {
        db.close();
      }
      translated(() => renameSync(draft, path), { path });
      syncFolder(dirname(path));
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Without a target in the folder of backups. `path` is the name under which the workspace has its photos and papers. */
  #backUp(db: Database.Database, file: string, path: string, target = this.#freshTarget(db, file)): string {
    const { nativeBinding, carryFiles, logger } = this.#deps;
    writeVerifiedBackup(db, target, { nativeBinding, carryFiles: () => carryFiles?.(path, target) });
    logger.info('backed up', { target });
    return target;
  }

  #freshTarget(db: Database.Database, file: string): string {
    const folder = this.#deps.backupFolder(file);
    translated(() => mkdirSync(folder, { recursive: true }), { path: folder });
    const extension = extname(file);
    const stamp = this.#deps.clock.now().replaceAll(/[-:]|\.\d+/g, '');
    const name = `${basename(file, extension)}-v${pragmaInteger(db, 'user_version')}-${stamp}-${this.#deps.ids.next()}`;
    return join(folder, `${name}${extension}`);
  }

  #refuseNetworkDrive(path: string): void {
    if (!isOnNetworkDrive(path, this.#probe)) return;
    throw new AppError('E3006', `${path} lies on a network drive`, { path });
  }
}

/** Makes the new name survive a power cut. Windows cannot and need not open a folder for it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
