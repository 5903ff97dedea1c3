import {
  ATTACHMENT_KINDS,
  ATTACHMENT_TABLES,
  type Attachment,
  type AttachmentTable,
  MEDIA_TYPES,
} from '@domain/attachment/attachment.ts';
import type { AttachmentReaders, AttachmentWriters } from '@services/ports/exhibit-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { number, oneOf, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

const COLUMNS = `r.id, r.record_table, r.record_id, r.kind, r.file_name, r.media_type, r.size_bytes, r.sha256, r.added_on,
         r.note, ${versionColumn('attachment')}`;
const SELECT = `SELECT ${COLUMNS} FROM attachment r`;

/** Photos of what was done in a period, from three tables of records: day and place of each. */
const PHOTOS_BETWEEN = `
  WITH done AS (
    SELECT r.id AS photo_id, t.date, s.name AS place_name
    FROM attachment r CROSS JOIN visit_record v ON v.id = r.record_id CROSS JOIN tour_record t ON t.id = v.tour_id
         CROSS JOIN site s ON s.id = v.site_id
    WHERE r.record_table = 'visit_record'
    UNION ALL
    SELECT r.id, t.date, c.name
    FROM attachment r CROSS JOIN tour_record t ON t.id = r.record_id CROSS JOIN caravan c ON c.id = t.caravan_id
    WHERE r.record_table = 'tour_record'
    UNION ALL
    SELECT r.id, y.open, CASE y.venue_name WHEN '' THEN coalesce(s.name, g.name) ELSE y.venue_name END
    FROM attachment r CROSS JOIN stay_record y ON y.id = r.record_id CROSS JOIN region g ON g.code = y.county_code
         LEFT JOIN site s ON s.id = y.venue_id
    WHERE r.record_table = 'stay_record'
  )
  SELECT ${COLUMNS}, d.place_name,
         row_number() OVER (PARTITION BY r.record_table, r.record_id ORDER BY r.added_on, r.id) AS nth
  FROM done d CROSS JOIN attachment r ON r.id = d.photo_id
  WHERE d.date BETWEEN ? AND ? AND r.kind = 'photo'
  ORDER BY nth, d.date DESC, r.record_id, r.id LIMIT ?`;

export function attachmentReaders(statements: Statements): AttachmentReaders {
  const find = statements.prepare('attachment.find', `${SELECT} WHERE r.id = ?`);
  const ofRecord = statements.prepare(
    'attachment.ofRecord',
    `${SELECT} WHERE r.record_table = ? AND r.record_id = ? ORDER BY r.added_on, r.id`,
  );
  const counts = statements.prepare(
    'attachment.counts',
    `SELECT r.record_id, count(*) AS count FROM attachment r
     WHERE r.record_table = ? AND r.record_id IN (SELECT value FROM json_each(?)) GROUP BY r.record_id`,
  );
  const photosBetween = statements.prepare('attachment.photosBetween', PHOTOS_BETWEEN);
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
    counts: (table, recordIds) =>
      new Map(
        counts
          .all(table, JSON.stringify(recordIds))
          .map((row) => [text(row, 'record_id'), number(row, 'count')]),
      ),
    photosBetween: (from, to, limit) =>
      photosBetween
        .all(from, to, limit)
        .map((row) => ({ photo: attachment(row), placeName: text(row, 'place_name') })),
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
