import { ATTACHMENT_KINDS, ATTACHMENT_TABLES, MEDIA_TYPES } from '@domain/attachment/attachment.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate, recordVersion } from './scalars.ts';

const recordId = z.string().min(1).max(200);
const record = { table: z.enum(ATTACHMENT_TABLES), recordId };

const attachmentView = z.strictObject({
  id,
  kind: z.enum(ATTACHMENT_KINDS),
  fileName: z.string(),
  mediaType: z.enum(MEDIA_TYPES),
  size_bytes: z.int(),
  /** Its picture is served at `/thumbnail/<sha256>` and `/picture/<sha256>` of the window's own scheme. */
  sha256: z.string(),
  addedOn: isoDate,
  note: z.string(),
  /** False when its content is not in the folder of files any more. */
  isThere: z.boolean(),
  version: recordVersion,
});
export type AttachmentView = z.infer<typeof attachmentView>;

const waitingPhoto = z.strictObject({ sha256: z.string(), fileName: z.string() });
export type WaitingPhoto = z.infer<typeof waitingPhoto>;

/** Photos and papers of records. The main process asks for files; no path ever comes from the window. */
export const attachments = {
  ofRecord: query(z.strictObject(record), z.array(attachmentView)),
  /** How many photos and papers each of these records has; those without any are left out. */
  counts: query(
    z.strictObject({ table: z.enum(ATTACHMENT_TABLES), recordIds: z.array(recordId).max(20_000) }),
    z.record(z.string(), z.int()),
  ),
  /**
   * Asks for files and adds them: all of them in one step of the history, or none. Null when cancelled; `known` counts
   * those that the record had already. @see E1501–E1507
   */
  add: command(
    z.strictObject({ ...record, kind: z.enum(ATTACHMENT_KINDS) }),
    z.nullable(z.strictObject({ added: z.int(), known: z.int() })),
  ),
  /**
   * Asks for photos of a report that is still being written, and keeps them until it is entered. Empty when cancelled.
   * Their pictures are served as those of records are. @see E1501, E1502, E1504, E1505
   */
  choosePhotos: command(nothing, z.array(waitingPhoto)),
  /** A name without the ending of what the file is gets it. */
  change: command(
    z.strictObject({
      id,
      version: recordVersion,
      fileName: z.string().trim().min(1).max(200),
      note: z.string().trim().max(500),
    }),
    z.void(),
  ),
  /** Takes it from the record; its content stays in the folder, so that undo brings it back. */
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
  /** Opens a copy with the system's own program. @see E1503, E1506 */
  open: command(z.strictObject({ id }), z.void()),
};
