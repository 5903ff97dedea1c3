import type { BriefRequest } from '@contract/briefs.ts';
import type { SavedFile } from '@contract/exports.ts';
import { type BriefContent, type BriefPhoto, MOST_PHOTOS } from '@domain/brief/brief.ts';
import { AppError } from '@domain/errors.ts';
import { mediaTypeOf } from '@domain/attachment/attachment.ts';
import { pictureSize } from '@domain/exhibit/picture-size.ts';
import type { WaitingPhotos } from '../attachments/waiting-photos.ts';
import type { BriefMaker } from '../briefs/brief-maker.ts';
import type { DocumentWriter } from '../ports/exports.ts';
import type { FileStore } from '../ports/file-store.ts';
import { briefWording } from '../reports/brief/brief-content.ts';
import { briefPaper } from '../reports/brief/brief-paper.ts';
import type { Photo } from '../reports/document.ts';
import { fileName } from '../reports/file-name.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { DOCX_FILTER, type SaveDeps, saveExport } from './save-export.ts';

export interface BriefExportDeps extends SaveDeps {
  readonly session: WorkspaceSession;
  readonly briefs: BriefMaker;
  readonly documents: DocumentWriter;
  readonly store: FileStore;
  readonly waiting: WaitingPhotos;
}

export interface BriefExport extends BriefRequest {
  /** Photos in their order; null = the first ones of the records. */
  readonly photos: readonly BriefPhoto[] | null;
}

/** Longest side of a photo on paper: as wide as the text it has 195 dots to the inch, and four of them stay below 2 MB. */
const PHOTO_PX = 1_200;

/** Writes a brief as a Word file. @throws AppError E1001, E6001 */
export function exportBrief(deps: BriefExportDeps, request: BriefExport): Promise<SavedFile> {
  const { photos, ...ofBrief } = request;
  const content = deps.briefs(ofBrief);
  const target = {
    defaultName: fileName([content.title], 'docx'),
    filter: DOCX_FILTER[request.language],
  };
  const chosen = chosenPhotos(deps, content, photos);
  return saveExport(deps, target, async () => {
    const { notes } = briefWording(content.language);
    const { read, unreadable } = await readPhotos(deps, chosen);
    const left = photos === null ? content.photos.length - chosen.length : 0;
    const hints = [
      ...(left > 0 ? [notes.morePhotos(left)] : []),
      ...(unreadable.length > 0 ? [notes.unreadable(unreadable.join(' '))] : []),
    ];
    return deps.documents.docx(briefPaper(content, read, hints));
  });
}

/** @throws AppError E1001 for a photo that neither a record has nor somebody just chose: the window names contents by hash only */
function chosenPhotos(
  { session, waiting }: BriefExportDeps,
  content: BriefContent,
  photos: readonly BriefPhoto[] | null,
): readonly BriefPhoto[] {
  if (photos === null) return content.photos.slice(0, MOST_PHOTOS);
  for (const { sha256 } of photos) {
    if (!session.read().attachments.hasPhoto(sha256) && !waiting.has(sha256))
      throw new AppError('E1001', `photo ${sha256} not found`, { kind: 'attachment', id: sha256 });
  }
  return photos;
}

async function readPhotos(
  { session, store }: BriefExportDeps,
  chosen: readonly BriefPhoto[],
): Promise<{ readonly read: readonly Photo[]; readonly unreadable: readonly string[] }> {
  const { path } = session.store();
  const read: Photo[] = [];
  const unreadable: string[] = [];
  for (const { sha256, caption } of chosen) {
    const bytes = await store.reduced(path, sha256, PHOTO_PX);
    const size = bytes === null ? null : pictureSize(bytes);
    if (bytes === null || size === null) unreadable.push(caption);
    else read.push({ bytes, format: mediaTypeOf(bytes) === 'image/png' ? 'png' : 'jpg', ...size, caption });
  }
  return { read, unreadable };
}
