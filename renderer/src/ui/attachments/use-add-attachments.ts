import type { AttachmentKind, AttachmentTable } from '@domain/attachment/attachment.ts';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';

/** Asks for photos or papers of a record and adds them. */
export function useAddAttachments(table: AttachmentTable, recordId: string) {
  return useCommand((kind: AttachmentKind) => api.attachments.add({ table, recordId, kind }));
}
export type AddingAttachments = ReturnType<typeof useAddAttachments>;
