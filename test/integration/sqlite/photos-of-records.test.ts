import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentPath } from '@adapters/files/content-folder.ts';
import { fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { MIGRATIONS } from '@adapters/sqlite/migrations/index.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { ATTACHMENT_TABLES, type Attachment, type AttachmentTable } from '@domain/attachment/attachment.ts';
import { expect, it, onTestFinished } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { withDatabase } from '../../helpers/database.ts';
import { A_STEP, filledWorkspace, TEST_OPTIONS, testDeps } from '../../helpers/workspace.ts';

const BYTES = Buffer.from('\x89PNG\r\n\x1a\n and more');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const OWNERS_BEFORE = [
  'exhibit',
  'exhibit_set',
  'crate',
  'condition_report',
  'repair',
  'custody_case',
] as const;

const photoOf = (recordTable: AttachmentTable, recordId: string): Attachment => ({
  id: `photo-of-${recordTable}`,
  recordTable,
  recordId,
  kind: 'photo',
  fileName: '正面.png',
  mediaType: 'image/png',
  size_bytes: BYTES.length,
  sha256: SHA256,
  addedOn: '2026-11-20',
  note: '“引号”',
});

/** A closed workspace of the release before, with a photo of every kind of record that had some. */
function workspaceBefore(): string {
  const { path, store } = filledWorkspace({ migrations: MIGRATIONS.filter(({ version }) => version < 140) });
  store.run(A_STEP, (write) => {
    for (const table of OWNERS_BEFORE) write.attachments.insert(photoOf(table, 'set-1'));
  });
  store.close();
  const file = contentPath(fileFolderOf(path), SHA256);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, BYTES);
  return path;
}

const rowsOf = (path: string) =>
  withDatabase(path, (db) => db.prepare('SELECT rowid, * FROM attachment ORDER BY rowid').all());

it('the table is made anew with every row, and its indices, and takes the new owners', () => {
  const path = workspaceBefore();
  const before = rowsOf(path);
  expect(before).toHaveLength(OWNERS_BEFORE.length);
  const store = createSqliteWorkspaceFiles(testDeps()).open(path, TEST_OPTIONS);
  onTestFinished(() => store.close());
  store.run(A_STEP, (write) => {
    for (const table of ['visit_record', 'tour_record', 'stay_record'] as const)
      write.attachments.insert(photoOf(table, 'one'));
  });
  store.close();
  expect(rowsOf(path).slice(0, before.length)).toEqual(before);
  withDatabase(path, (db) => {
    const indices = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'attachment' AND sql IS NOT NULL",
      )
      .pluck()
      .all();
    expect(indices).toEqual(['attachment_by_record_table_and_record_id', 'attachment_by_sha256']);
    const insert = db.prepare(
      "INSERT INTO attachment SELECT 'x' || ?, ?, record_id, kind, file_name, media_type, size_bytes, sha256, added_on, note FROM attachment LIMIT 1",
    );
    for (const table of ATTACHMENT_TABLES) expect(insert.run(table, table).changes).toBe(1);
    expect(() => insert.run('site', 'site')).toThrow(/CHECK/u);
  });
});

it('a step of the release before is taken back and done again', () => {
  const store = createSqliteWorkspaceFiles(testDeps()).open(workspaceBefore(), TEST_OPTIONS);
  onTestFinished(() => store.close());
  const photos = () => store.read.attachments.ofRecord('exhibit_set', 'set-1').map(({ note }) => note);
  expect(photos()).toEqual(['“引号”']);
  store.undo();
  expect(photos()).toEqual([]);
  expect(store.filesInUse()).toContain(SHA256);
  store.redo();
  expect(photos()).toEqual(['“引号”']);
});

it('the files stay where they are', async () => {
  const path = workspaceBefore();
  const { container, client } = testContainer();
  container.opener.open(path);
  const [photo] = await client.attachments.ofRecord({ table: 'exhibit_set', recordId: 'set-1' });
  expect(photo).toMatchObject({ fileName: '正面.png', isThere: true });
  await container.close();
  const file = contentPath(fileFolderOf(path), SHA256);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file)).toEqual(BYTES);
});
