import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createFileStore } from '@adapters/files/file-store.ts';
import { fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { temporaryFolder } from '../../helpers/workspace.ts';

/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const [exhibit] = await client.ledger.places({});
  if (!exhibit) throw new Error('the sample has no exhibit');
  const record = { table: 'exhibit', recordId: exhibit.id } as const;
  const folder = fileFolderOf(program.container.session.store().path);
  const file = (name: string, bytes: Uint8Array) => {
    const path = join(program.folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const add = (kind: 'photo' | 'paper', ...paths: string[]) => {
    program.setChosenFiles(paths);
    return client.attachments.add({ ...record, kind });
  };
  const contentPath = (bytes: Uint8Array) => {
    const sha256 = hash(bytes);
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    ...program,
    record,
    file,
    add,
    contentPath,
    list: () => client.attachments.ofRecord(record),
    store: folder,
  };
}

describe('photos and papers of a record', () => {
  it('lie beside the workspace under the hash of their content, each content once', async () => {
    const { file, add, list, contentPath, store } = await sample();
    expect(await add('photo', file('展品.png', PNG), file('又一张.png', PNG))).toEqual({
      added: 1,
      known: 1,
    });
    expect(await add('paper', file('借展协议.pdf', PDF))).toEqual({ added: 1, known: 0 });
    expect((await list()).map(({ kind, fileName, isThere }) => [kind, fileName, isThere])).toEqual([
      ['photo', '展品.png', true],
      ['paper', '借展协议.pdf', true],
    ]);
    expect(readFileSync(contentPath(PNG))).toEqual(PNG);
    expect(readFileSync(contentPath(PDF))).toEqual(PDF);
    const left = readdirSync(store, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are taken back by undo and come back by redo, and their content stays', async () => {
    const { client, file, add, list, contentPath } = await sample();
    await add('photo', file('a.png', PNG));
    const written = statSync(contentPath(PNG)).mtimeMs;
    await client.history.undo({});
    expect(await list()).toEqual([]);
    expect(existsSync(contentPath(PNG))).toBe(true);
    await client.history.redo({});
    const [photo] = await list();
    expect(photo?.isThere).toBe(true);
    expect(statSync(contentPath(PNG)).mtimeMs).toBe(written);
    await client.attachments.change({
      id: photo?.id ?? '',
      version: photo?.version ?? null,
      fileName: '正面',
      note: '左下角有划痕',
    });
    const [changed] = await list();
    expect(changed).toMatchObject({ fileName: '正面.png', note: '左下角有划痕' });
    await client.history.undo({});
    expect((await list())[0]).toMatchObject({ fileName: 'a.png', note: '' });
    await client.history.redo({});
    const [again] = await list();
    expect(again?.fileName).toBe('正面.png');
    await client.attachments.remove({ id: again?.id ?? '', version: again?.version ?? null });
    expect(await list()).toEqual([]);
  });

  it('are what their first bytes say, whatever their names are', async () => {
    const { file, add, list } = await sample();
    const fake = await refusalOf(add('photo', file('ok.png', PNG), file('假的.jpg', Buffer.from('<html>'))));
    expect(fake).toMatchObject({ code: 'E1501', params: { name: '假的.jpg' } });
    expect((await refusalOf(add('photo', file('纸.pdf', PDF)))).code).toBe('E1501');
    expect((await refusalOf(add('paper', file('程序.pdf', Buffer.from('MZ'))))).code).toBe('E1507');
    expect(await list()).toEqual([]);
    // What a picture is called does not decide how it is opened.
    await add('photo', file('照片.exe', PNG));
    expect((await list()).map(({ fileName }) => fileName)).toEqual(['照片.exe.png']);
  });

  it('that are too large or cannot be read are refused', async () => {
    const { file, add, folder } = await sample();
    const large = await refusalOf(
      add('photo', file('大.png', Buffer.concat([PNG, Buffer.alloc(20_000_001)]))),
    );
    expect(large).toMatchObject({ code: 'E1502', params: { name: '大.png', size: 21, largest: 20 } });
    expect((await refusalOf(add('photo', join(folder, '没有.png')))).code).toBe('E1505');
  });

  it('that vanish keep their entry, say so, and come back with the original', async () => {
    const { client, file, add, list, contentPath, opened } = await sample();
    const original = file('说明.pdf', PDF);
    await add('paper', original);
    rmSync(contentPath(PDF));
    const [paper] = await list();
    expect(paper?.isThere).toBe(false);
    expect((await refusalOf(client.attachments.open({ id: paper?.id ?? '' }))).code).toBe('E1503');
    expect(await add('paper', original)).toEqual({ added: 0, known: 1 });
    await client.attachments.open({ id: paper?.id ?? '' });
    expect(opened.map((path) => basename(path))).toEqual(['说明.pdf']);
    expect(opened.map((path) => readFileSync(path))).toEqual([PDF]);
    rmSync(dirname(opened[0] ?? ''), { recursive: true });
    writeFileSync(contentPath(PDF), 'something else');
    expect((await refusalOf(client.attachments.open({ id: paper?.id ?? '' }))).code).toBe('E1506');
    await add('paper', original);
    expect(readFileSync(contentPath(PDF))).toEqual(PDF);
  });

  it('are shown to the window only when a record has them as a photo', async () => {
    const { file, add, container } = await sample();
    await add('photo', file('a.png', PNG));
    await add('paper', file('b.pdf', PDF));
    expect((await container.pictures(hash(PNG), 'full'))?.mediaType).toBe('image/png');
    expect(Buffer.from((await container.pictures(hash(PNG), 'full'))?.bytes ?? [])).toEqual(PNG);
    expect(await container.pictures(hash(PDF), 'full')).toBeNull();
    expect(await container.pictures(hash(Buffer.from('x')), 'small')).toBeNull();
  });

  it('of no record are refused, and nothing is entered', async () => {
    const { client, file, setChosenFiles } = await sample();
    setChosenFiles([file('a.png', PNG)]);
    const call = client.attachments.add({ table: 'repair', recordId: 'none', kind: 'photo' });
    expect((await refusalOf(call)).code).toBe('E1001');
    setChosenFiles([]);
    expect(await client.attachments.add({ table: 'repair', recordId: 'none', kind: 'photo' })).toBeNull();
  });
});

it('a full disk leaves no half of a file in the store', async () => {
  const folder = temporaryFolder();
  const source = join(folder, 'a.png');
  writeFileSync(source, PNG);
  const store = createFileStore({
    folderOf: fileFolderOf,
    thumbnails: { make: (picture) => picture },
    write: async (path, bytes) => {
      writeFileSync(path, bytes.subarray(0, 10));
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  });
  const workspace = join(folder, 'w.kexun');
  await expect(store.keep(workspace, source, 'photo')).rejects.toMatchObject({ code: 'E1504' });
  const left = readdirSync(fileFolderOf(workspace), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

describe('photos of a report', () => {
  async function atHandOver() {
    const program = await sample();
    const { client, file, setChosenFiles, record } = program;
    const today = (await client.workspace.status({})).businessDate;
    setChosenFiles([file('裂纹.png', PNG)]);
    const photos = await client.attachments.choosePhotos({});
    const finding = { severity: 'minor', note: '有裂纹', asksRepair: false } as const;
    const handOver = (hashes: readonly string[]) =>
      client.conditions.handOver({
        from: null,
        to: 'caravan:caravan-2',
        movedOn: today,
        occasion: '',
        handedOverBy: '甲',
        receivedBy: '乙',
        note: '',
        reason: 'tour',
        pieces: [{ ...finding, exhibitId: record.recordId, photos: [...hashes] }],
      });
    const placeOf = async () =>
      (await client.ledger.places({})).find(({ id }) => id === record.recordId)?.place.key;
    return { ...program, today, finding, photos, handOver, placeOf };
  }

  it('wait in the store until it is entered, belong to it then, and go with it by undo', async () => {
    const { client, container, photos, handOver, placeOf } = await atHandOver();
    expect(photos).toEqual([{ sha256: hash(PNG), fileName: '裂纹.png' }]);
    expect((await container.pictures(hash(PNG), 'small'))?.mediaType).toBe('image/jpeg');
    const { reportIds } = await handOver(photos.map(({ sha256 }) => sha256));
    const ofReport = () =>
      client.attachments.ofRecord({ table: 'condition_report', recordId: reportIds[0] ?? '' });
    expect((await ofReport()).map(({ fileName, kind, isThere }) => [fileName, kind, isThere])).toEqual([
      ['裂纹.png', 'photo', true],
    ]);
    expect(await placeOf()).toBe('caravan:caravan-2');
    await client.history.undo({});
    expect(await ofReport()).toEqual([]);
    expect(await placeOf()).not.toBe('caravan:caravan-2');
    await client.history.redo({});
    expect(await ofReport()).toHaveLength(1);
  });

  it('that vanish or were never chosen are refused with everything that was to be entered', async () => {
    const { client, contentPath, record, today, finding, handOver, placeOf } = await atHandOver();
    const before = await placeOf();
    const reports = await client.conditions.ofExhibit({ exhibitId: record.recordId });
    expect((await refusalOf(handOver([hash(PDF)]))).code).toBe('E1503');
    rmSync(contentPath(PNG));
    expect(await refusalOf(handOver([hash(PNG)]))).toMatchObject({
      code: 'E1503',
      params: { name: '裂纹.png' },
    });
    const report = client.conditions.report({
      ...finding,
      exhibitId: record.recordId,
      reportedOn: today,
      reporter: '丙',
      photos: [hash(PNG)],
    });
    expect((await refusalOf(report)).code).toBe('E1503');
    expect(await placeOf()).toBe(before);
    expect(await client.conditions.ofExhibit({ exhibitId: record.recordId })).toEqual(reports);
  });

  it('are forgotten with the workspace, and set aside when it is opened again', async () => {
    const { client, container, contentPath, store } = await atHandOver();
    const { path } = container.session.store();
    await client.workspace.openSample({ provinceCode: '440000' });
    expect(await container.pictures(hash(PNG), 'small')).toBeNull();
    container.opener.open(path);
    await container.close();
    expect(existsSync(contentPath(PNG))).toBe(false);
    expect(readFileSync(join(store, 'unused', hash(PNG)))).toEqual(PNG);
  });
});
