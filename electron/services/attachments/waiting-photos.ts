import { AppError } from '@domain/errors.ts';
import type { Attachment } from '@domain/attachment/attachment.ts';
import type { AttachmentDialog, FileStore, KeptFile } from '../ports/file-store.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import type { FileKeeper } from './file-keeper.ts';

export interface WaitingPhotoDeps {
  readonly session: WorkspaceSession;
  readonly ids: IdGenerator;
  readonly files: FileStore;
  readonly keeper: FileKeeper;
  readonly dialog: AttachmentDialog;
}

/** Photos of reports that are still being written: they lie in the store and belong to no record yet. */
export interface WaitingPhotos {
  /** Asks for photos and keeps them. Empty when cancelled. @throws AppError E1501, E1502, E1504, E1505 */
  choose(): Promise<readonly KeptFile[]>;
  /** Whether a content is a waiting photo of the open workspace. */
  has(sha256: string): boolean;
  /**
   * What a report gets of them.
   * @throws AppError E1503 for one that is not waiting, or is gone from the store meanwhile
   */
  forReport(reportId: string, hashes: readonly string[]): readonly Attachment[];
  /** Forgets all of them: another workspace is open. */
  forget(): void;
}

export function createWaitingPhotos({
  session,
  ids,
  files,
  keeper,
  dialog,
}: WaitingPhotoDeps): WaitingPhotos {
  const waiting = new Map<string, KeptFile>();
  const keep = async () => {
    const store = session.store();
    const kept: KeptFile[] = [];
    for (const path of await dialog.choose('photo')) kept.push(await files.keep(store.path, path, 'photo'));
    if (session.store() !== store) throw new AppError('E0003', 'the workspace was closed meanwhile');
    for (const file of kept) waiting.set(file.sha256, file);
    return kept;
  };
  return {
    choose: () => keeper.during(keep),
    has: (sha256) => waiting.has(sha256),
    forReport: (reportId, hashes) =>
      [...new Set(hashes)].map((sha256) => {
        const file = waiting.get(sha256);
        if (file === undefined || !files.has(session.store().path, sha256))
          throw new AppError('E1503', `photo ${sha256} is not in the store`, { name: file?.fileName ?? '' });
        const record = { recordTable: 'condition_report', recordId: reportId, kind: 'photo' } as const;
        return { ...file, ...record, id: ids.next(), addedOn: session.businessDate(), note: '' };
      }),
    forget: () => waiting.clear(),
  };
}
