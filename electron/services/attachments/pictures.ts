import type { FileStore, PictureData } from '../ports/file-store.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

/** A picture of the open workspace by the hash of its content; null when no record has such a photo. */
export type Pictures = (sha256: string, size: 'small' | 'full') => Promise<PictureData | null>;

export function createPictures(session: WorkspaceSession, files: FileStore): Pictures {
  return async (sha256, size) =>
    session.isOpen() && session.read().attachments.hasPhoto(sha256)
      ? files.picture(session.store().path, sha256, size)
      : null;
}
