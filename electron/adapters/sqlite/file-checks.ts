import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '@domain/errors.ts';
import { APPLICATION_ID } from './connection.ts';
import { translated } from './errors.ts';

/** The SQLite header (sqlite.org/fileformat2, section 1.3). */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/** @throws AppError E3009 when there is no file at `path`, E3001 when it is something else than a file */
export function assertIsFile(path: string): void {
  if (!existsSync(path)) throw new AppError('E3009', `${path} is missing`, { path });
  if (!translated(() => statSync(path), { path }).isFile())
    throw new AppError('E3001', `${path} is not a file`, { path });
}

/** @throws AppError E3004 unless the file and its folder may be written: SQLite keeps its log beside the file. */
export function assertIsWritable(path: string): void {
  if (existsSync(path)) assertWritable(path);
  assertFolderIsWritable(dirname(path));
}

/** @throws AppError E3004 unless files can be made in `folder` */
export function assertFolderIsWritable(folder: string): void {
  assertWritable(folder);
}

/**
 * An administrator may write to anything whatever its permissions say. A file without any write permission is
 * refused all the same: somebody protected it on purpose. Folders on Windows carry no such mark.
 */
function assertWritable(path: string): void {
  const stats = translated(() => statSync(path), { path });
  if (isProtected(stats)) throw new AppError('E3004', `${path} is write-protected`, { path });
  translated(() => accessSync(path, constants.W_OK), { path });
}

function isProtected(stats: Stats): boolean {
  if (stats.isDirectory() && process.platform === 'win32') return false;
  return (stats.mode & 0o222) === 0;
}

/**
 * Reads the schema version from the header without SQLite, so that a file that is not ours stays untouched.
 * Only under the lock: see workspace-lock.ts for what reading a file can do to its locks.
 * @throws AppError E3001 when the file is no SQLite database or belongs to another program
 */
export function readHeaderVersion(path: string): number {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = translated(() => openSync(path, 'r'), { path });
  try {
    const read = translated(() => readSync(file, header, 0, HEADER_BYTES, 0), { path });
    const isSqlite = read === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
    if (!isSqlite || header.readInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
      throw new AppError('E3001', `${path} is not a KeXun workspace`, { path });
    }
    return header.readInt32BE(USER_VERSION_OFFSET);
  } finally {
    closeSync(file);
  }
}
