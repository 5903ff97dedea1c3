import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { FileSaver } from '@services/ports/exports.ts';

/** An open file, as far as saving needs it; node's FileHandle is one. */
export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Calls to the file system; tests inject failures here. */
export interface FileOperations {
  /** Creates a new file; fails when one is there. */
  create(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const nodeFiles: FileOperations = {
  create: (path) => open(path, 'wx'),
  rename,
  remove: (path) => rm(path, { force: true }),
};

/** Codes of node for a disk, a quota or a file system that takes no more bytes. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Saves a file whole or not at all: the bytes go to a new file in the same folder, are flushed to disk, and the file
 * then takes the name of the target in one step. Whatever fails, the old file stays as it was and the new one is
 * removed. `signal` stops it before that last step, never after.
 *
 * The name of the temporary file does not grow with the target's, so a long name does not fail for it.
 * The folder itself is not flushed: after a power cut the export may be missing, but never half there.
 */
export function createFileSaver(files: FileOperations = nodeFiles, signal?: AbortSignal): FileSaver {
  return {
    save: async (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const temporary = join(dirname(path), `.kexun-${randomBytes(6).toString('hex')}.tmp`);
      try {
        signal?.throwIfAborted();
        await writeNew(files, temporary, bytes, signal);
        signal?.throwIfAborted();
        await files.rename(temporary, path);
      } catch (error) {
        const cleanUp = await removeTwice(files, temporary);
        if (signal?.aborted === true && error === signal.reason) throw error;
        throw saveError(error, cleanUp);
      }
    },
  };
}

async function writeNew(
  files: FileOperations,
  path: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const file = await files.create(path);
  try {
    await file.writeFile(bytes);
    signal?.throwIfAborted();
    await file.sync();
  } finally {
    // Windows removes no open file, so it is closed before any clean-up.
    await file.close();
  }
}

/** Removes a file, trying once more when that fails. Gives back why it could not be removed, null when it was. */
async function removeTwice(files: FileOperations, path: string): Promise<unknown> {
  const attempt = () =>
    files.remove(path).then(
      () => null,
      (error: unknown) => error,
    );
  return (await attempt()) === null ? null : attempt();
}

/** The path is not put into the message: it may hold the name of a person, and messages go to the log. */
function saveError(error: unknown, cleanUp: unknown): AppError {
  const code = errorCode(error);
  // The log gets both: why it failed, and that a temporary file was left behind.
  const cause =
    cleanUp === null ? error : new AggregateError([error, cleanUp], 'temporary file was left behind');
  if (FULL.has(code)) return new AppError('E3008', 'disk is full while saving an export', {}, cause);
  return new AppError('E4001', `target file cannot be written (${code})`, { reason: code }, cause);
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
