import { DAY } from './0090-columns.ts';
import type { Migration } from './migration.ts';

/**
 * Photos and papers of recorded visits, days out and stays. A condition cannot be changed in place, so the table is
 * made anew with the same columns and rows; nothing refers to it, and its indices are made again.
 */
export const migration0140: Migration = {
  version: 140,
  name: 'photos of records',
  up(run) {
    run(`
CREATE TABLE attachment_new (
  id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL CHECK (record_table IN ('exhibit', 'exhibit_set', 'crate', 'condition_report', 'repair', 'custody_case', 'visit_record', 'tour_record', 'stay_record')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'paper')),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  added_on TEXT NOT NULL CHECK (added_on ${DAY}),
  note TEXT NOT NULL
) STRICT`);
    run(`
INSERT INTO attachment_new (id, record_table, record_id, kind, file_name, media_type, size_bytes, sha256, added_on, note)
SELECT id, record_table, record_id, kind, file_name, media_type, size_bytes, sha256, added_on, note
FROM attachment ORDER BY rowid`);
    run('DROP TABLE attachment');
    run('ALTER TABLE attachment_new RENAME TO attachment');
    run('CREATE INDEX attachment_by_record_table_and_record_id ON attachment (record_table, record_id)');
    run('CREATE INDEX attachment_by_sha256 ON attachment (sha256)');
  },
};
