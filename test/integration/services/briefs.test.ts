import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFolderOf } from '@adapters/files/workspace-folder.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { madePhoto } from '../../helpers/made-photo.ts';
import { readDocx } from '../../helpers/read-docx.ts';

async function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const newest = async (kind: 'visit' | 'tour' | 'stay', text = '') => {
    const { records } = await client.briefs.records({ kind, text });
    const [record] = records;
    if (!record) throw new Error(`the sample has no ${kind}`);
    return record;
  };
  const target = join(program.folder, '工作信息.docx');
  program.setSavePath(target);
  const photoFiles = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const path = join(program.folder, `现场${index + 1}.png`);
      writeFileSync(path, madePhoto(40 + index, 30));
      return path;
    });
  const read = () => readDocx(readFileSync(target));
  return { ...program, newest, photoFiles, read };
}

const pictures = (parts: Readonly<Record<string, string>>) =>
  Object.keys(parts).filter((name) => /^word\/media\/.+/u.test(name));

describe('records that a brief can tell of', () => {
  it('are listed newest first and found by place, carrier and day', async () => {
    const { client } = await sample();
    for (const kind of ['visit', 'tour', 'stay'] as const) {
      const { records, count } = await client.briefs.records({ kind, text: '' });
      const days = records.map(({ date }) => date);
      expect(days).toEqual(days.toSorted().toReversed());
      expect(count).toBeGreaterThanOrEqual(records.length);
    }
    const found = await client.briefs.records({ kind: 'visit', text: '永川 大篷车' });
    expect(found.count).toBeGreaterThan(0);
    expect(
      found.records.every(({ countyName, placeName }) => `${countyName}${placeName}`.includes('永川')),
    ).toBe(true);
    expect(await client.briefs.records({ kind: 'visit', text: '没有这个地方' })).toEqual({
      records: [],
      count: 0,
    });
  });
});

describe('draft of a brief', () => {
  it('tells of a visit what the site says of it', async () => {
    const { client, newest, container } = await sample();
    const record = await newest('visit');
    const visit = container.session
      .read()
      .records.allVisits()
      .find(({ id }) => id === record.id);
    const { visits } = await client.registry.visitsOf({ siteId: visit?.siteId ?? '' });
    expect(visits[0]?.id).toBe(record.id);
    const draft = await client.briefs.draft({
      kind: 'news',
      source: { kind: 'visit', id: record.id },
      language: 'zh-CN',
    });
    const value = (name: string) => draft.figures.find((figure) => figure.name.startsWith(name))?.value;
    expect(value('服务人次')).toBe(String(visits[0]?.attendance));
    expect(value('到访本站累计')).toBe(String(visits.length));
    expect(draft.header).toBe('样例数据');
  });

  it('adds up the visits of a day out', async () => {
    const { client, newest, container } = await sample();
    const { id } = await newest('tour');
    const visits = container.session
      .read()
      .records.allVisits()
      .filter(({ tourId }) => tourId === id);
    const draft = await client.briefs.draft({
      kind: 'news',
      source: { kind: 'tour', id },
      language: 'zh-CN',
    });
    expect(draft.figures[0]?.value).toBe(String(visits.reduce((sum, { attendance }) => sum + attendance, 0)));
  });

  it('has the figures of the same period in the table of indicators', async () => {
    const { client } = await sample();
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const draft = await client.briefs.draft({
      kind: 'case',
      source: { kind: 'period', ...period },
      language: 'zh-CN',
    });
    const table = await client.coverage.indicators({
      ...period,
      basis: 'recorded',
      rowsBy: 'month',
      regionCode: null,
      categoryId: null,
      withPrevious: true,
    });
    expect(draft.figures[0]).toEqual({
      name: '场次（场）',
      value: String(table.total.figures.visits.value),
      before: String(table.total.previous?.visits.value),
    });
  });

  it('is refused for a record that is not there', async () => {
    const { client } = await sample();
    for (const kind of ['visit', 'tour', 'stay'] as const) {
      const request = { kind: 'news', source: { kind, id: 'gone' }, language: 'zh-CN' } as const;
      expect(await refusalOf(client.briefs.draft(request))).toMatchObject({ code: 'E1001' });
    }
  });
});

describe('brief as a Word file', () => {
  it('has the first four photos of the set and says that there are more', async () => {
    const { client, newest, photoFiles, read, setChosenFiles, container } = await sample();
    const { id } = await newest('stay');
    const stay = container.session
      .read()
      .stays.records()
      .find((record) => record.id === id);
    setChosenFiles(photoFiles(5));
    await client.attachments.add({ table: 'exhibit_set', recordId: stay?.setId ?? '', kind: 'photo' });
    const request = { kind: 'news', source: { kind: 'stay', id }, language: 'zh-CN' } as const;
    expect((await client.briefs.draft(request)).photos).toHaveLength(5);
    await client.exports.brief({ ...request, photos: null });
    const { parts, lines } = read();
    expect(pictures(parts)).toHaveLength(4);
    expect(lines.join('\n')).toContain('【记录中另有1张照片，因版面所限没有放入；定稿时删去本行】');
  });

  it('takes photos that were just chosen, and leaves out and names one that is gone', async () => {
    const { client, newest, photoFiles, read, setChosenFiles, container } = await sample();
    const { id } = await newest('visit');
    setChosenFiles(photoFiles(2));
    const [first, second] = await client.attachments.choosePhotos({});
    const photos = [first, second].map((photo, index) => ({
      sha256: photo?.sha256 ?? '',
      caption: `现场 ${index + 1}`,
    }));
    const folder = fileFolderOf(container.session.store().path);
    const sha = photos[1]?.sha256 ?? '';
    rmSync(join(folder, sha.slice(0, 2), sha.slice(2, 4), sha));
    await client.exports.brief({ kind: 'case', source: { kind: 'visit', id }, language: 'zh-CN', photos });
    const { parts, lines } = read();
    expect(pictures(parts)).toHaveLength(1);
    expect(lines.join('\n')).toContain('照片读不出来，没有放入：现场 2');
  });

  it('is refused for a photo that nobody chose, before a file is written', async () => {
    const { client, newest } = await sample();
    const { id } = await newest('visit');
    const photos = [{ sha256: 'a'.repeat(64), caption: '' }];
    const request = { kind: 'news', source: { kind: 'visit', id }, language: 'zh-CN', photos } as const;
    expect(await refusalOf(client.exports.brief({ ...request, photos: [...photos] }))).toMatchObject({
      code: 'E1001',
    });
  });
});
