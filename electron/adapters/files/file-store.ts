import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import {
  type AttachmentKind,
  endingOf,
  isAccepted,
  LARGEST_BYTES,
  type MediaType,
  mediaTypeOf,
  trulyNamed,
} from '@domain/attachment/attachment.ts';
import type { FileStore, KeptFile, ThumbnailMaker } from '@services/ports/file-store.ts';
import { contentPath, thumbnailPath } from './content-folder.ts';
import { sweepFiles } from './file-sweep.ts';
import { fileNameOf } from './workspace-folder.ts';

/** Longest side of the pictures in lists, for screens with two dots per pixel. */
const THUMBNAIL_PX = 320;
/** Codes of node for a disk, a quota or a file system that takes no more bytes. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export interface FileStoreDeps {
  /** Folder of the photos and papers of a workspace file. */
  readonly folderOf: (workspacePath: string) => string;
  /** Those of its backups, newest first; default: none. */
  readonly backupsOf?: (workspacePath: string) => readonly string[];
  readonly thumbnails: ThumbnailMaker;
  /** Writes a new file; tests let it fail. */
  readonly write?: (path: string, bytes: Uint8Array) => Promise<void>;
}

/** Photos and papers in a folder beside the workspace: `ab/cd/<hash>`, small pictures under `thumbnails`. */
export function createFileStore({
  folderOf,
  backupsOf = () => [],
  thumbnails,
  write = writeFlushed,
}: FileStoreDeps): FileStore {
  const pathOf = (workspace: string, sha256: string) => contentPath(folderOf(workspace), sha256);
  const thumbnailOf = (workspace: string, sha256: string) => thumbnailPath(folderOf(workspace), sha256);

  const makeThumbnail = async (workspace: string, sha256: string, bytes: Uint8Array) => {
    const small = thumbnails.make(bytes, THUMBNAIL_PX);
    if (small !== null) await writeWhole(thumbnailOf(workspace, sha256), small, write);
    return small;
  };
  return {
    keep: async (workspace, source, kind) => {
      const { bytes, mediaType } = await readSource(source, kind);
      const sha256 = hashOf(bytes);
      const hasThumbnail = mediaType === 'image/jpeg' || mediaType === 'image/png';
      try {
        if (hasThumbnail && !existsSync(thumbnailOf(workspace, sha256))) {
          const small = await makeThumbnail(workspace, sha256, bytes);
          if (small === null) throw notAccepted(kind, source);
        }
        // What was damaged meanwhile is put right; what is whole is not touched.
        if (!(await isWhole(pathOf(workspace, sha256), sha256)))
          await writeWhole(pathOf(workspace, sha256), bytes, write);
      } catch (error) {
        throw error instanceof AppError ? error : storeError(error);
      }
      return {
        fileName: trulyNamed(basename(source), mediaType),
        mediaType,
        size_bytes: bytes.length,
        sha256,
      };
    },
    has: (workspace, sha256) => existsSync(pathOf(workspace, sha256)),
    picture: async (workspace, sha256, size) => {
      const thumbnail = thumbnailOf(workspace, sha256);
      if (size === 'small' && existsSync(thumbnail))
        return { bytes: await readFile(thumbnail), mediaType: 'image/jpeg' };
      if (!existsSync(pathOf(workspace, sha256))) return null;
      const bytes = await readFile(pathOf(workspace, sha256));
      const mediaType = mediaTypeOf(bytes);
      if (mediaType === null || !mediaType.startsWith('image/')) return null;
      // Of pictures that cannot be made smaller here, the window draws the whole one.
      const small =
        size === 'small' && mediaType !== 'image/webp' ? await makeThumbnail(workspace, sha256, bytes) : null;
      return small === null ? { bytes, mediaType } : { bytes: small, mediaType: 'image/jpeg' };
    },
    reduced: async (workspace, sha256, longestSide_px) => {
      if (!existsSync(pathOf(workspace, sha256))) return null;
      const bytes = await readFile(pathOf(workspace, sha256));
      const mediaType = mediaTypeOf(bytes);
      return mediaType === 'image/jpeg' || mediaType === 'image/png'
        ? thumbnails.make(bytes, longestSide_px)
        : null;
    },
    copyOut: (workspace, file) => copyOut(pathOf(workspace, file.sha256), file),
    sweep: (workspace, inUse, now) =>
      sweepFiles(
        { folder: folderOf(workspace), backups: backupsOf(workspace) },
        inUse,
        Date.parse(now),
        (path, bytes) => writeWhole(path, bytes, write),
      ),
  };
}

async function readSource(
  source: string,
  kind: AttachmentKind,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: MediaType }> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(source);
    const largest = LARGEST_BYTES[kind];
    if (size > largest)
      throw new AppError('E1502', `${kind} of ${size} bytes`, {
        name: basename(source),
        size: Math.ceil(size / 1_000_000),
        largest: largest / 1_000_000,
      });
    bytes = await readFile(source);
  } catch (error) {
    if (error instanceof AppError) throw error;
    // The path is not put into the message: it may hold the name of a person, and messages go to the log.
    throw new AppError('E1505', `file cannot be read (${codeOf(error)})`, { name: basename(source) }, error);
  }
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || !isAccepted(kind, mediaType)) throw notAccepted(kind, source);
  return { bytes, mediaType };
}

const notAccepted = (kind: AttachmentKind, source: string) =>
  new AppError(kind === 'photo' ? 'E1501' : 'E1507', `file is no ${kind}`, { name: basename(source) });

/** Puts a whole file in place or none: written under another name, flushed, and renamed in one step. */
async function writeWhole(
  path: string,
  bytes: Uint8Array,
  write: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await write(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  return existsSync(path) && hashOf(await readFile(path)) === sha256;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function copyOut(path: string, { sha256, fileName, mediaType }: KeptFile): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('E1503', `content ${sha256} is not in the store`, { name: fileName }, error);
  });
  if (hashOf(bytes) !== sha256)
    throw new AppError('E1506', `content ${sha256} was changed`, { name: fileName });
  const folder = await mkdtemp(join(tmpdir(), 'kexun-'));
  // The ending says what it is: nothing that could run is ever opened, whatever the record is called.
  const copy = join(folder, `${fileNameOf(basename(fileName, extname(fileName)))}.${endingOf(mediaType)}`);
  await writeFile(copy, bytes, { mode: 0o444, flag: 'wx' });
  return copy;
}

function storeError(error: unknown): AppError {
  const code = codeOf(error);
  return FULL.has(code)
    ? new AppError('E1504', 'no room in the store', {}, error)
    : new AppError('E3004', `store cannot be written (${code})`, {}, error);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
