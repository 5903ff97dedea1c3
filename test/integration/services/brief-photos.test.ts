import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPath } from '@adapters/files/content-folder.ts';
import { fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { BRIEF_RECORD_TABLES, type BriefRecord } from '@domain/brief/brief.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { madePhoto } from '../../helpers/made-photo.ts';
import { readDocx } from '../../helpers/read-docx.ts';

async function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, container } = program;
  let made = 0;
  const add = async (of: BriefRecord | 'set', recordId: string, ...names: string[]) => {
    const paths = names.map((name) => {
      const path = join(program.folder, name);
      made += 1;
      writeFileSync(path, madePhoto(40 + made, 30));
      return path;
    });
    program.setChosenFiles(paths);
    const table = of === 'set' ? 'exhibit_set' : BRIEF_RECORD_TABLES[of];
    await client.attachments.add({ table, recordId, kind: 'photo' });
  };
  const newest = async (kind: BriefRecord) => {
    const [record] = (await client.briefs.records({ kind, text: '' })).records;
    if (!record) throw new Error(`the sample has no ${kind}`);
    return record;
  };
  const photosOf = async (kind: BriefRecord, id: string) =>
    (await client.briefs.draft({ kind: 'news', source: { kind, id }, language: 'zh-CN' })).photos;
  const captions = async (kind: BriefRecord, id: string) =>
    (await photosOf(kind, id)).map(({ caption }) => caption);
  /** By day, then in the order of the day. */
  const visits = () => {
    const { records } = container.session.read();
    return records.allTours().flatMap(({ id, date, caravanId }) =>
      records
        .allVisits()
        .filter(({ tourId }) => tourId === id)
        .map((visit) => ({ ...visit, date, caravanId })),
    );
  };
  return { ...program, add, newest, photosOf, captions, visits };
}

describe('photos of what a brief tells of', () => {
  it('stand before those of the set, are there after reopening, and go and come with undo and redo', async () => {
    const { client, container, add, newest, photosOf, captions } = await sample();
    const { id, placeName } = await newest('stay');
    const setId = container.session
      .read()
      .stays.records()
      .find((stay) => stay.id === id)?.setId;
    await add('set', setId ?? '', '套装.png');
    await add('stay', id, '开馆.png', 'IMG_20260512_101530.png');
    const own = ['开馆', placeName];
    expect((await captions('stay', id)).slice(0, 2)).toEqual(own);
    const photos = await photosOf('stay', id);
    expect(photos.map(({ entry }) => entry?.fileName ?? null)).toEqual([
      '开馆.png',
      'IMG_20260512_101530.png',
      null,
    ]);
    const { path } = container.session.store();
    await client.workspace.openSample({ provinceCode: '440000' });
    container.opener.open(path);
    expect((await captions('stay', id)).slice(0, 2)).toEqual(own);
    await client.history.undo({});
    expect(await photosOf('stay', id)).toEqual(photos.slice(2));
    await client.history.redo({});
    expect((await captions('stay', id)).slice(0, 2)).toEqual(own);
  });

  it('of a visit are its own, then those of its day; of a day out its own, then those of its visits', async () => {
    const { add, captions, visits } = await sample();
    const all = visits();
    const second = all.find(({ tourId }, index) => all[index - 1]?.tourId === tourId);
    const first = all.find(({ tourId }) => tourId === second?.tourId);
    if (!first || !second) throw new Error('the sample has no day out with two visits');
    const { tourId } = first;
    await add('tour', tourId, '出发.png');
    await add('visit', second.id, '第二站.png');
    await add('visit', first.id, '第一站.png');
    expect(await captions('visit', first.id)).toEqual(['第一站', '出发']);
    expect(await captions('visit', second.id)).toEqual(['第二站', '出发']);
    expect(await captions('tour', tourId)).toEqual(['出发', '第一站', '第二站']);
  });

  it('of a period are those of its records, one of each before the others, newest first', async () => {
    const { client, add, newest, visits } = await sample();
    const inYear = visits().filter(({ date }) => date.startsWith('2025-'));
    const [early, late] = [inYear[0], inYear.at(-1)];
    const outside = await newest('visit');
    expect(outside.date > '2025-12-31').toBe(true);
    await add('visit', early?.id ?? '', '早 1.png', '早 2.png');
    await add('visit', late?.id ?? '', '晚 1.png', '晚 2.png');
    await add('tour', early?.tourId ?? '', '同一天.png');
    await add('visit', outside.id, '次年.png');
    const stay = (await client.briefs.records({ kind: 'stay', text: '' })).records.find(({ date }) =>
      date.startsWith('2025-'),
    );
    await add('stay', stay?.id ?? '', '开馆.png');
    const { photos } = await client.briefs.draft({
      kind: 'case',
      source: { kind: 'period', from: '2025-01-01', to: '2025-12-31' },
      language: 'zh-CN',
    });
    const captions = photos.map(({ caption }) => caption);
    expect(new Set(captions.slice(0, 4))).toEqual(new Set(['晚 1', '早 1', '同一天', '开馆']));
    expect(captions[0]).toBe('晚 1');
    expect(captions.slice(4)).toEqual(['晚 2', '早 2']);
  });

  it('have their caption as note of the entry, and stand on the page with it', async () => {
    const { client, container, folder, add, newest, photosOf, setSavePath } = await sample();
    const { id } = await newest('visit');
    await add('visit', id, 'IMG_0001.png');
    const entry = (await photosOf('visit', id))[0]?.entry;
    if (!entry) throw new Error('the photo has no entry');
    await client.attachments.change({ ...entry, note: '学生体验展品' });
    const target = join(folder, '工作信息.docx');
    setSavePath(target);
    const request = { kind: 'news', source: { kind: 'visit', id }, language: 'zh-CN' } as const;
    await client.exports.brief({ ...request, photos: null });
    const { lines, parts } = readDocx(readFileSync(target));
    expect(lines.join('\n')).toContain('学生体验展品');
    expect(Object.keys(parts).filter((name) => /^word\/media\/.+/u.test(name))).toHaveLength(1);
    expect((await refusalOf(client.attachments.change({ ...entry, note: '' }))).code).toBe('E1003');
    expect(
      (await container.pictures((await photosOf('visit', id))[0]?.sha256 ?? '', 'full'))?.mediaType,
    ).toBe('image/png');
  });
});

