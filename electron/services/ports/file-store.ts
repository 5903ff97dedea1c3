import type { AttachmentKind, MediaType } from '@domain/exhibit/attachment.ts';

/** A content as it lies in the store. */
export interface KeptFile {
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly size_bytes: number;
  readonly sha256: string;
}

/** A picture for the window. */
export interface PictureData {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}

/**
 * Photos and papers beside a workspace file, each under the hash of its content: the same content is stored once and
 * nothing is ever written over.
 */
export interface FileStore {
  /**
   * Copies a file into the store.
   * @throws AppError E1501 not what it has to be, E1502 too large, E1504 no room, E1505 cannot be read
   */
  keep(workspacePath: string, source: string, kind: AttachmentKind): Promise<KeptFile>;
  has(workspacePath: string, sha256: string): boolean;
  /** A picture, small or as it is; null when it is no picture or is not there any more. */
  picture(workspacePath: string, sha256: string, size: 'small' | 'full'): Promise<PictureData | null>;
  /**
   * Writes a copy to look at, so that no other program changes what is in the store; gives its path.
   * @throws AppError E1503 not there any more, E1506 not what was stored
   */
  copyOut(workspacePath: string, file: KeptFile): Promise<string>;
}

/** Makes a small JPEG of a picture. Null when the picture cannot be read. */
export interface ThumbnailMaker {
  make(picture: Uint8Array, longestSide_px: number): Uint8Array | null;
}

/** Asks for photos or papers. Empty when cancelled. */
export interface AttachmentDialog {
  choose(kind: AttachmentKind): Promise<readonly string[]>;
}
