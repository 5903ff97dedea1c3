import type { FileStore } from '../ports/file-store.ts';
import type { EventSink } from '../ports/shell.ts';
import type { Clock, Logger } from '../ports/system.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

export interface FileKeeperDeps {
  readonly session: WorkspaceSession;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly events: EventSink;
  readonly logger: Logger;
}

/** Keeps the folder of photos and papers in step with the workspace. */
export interface FileKeeper {
  /** Puts the files of a workspace that was just opened in order, while the program goes on. Never fails. */
  lookAfter(store: WorkspaceStore): void;
  /** Runs work between whose writing of a file and entry of it nothing may be put in order. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** When nothing is being put in order any more. */
  settled(): Promise<void>;
}

/** Opening is the safe moment: undo and redo stand where they will begin from, and nobody adds anything yet. */
export function createFileKeeper({ session, files, clock, events, logger }: FileKeeperDeps): FileKeeper {
  let adding = 0;
  let running = Promise.resolve();
  const sweep = async (store: WorkspaceStore) => {
    const isOpen = () => session.isOpen() && session.store() === store;
    try {
      const inUse = () => (isOpen() && adding === 0 ? store.filesInUse() : null);
      const outcome = await files.sweep(store.path, inUse, clock.now());
      if (outcome === null) return;
      if (outcome.broughtBack > 0 && isOpen()) events.emit('data-changed', { tables: ['attachment'] });
      if (Object.values(outcome).some((count) => count > 0))
        logger.info('photos and papers put in order', { ...outcome });
    } catch (error) {
      // A disk that is full or protected: everything stays where it is, and the next start tries again.
      logger.warn('photos and papers could not be put in order', { error });
    }
  };
  return {
    lookAfter: (store) => {
      running = running.then(() => sweep(store));
    },
    during: async (work) => {
      adding += 1;
      try {
        return await work();
      } finally {
        adding -= 1;
      }
    },
    settled: () => running,
  };
}
