import type { FileStore, PictureData } from '../ports/file-store.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { WaitingPhotos } from './waiting-photos.ts';

/** A picture of the open workspace by the hash of its content; null when neither a record nor a report that is being written has such a photo. */
export type Pictures = (sha256: string, size: 'small' | 'full') => Promise<PictureData | null>;

export function createPictures(
  session: WorkspaceSession,
  files: FileStore,
  waiting: WaitingPhotos,
): Pictures {
  return async (sha256, size) =>
    session.isOpen() && (session.read().attachments.hasPhoto(sha256) || waiting.has(sha256))
      ? files.picture(session.store().path, sha256, size)
      : null;
}
