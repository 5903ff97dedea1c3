import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '@adapters/import/read-table.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

const position = [108.4, 30.8];

async function twoSites() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const create = async (values: object) =>
    (
      await program.client.registry.create({
        register: 'site',
        values: { countyCode: '500101', position, ...values },
      })
    ).id;
  const first = await create({
    name: '=HYPERLINK("http://example.org","点")',
    pupils: 30,
    contactName: '李老师',
    contactPhone: '13812345678',
    note: '-2+3',
  });
  const second = await create({ name: '乙小学', code: '+1', contactPhone: '＝1+1', note: '第一行\n第二行' });
  const save = async (request: {
    readonly format: 'xlsx' | 'csv';
    readonly isMasked: boolean;
    readonly fields: readonly string[];
    readonly language?: 'zh-CN' | 'en';
  }) => {
    const path = join(program.folder, `out.${request.format}`);
    program.setSavePath(path);
    await program.client.exports.register({
      register: 'site',
      ids: [second, 'gone', first],
      language: 'zh-CN',
      ...request,
      fields: [...request.fields],
    });
    return readFileSync(path);
  };
  return { ...program, save };
}

const rowsOf = (bytes: Uint8Array, name: string) =>
  readTable(bytes, name, () => undefined).sheets[0]?.rows.map(({ cells }) => cells);

describe('a list that is exported', () => {
  it('has the rows and columns that are shown, in their order, and what is worked out', async () => {
    const { save } = await twoSites();
    const bytes = await save({
      format: 'xlsx',
      isMasked: true,
      fields: ['pupils', 'name', 'visitCount', 'position', 'countyCode', 'service_s'],
    });
    expect(rowsOf(bytes, 'out.xlsx')).toEqual([
      ['学生数（人）', '名称', '已去（场）', '经度（WGS-84）', '纬度（WGS-84）', '区县', '活动时长（分钟）'],
      [null, '乙小学', 0, 108.4, 30.8, '万州区', 120],
      [30, `'=HYPERLINK("http://example.org","点")`, 0, 108.4, 30.8, '万州区', 120],
    ]);
  });

  it('masks contacts unless they are asked for', async () => {
    const { save } = await twoSites();
    const fields = ['contactName', 'contactPhone'];
    const masked = rowsOf(await save({ format: 'xlsx', isMasked: true, fields }), 'out.xlsx');
    expect(masked?.[2]).toEqual(['李**', '138****5678']);
    const shown = rowsOf(await save({ format: 'csv', isMasked: false, fields }), 'out.csv');
    expect(shown?.[2]).toEqual(['李老师', '13812345678']);
  });

  it('has no cell that a spreadsheet calculates, in either format', async () => {
    const { save } = await twoSites();
    const fields = ['name', 'code', 'contactPhone', 'note'];
    const csv = (await save({ format: 'csv', isMasked: false, fields })).toString('utf8');
    expect(csv.startsWith('\ufeff名称,站点编码,联系电话,备注\r\n')).toBe(true);
    expect(csv).toContain(`\r\n乙小学,'+1,'＝1+1,"第一行\n第二行"\r\n`);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.org"",""点"")",,13812345678,'-2+3\r\n`);
    const xlsx = unzipSync(await save({ format: 'xlsx', isMasked: false, fields }));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >/]/);
    expect(sheet.length).toBeGreaterThan(500);
  });

  it('is in the language that is asked for', async () => {
    const { save } = await twoSites();
    const bytes = await save({
      format: 'csv',
      isMasked: true,
      language: 'en',
      fields: ['name', 'kind', 'isVenue'],
    });
    expect(rowsOf(bytes, 'out.csv')?.slice(0, 2)).toEqual([
      ['Name', 'Kind', 'Venue'],
      ['乙小学', 'School', 'No'],
    ]);
  });
});
