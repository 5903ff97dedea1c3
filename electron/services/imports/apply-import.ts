import { AppError } from '@domain/errors.ts';
import { storedRecord, tableRecord } from '@domain/exchange/retired-column.ts';
import { isSameValue } from '@domain/exchange/same-value.ts';
import { type Register, type RegisterRecord, storedFields } from '@domain/registry/register.ts';
import type { StopSignal } from '../ports/imports.ts';
import type { Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { keyOf } from '../registry/check-record.ts';
import { contentsAlong } from '../registry/crate-contents.ts';
import { refuseJoiningPromisedSet } from '../reservations/joining-set.ts';
import type { PlannedRow } from './build-preview.ts';

/** Rows that are written before the program answers again: some hundredths of a second. */
const ROWS_PER_PART = 200;

export interface ApplyProgress {
  /** Rows that are written, of all there are to write. */
  readonly progress: (done: number, total: number) => void;
  /** Lets the program answer what waits. */
  readonly answerWaiting: () => Promise<unknown>;
}

/**
 * Writes what was planned as one command, in parts between which the program answers. Rows of registers whose records
 * contain each other go by key, so that the containing one comes first. Null when it was stopped: nothing is written then.
 * @throws AppError E1301 when an exhibit would join a set that is promised with it, E4211 when a record is not as it was when the rows were planned, E4212 when there is nothing to write
 */
export async function applyRows(
  store: WorkspaceStore,
  register: Register,
  planned: readonly PlannedRow[],
  ids: IdGenerator,
  on: ApplyProgress,
  stop: StopSignal,
): Promise<{ readonly added: number; readonly changed: number } | null> {
  const added = planned
    .filter((plan) => plan.outcome === 'added')
    .map((plan) => newRecord(register, plan, ids));
  if (register.id === 'region') added.sort((a, b) => (a.id < b.id ? -1 : 1));
  const changed = planned.filter((plan) => plan.outcome === 'changed');
  const counts = { added: added.length, changed: changed.length };
  const total = counts.added + counts.changed;
  if (total === 0) throw new AppError('E4212', 'nothing to import');
  const writes = [
    ...added.map((record) => (write: Writers) => write.registers.insert(register.id, record)),
    ...changed.map((plan) => (write: Writers) => change(store, write, register, plan)),
  ];
  let done = 0;
  on.progress(done, total);
  const isWritten = await store.runInParts(
    { name: 'registry.import', params: { register: register.id, ...counts } },
    parts(writes, ROWS_PER_PART),
    async () => {
      done = Math.min(total, done + ROWS_PER_PART);
      on.progress(done, total);
      await on.answerWaiting();
      return !stop.isStopped;
    },
  );
  return isWritten ? counts : null;
}

function* parts<W>(
  writes: readonly ((write: W) => void)[],
  size: number,
): Generator<(write: W) => void, void> {
  for (let start = 0; start < writes.length; start += size) {
    yield (write) => {
      for (const one of writes.slice(start, start + size)) one(write);
    };
  }
}

function newRecord(register: Register, { values }: PlannedRow, ids: IdGenerator): RegisterRecord {
  const id = keyOf(register.id, values) ?? ids.next();
  return storedRecord(register, { id, values, isRetired: false, isSample: false });
}

function change(
  store: WorkspaceStore,
  write: Writers,
  register: Register,
  { before, values }: Extract<PlannedRow, { readonly outcome: 'changed' }>,
): void {
  // Read as it was before the import: a file names each record once at most.
  const stored = store.read.registers.find(register.id, before.id);
  if (!stored || !isUntouched(register, tableRecord(register, stored), before)) {
    throw new AppError('E4211', 'a record changed since the check', {});
  }
  refuseJoiningPromisedSet(store.read, register.id, stored, values);
  const along = contentsAlong(store.read, register.id, stored, values);
  write.registers.update(register.id, storedRecord(register, { ...before, values }), stored.version);
  along(write);
}

const isUntouched = (register: Register, stored: RegisterRecord, before: RegisterRecord) =>
  storedFields(register).every(({ id, type }) => isSameValue(type, stored.values[id], before.values[id]));