describe('records with photos', () => {
  it('are listed with how many they have', async () => {
    const { client, add, visits, container } = await sample();
    const [visit] = visits();
    if (!visit) throw new Error('the sample has no visit');
    await add('visit', visit.id, 'a.png', 'b.png');
    await add('tour', visit.tourId, 'c.png');
    const { visits: ofSite } = await client.registry.visitsOf({ siteId: visit.siteId });
    const recordIds = ofSite.map(({ id }) => id);
    expect(await client.attachments.counts({ table: 'visit_record', recordIds })).toEqual({ [visit.id]: 2 });
    const days = await client.registry.daysOutOf({ caravanId: visit.caravanId });
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const sites = container.session.read().sites;
    expect(days.find(({ id }) => id === visit.tourId)?.siteNames).toEqual(
      visits()
        .filter(({ tourId }) => tourId === visit.tourId)
        .map(({ siteId }) => sites.find(siteId)?.name),
    );
    const dayIds = days.map(({ id }) => id);
    expect(await client.attachments.counts({ table: 'tour_record', recordIds: dayIds })).toEqual({
      [visit.tourId]: 1,
    });
  });

  it('take them along when they are removed, and undo brings both back with the file', async () => {
    const { client, container, add, newest, photosOf } = await sample();
    const { id } = await newest('stay');
    await add('stay', id, '开馆.png');
    const [photo] = await photosOf('stay', id);
    const ofRecord = () => client.attachments.ofRecord({ table: 'stay_record', recordId: id });
    const { version } = await client.registry.get({ register: 'stay-record', id });
    await client.registry.remove({ register: 'stay-record', id, version });
    expect(await ofRecord()).toEqual([]);
    await client.history.undo({});
    expect((await ofRecord()).map(({ fileName, isThere }) => [fileName, isThere])).toEqual([
      ['开馆.png', true],
    ]);
    const file = contentPath(fileFolderOf(container.session.store().path), photo?.sha256 ?? '');
    expect(existsSync(file)).toBe(true);
  });

  it('are refused when they are not there', async () => {
    const { client, folder, setChosenFiles } = await sample();
    const path = join(folder, 'a.png');
    writeFileSync(path, madePhoto(40, 30));
    setChosenFiles([path]);
    for (const table of ['visit_record', 'tour_record', 'stay_record'] as const) {
      const refusal = await refusalOf(client.attachments.add({ table, recordId: 'gone', kind: 'photo' }));
      expect(refusal).toMatchObject({ code: 'E1001', params: { kind: table } });
    }
  });
});
