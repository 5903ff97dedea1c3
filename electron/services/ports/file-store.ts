import type { AttachmentKind, MediaType } from '@domain/attachment/attachment.ts';
import type { IsoInstant } from '@domain/units.ts';

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
   * A picture for paper, as a JPEG that is upright and no longer than `longestSide_px`; null when it is not there any more or
   * cannot be decoded here.
   */
  reduced(workspacePath: string, sha256: string, longestSide_px: number): Promise<Uint8Array | null>;
  /**
   * Writes a copy to look at, so that no other program changes what is in the store; gives its path.
   * @throws AppError E1503 not there any more, E1506 not what was stored
   */
  copyOut(workspacePath: string, file: KeptFile): Promise<string>;
  /**
   * Puts the store in order: what nobody needs is set aside and goes for good after thirty days, what is needed but gone
   * comes back from where it was set aside or from a backup. `inUse` gives the hashes that are needed at the moment
   * in which that is decided, null to leave everything as it is. Null when it said so.
   */
  sweep(
    workspacePath: string,
    inUse: () => ReadonlySet<string> | null,
    now: IsoInstant,
  ): Promise<FileSweep | null>;
}

/** What became of contents when the store was put in order. */
export interface FileSweep {
  readonly shelved: number;
  readonly removed: number;
  readonly broughtBack: number;
  /** Needed and nowhere to be found. */
  readonly lost: number;
}

/** Makes a small JPEG of a picture. Null when the picture cannot be read. */
export interface ThumbnailMaker {
  make(picture: Uint8Array, longestSide_px: number): Uint8Array | null;
}

/** Asks for photos or papers. Empty when cancelled. */
export interface AttachmentDialog {
  choose(kind: AttachmentKind): Promise<readonly string[]>;
}
