import { AppError } from '@domain/errors.ts';
import type { IsoDate } from '@domain/units.ts';
import type { RecordVersion } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';
import type { Clock } from '../ports/system.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';

/** The workspace that is open now. Services ask for it at every call, because the user may open another one. */
export interface WorkspaceSession {
  /** @throws AppError why the last one could not be opened, or E0003 when none was asked for */
  store(): WorkspaceStore;
  read(): Readers;
  /** The day that counts as today: fixed in a sample, else the clock's. */
  businessDate(): IsoDate;
  /** Puts another store in place and closes the one before. */
  replace(store: WorkspaceStore): void;
  /** True when that store is in use now. */
  isOpen(): boolean;
  /** Remembers why no workspace could be opened, so that every screen can say it. */
  refuse(error: AppError): void;
  close(): void;
}

/**
 * Holds at most one open store. `attach` is called with each store that comes into use. A store that cannot be closed
 * is only reported: the other one is in use by then, and the window has to show it.
 */
export function createWorkspaceSession(
  clock: Clock,
  attach: (store: WorkspaceStore) => void,
  closeFailed: (error: unknown) => void,
): WorkspaceSession {
  let current: WorkspaceStore | null = null;
  let refusal = new AppError('E0003', 'no workspace is open');
  const store = () => {
    if (!current) throw refusal;
    return current;
  };
  return {
    store,
    read: () => store().read,
    businessDate: () => store().read.meta.get().fixedToday ?? clock.today(),
    replace: (next) => {
      const previous = current;
      current = next;
      attach(next);
      try {
        previous?.close();
      } catch (error) {
        closeFailed(error);
      }
    },
    isOpen: () => current !== null,
    refuse: (error) => {
      refusal = error;
    },
    close: () => {
      current?.close();
      current = null;
    },
  };
}

/** Refuses a change that was made on an older state of the record. @throws AppError E1001, E1003 */
export function requireCurrent<T extends { readonly version: RecordVersion }>(
  record: T | null,
  kind: string,
  id: string,
  version: RecordVersion,
): T {
  if (!record) throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
  if (record.version !== version)
    throw new AppError('E1003', `${kind} ${id} was changed meanwhile`, { kind, id });
  return record;
}
