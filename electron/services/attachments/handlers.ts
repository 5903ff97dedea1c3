import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import {
  type Attachment,
  type AttachmentKind,
  type AttachmentTable,
  trulyNamed,
} from '@domain/attachment/attachment.ts';
import type { AttachmentDialog, FileStore } from '../ports/file-store.ts';
import type { RecordVersion } from '../ports/record-version.ts';
import type { Shell } from '../ports/shell.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import type { FileKeeper } from './file-keeper.ts';
import type { WaitingPhotos } from './waiting-photos.ts';

export interface AttachmentDeps {
  readonly session: WorkspaceSession;
  readonly ids: IdGenerator;
  readonly shell: Shell;
  readonly files: FileStore;
  readonly keeper: FileKeeper;
  readonly waiting: WaitingPhotos;
  readonly dialog: AttachmentDialog;
}

/** Contract methods about photos and papers of records. */
export function attachmentHandlers(deps: AttachmentDeps): Handlers<AppContract>['attachments'] {
  const { session, files, shell } = deps;
  const current = (id: string, version: RecordVersion) =>
    requireCurrent(session.read().attachments.find(id), 'attachment', id, version);
  return {
    ofRecord: ({ table, recordId }) => {
      const { path, read } = session.store();
      return read.attachments
        .ofRecord(table, recordId)
        .map(({ recordTable: _table, recordId: _record, ...attachment }) => ({
          ...attachment,
          isThere: files.has(path, attachment.sha256),
        }));
    },
    counts: ({ table, recordIds }) => Object.fromEntries(session.read().attachments.counts(table, recordIds)),
    choosePhotos: async () =>
      (await deps.waiting.choose()).map(({ sha256, fileName }) => ({ sha256, fileName })),
    add: (request) => deps.keeper.during(() => add(deps, request)),
    change: ({ id, version, fileName: name, note }) => {
      const { version: _version, ...before } = current(id, version);
      const fileName = trulyNamed(name, before.mediaType);
      const step = { name: 'attachment.change', params: { name: fileName } };
      session.store().run(step, (write) => write.attachments.update({ ...before, fileName, note }, version));
    },
    remove: ({ id, version }) => {
      const step = { name: 'attachment.remove', params: { name: current(id, version).fileName } };
      session.store().run(step, (write) => write.attachments.remove(id, version));
    },
    open: async ({ id }) => {
      const { path, read } = session.store();
      const attachment = read.attachments.find(id);
      if (attachment === null)
        throw new AppError('E1001', `attachment ${id} not found`, { kind: 'attachment', id });
      await shell.openFile(await files.copyOut(path, attachment));
    },
  };
}

/** @throws AppError E1001 without such a record, E1501–E1507 for the first file that cannot be kept; nothing is added then */
async function add(
  { session, ids, files, dialog }: AttachmentDeps,
  request: {
    readonly table: AttachmentTable;
    readonly recordId: string;
    readonly kind: AttachmentKind;
  },
): Promise<{ added: number; known: number } | null> {
  const { table, recordId, kind } = request;
  const store = session.store();
  const paths = await dialog.choose(kind);
  if (paths.length === 0) return null;
  const kept = [];
  for (const path of paths) kept.push(await files.keep(store.path, path, kind));
  // Another workspace may have been opened while the dialog was open; the files belong to the one that was asked.
  if (session.store() !== store) throw new AppError('E0003', 'the workspace was closed meanwhile');
  if (!store.read.attachments.hasRecord(table, recordId))
    throw new AppError('E1001', `${table} ${recordId} not found`, { kind: table, id: recordId });
  const known = new Set(
    store.read.attachments
      .ofRecord(table, recordId)
      .filter((attachment) => attachment.kind === kind)
      .map(({ sha256 }) => sha256),
  );
  const fresh: Attachment[] = [];
  for (const file of kept) {
    if (known.has(file.sha256)) continue;
    known.add(file.sha256);
    const own = { id: ids.next(), recordTable: table, recordId, kind, note: '' };
    fresh.push({ ...file, ...own, addedOn: session.businessDate() });
  }
  const params = { name: fresh[0]?.fileName ?? '', count: fresh.length };
  store.run({ name: 'attachment.add', params }, (write) => {
    for (const attachment of fresh) write.attachments.insert(attachment);
  });
  return { added: fresh.length, known: kept.length - fresh.length };
}
