import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { RawTable } from '@domain/exchange/raw-cell.ts';
import { readDelimited } from './delimited-text.ts';
import { LIMITS } from './limits.ts';
import { readWorkbook } from './workbook.ts';
import { openZip } from './zip-archive.ts';

/** Reads the file at a path, see `TableReader`. Runs until it is done: only call it in a thread that can be ended. */
export function readTableFile(path: string, rows: (count: number) => void): RawTable {
  let bytes: Uint8Array;
  try {
    // Asked before reading: a file of some gigabytes is not taken into memory.
    if (statSync(path).size > LIMITS.packed_bytes)
      throw new AppError('E4205', 'file too large', { detail: 'packed' });
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppError('E4201', `table cannot be read (${reason})`, { reason }, error);
  }
  return readTable(bytes, basename(path), rows);
}

const ZIP = [0x50, 0x4b];
/** Compound file: .xls, and .xlsx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/** Reads a table from its bytes; what it is follows from them, and from its name only where text is meant. */
export function readTable(bytes: Uint8Array, name: string, rows: (count: number) => void): RawTable {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0) throw new AppError('E4208', 'file is empty');
  const table = begins(ZIP)
    ? readWorkbook(openZip(bytes), rows)
    : begins(COMPOUND)
      ? refuseCompound(bytes)
      : TEXT_EXTENSIONS.has(extension)
        ? readDelimited(bytes, basename(name, extname(name)), rows)
        : refuseOther(extension);
  if (table.sheets.every((sheet) => sheet.rows.length === 0))
    throw new AppError('E4208', 'table without rows');
  return table;
}

function refuseCompound(bytes: Uint8Array): never {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  throw isEncrypted
    ? new AppError('E4204', 'spreadsheet has a password')
    : new AppError('E4202', 'spreadsheet of the old format .xls');
}

function refuseOther(extension: string): never {
  throw extension === '.xlsx'
    ? new AppError('E4203', 'not an archive', { detail: 'no archive' })
    : new AppError('E4202', 'not a table');
}
