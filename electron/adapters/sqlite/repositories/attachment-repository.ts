import {
  ATTACHMENT_KINDS,
  ATTACHMENT_TABLES,
  type Attachment,
  type AttachmentTable,
  MEDIA_TYPES,
} from '@domain/exhibit/attachment.ts';
import type { AttachmentReaders, AttachmentWriters } from '@services/ports/exhibit-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { number, oneOf, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

const SELECT = `
  SELECT r.id, r.record_table, r.record_id, r.kind, r.file_name, r.media_type, r.size_bytes, r.sha256, r.added_on,
         r.note, ${versionColumn('attachment')}
  FROM attachment r`;

export function attachmentReaders(statements: Statements): AttachmentReaders {
  const find = statements.prepare('attachment.find', `${SELECT} WHERE r.id = ?`);
  const ofRecord = statements.prepare(
    'attachment.ofRecord',
    `${SELECT} WHERE r.record_table = ? AND r.record_id = ? ORDER BY r.added_on, r.id`,
  );
  const hasPhoto = statements.prepare(
    'attachment.hasPhoto',
    "SELECT 1 FROM attachment WHERE sha256 = ? AND kind = 'photo' LIMIT 1",
  );
  const records = new Map<AttachmentTable, Statement>(
    ATTACHMENT_TABLES.map((table) => [
      table,
      statements.prepare(`attachment.record.${table}`, `SELECT 1 FROM ${table} WHERE id = ?`),
    ]),
  );
  return {
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : attachment(row);
    },
    ofRecord: (table, recordId) => ofRecord.all(table, recordId).map(attachment),
    hasRecord: (table, recordId) => records.get(table)?.get(recordId) !== undefined,
    hasPhoto: (sha256) => hasPhoto.get(sha256) !== undefined,
  };
}

export const attachmentWriters = (log: TableLog): AttachmentWriters => ({
  insert: (one) => log.insert('attachment', attachmentRow(one)),
  update: (one, version) => {
    log.expectVersion('attachment', one.id, version);
    log.update('attachment', one.id, attachmentRow(one));
  },
  remove: (id, version) => {
    log.expectVersion('attachment', id, version);
    log.remove('attachment', id);
  },
});

const attachment = (row: Row): Versioned<Attachment> => ({
  id: text(row, 'id'),
  recordTable: oneOf(row, 'record_table', ATTACHMENT_TABLES),
  recordId: text(row, 'record_id'),
  kind: oneOf(row, 'kind', ATTACHMENT_KINDS),
  fileName: text(row, 'file_name'),
  mediaType: oneOf(row, 'media_type', MEDIA_TYPES),
  size_bytes: number(row, 'size_bytes'),
  sha256: text(row, 'sha256'),
  addedOn: text(row, 'added_on'),
  note: text(row, 'note'),
  version: textOrNull(row, 'version'),
});

const attachmentRow = (one: Attachment): TableRow => ({
  id: one.id,
  record_table: one.recordTable,
  record_id: one.recordId,
  kind: one.kind,
  file_name: one.fileName,
  media_type: one.mediaType,
  size_bytes: one.size_bytes,
  sha256: one.sha256,
  added_on: one.addedOn,
  note: one.note,
});
