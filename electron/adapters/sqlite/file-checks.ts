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
const PAGE_SIZE_OFFSET = 16;
const FORMAT_VERSIONS_OFFSET = 18;
const PAYLOAD_FRACTIONS_OFFSET = 21;
const SCHEMA_FORMAT_OFFSET = 44;
const TEXT_ENCODING_OFFSET = 56;
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
 * @throws AppError E3001 when the file is no SQLite database or belongs to another program, E3003 when it is ours and
 *   its header holds what SQLite never writes
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
    const damage = damageOf(header);
    if (damage !== undefined) {
      throw new AppError('E3003', `${path}: ${damage}`, { path, detail: damage });
    }
    return header.readInt32BE(USER_VERSION_OFFSET);
  } finally {
    closeSync(file);
  }
}

/**
 * SQLite answers such values with "not a database", "read-only" or "busy", which would send the user after the wrong
 * cause. Zero stands for "not set yet" in a file without tables.
 */
function damageOf(header: Buffer): string | undefined {
  const pageSize = header.readUInt16BE(PAGE_SIZE_OFFSET);
  // 65536 does not fit and is written as 1.
  const isPageSize = pageSize === 1 || (pageSize >= 512 && Number.isInteger(Math.log2(pageSize)));
  if (!isPageSize) return `file header, page size ${pageSize}`;
  const versions = header.readUInt16BE(FORMAT_VERSIONS_OFFSET);
  // Both bytes 1 (rollback journal) or both 2 (write-ahead log).
  if (versions !== 0x01_01 && versions !== 0x02_02) return `file header, format versions ${versions}`;
  const fractions = header.readUIntBE(PAYLOAD_FRACTIONS_OFFSET, 3);
  if (fractions !== 0x40_20_20) return `file header, payload fractions ${fractions}`;
  const format = header.readUInt32BE(SCHEMA_FORMAT_OFFSET);
  if (format > 4) return `file header, schema format ${format}`;
  const encoding = header.readUInt32BE(TEXT_ENCODING_OFFSET);
  if (encoding > 3) return `file header, text encoding ${encoding}`;
  const version = header.readInt32BE(USER_VERSION_OFFSET);
  return version < 0 ? `file header, schema version ${version}` : undefined;
}
