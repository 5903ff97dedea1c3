import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkLists, WorkListScope } from '@contract/work-lists.ts';
import { WORK_LISTS } from '@domain/worklist/work-list.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';

const SCOPE: WorkListScope = {
  list: 'notCovered',
  from: '2026-01-01',
  to: '2026-12-31',
  regionCode: null,
  categoryId: null,
  service: 'stay',
  roundMonths: 12,
  feedback_d: 15,
};

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, folder, setSavePath } = program;
  const read = (changes: Partial<WorkListScope>) => client.coverage.workLists({ ...SCOPE, ...changes });
  /** Writes a list to a file and gives its bytes. */
  const written = async (
    list: WorkListScope['list'],
    format: 'xlsx' | 'csv',
    { language = 'zh-CN', isMasked = true }: { language?: 'zh-CN' | 'en'; isMasked?: boolean } = {},
  ) => {
    const path = join(folder, `${list}-${language}.${format}`);
    setSavePath(path);
    const file = await client.exports.workList({ scope: { ...SCOPE, list }, format, isMasked, language });
    expect(file?.path).toBe(path);
    return readFileSync(path);
  };
  return { client, folder, setSavePath, read, written };
}

/** What a person knows a row of a list by, as its file has it in its first column or, of what is dated, in its third. */
function nameOf(content: WorkLists['content'], index: number): string {
  switch (content.list) {
    case 'notCovered':
    case 'overdue':
      return content.rows[index]!.code;
    case 'normMissed':
      return content.rows[index]!.name || '全部场次';
    case 'promised':
    case 'feedback':
      return content.rows[index]!.placeName;
    case 'nextPlaces':
      return content.rows[index]!.siteName;
  }
}

describe('lists that lead to work, as files', () => {
  it('hold every row of the list in its order, as Excel and as CSV', async () => {
    const { read, written } = sample();
    for (const list of WORK_LISTS) {
      const { content } = await read({ list });
      const [sheet] = Object.values(await readWorkbook(await written(list, 'xlsx')));
      const [header = [], ...rows] = sheet ?? [];
      expect([list, rows.length]).toEqual([list, content.rows.length]);
      const column = content.list === 'promised' || content.list === 'feedback' ? 2 : 0;
      expect(rows.map((row) => String(row[column]))).toEqual(rows.map((_, index) => nameOf(content, index)));
      // The same table for other programs: a mark of UTF-8, the same columns, lines that end as Excel wants them.
      const csv = (await written(list, 'csv')).toString('utf8');
      const lines = csv.trimEnd().split('\r\n');
      expect(lines[0]).toBe(`\ufeff${header.join(',')}`);
      expect(lines).toHaveLength(content.rows.length + 1);
    }
  });

  it('have real numbers and days, "0" for none, and "-" or a word for what cannot be known', async () => {
    const { read, written } = sample();
    const { content } = await read({ list: 'overdue' });
    if (content.list !== 'overdue') throw new Error(content.list);
    const [sheet] = Object.values(await readWorkbook(await written('overdue', 'xlsx')));
    const rows = sheet?.slice(1) ?? [];
    expect(rows.map((row) => row.slice(4))).toEqual(
      content.rows.map(({ lastOn, wait_d, overdue_d, people, siteCount }) => [
        lastOn ?? '从未',
        wait_d ?? '-',
        overdue_d ?? '-',
        people ?? '-',
        siteCount,
      ]),
    );
    expect(rows.some((row) => typeof row[5] === 'number')).toBe(true);
  });

  it('hide whom to ask unless somebody wants the contacts', async () => {
    const { read, written } = sample();
    const { content } = await read({ list: 'feedback' });
    if (content.list !== 'feedback') throw new Error(content.list);
    const asked = content.rows.findIndex(({ contactPhone }) => contactPhone !== '');
    const phoneIn = async (isMasked: boolean) => {
      const [sheet] = Object.values(await readWorkbook(await written('feedback', 'xlsx', { isMasked })));
      return String(sheet?.[asked + 1]?.at(-1));
    };
    const masked = await phoneIn(true);
    expect(masked).toBe(content.rows[asked]!.contactPhone);
    expect(masked).toContain('*');
    const open = await phoneIn(false);
    expect(open).toMatch(/^\d{11}$/u);
    expect(open.slice(-4)).toBe(masked.slice(-4));
  });

  it('speak the language that is asked for, and are not there when nobody chose a place or the region is unknown', async () => {
    const { client, folder, setSavePath, written } = sample();
    const english = (await written('nextPlaces', 'csv', { language: 'en' })).toString('utf8');
    expect(english).toMatch(/^\ufeffPlace,County,/u);
    setSavePath(null);
    const request = { format: 'xlsx', isMasked: true, language: 'zh-CN' } as const;
    expect(await client.exports.workList({ ...request, scope: SCOPE })).toBeNull();
    setSavePath(join(folder, 'unknown.xlsx'));
    expect(
      await refusalOf(client.exports.workList({ ...request, scope: { ...SCOPE, regionCode: '999999' } })),
    ).toMatchObject({ code: 'E1001' });
    expect(() => readFileSync(join(folder, 'unknown.xlsx'))).toThrow('ENOENT');
  });
});
