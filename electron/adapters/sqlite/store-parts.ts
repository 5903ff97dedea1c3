import type { Clock, Logger } from '@services/ports/system.ts';
import type { OpenOptions } from '@services/ports/workspace-store.ts';
import type Database from 'better-sqlite3';
import type { OpenFile } from './open-file.ts';

/** What an open workspace is made of. */
export interface StoreParts {
  readonly db: Database.Database;
  readonly file: OpenFile;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly options: OpenOptions;
  readonly nativeBinding: string | undefined;
  /** Writes a verified backup to `target`, or into the folder of backups; gives its path. */
  readonly backUp: (target?: string) => string;
  /** Called once, after the file has been closed. */
  readonly onClosed: () => void;
}
