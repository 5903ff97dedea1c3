import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportContent, ReportTable } from '@domain/statistics/report-content.ts';
import { REPORT_BLOCKS, type ReportBlock, type ReportSetup } from '@domain/statistics/report-setup.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const YEAR: ReportSetup = { ...setupOf('year', '2026-11-23', 'zh-CN'), from: '2025-01-01', to: '2025-12-31' };

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  return program;
}

const partsOf = ({ sections }: ReportContent, block: ReportBlock) =>
  sections.find((section) => section.block === block)?.parts ?? [];

/** Rows of the first table of a block as they are printed. */
function rowsOf(content: ReportContent, block: ReportBlock): readonly (readonly string[])[] {
  const table = partsOf(content, block).find((part): part is ReportTable => part.kind === 'table');
  return (table?.rows ?? []).map((cells) => cells.map((cell) => reportCellText(cell, content.language)));
}

const mapsOf = (content: ReportContent) =>
  partsOf(content, 'maps').flatMap((part) =>
    part.kind === 'picture' && part.chart.kind === 'choropleth' ? [part.chart] : [],
  );

describe('a report on published plans', () => {
  it('tells waits and townships of the plans, and nothing of what was recorded', async () => {
    const { client, container } = sample();
    const site = (await client.sites.list({})).find(
      ({ countyCode, townshipCode }) => countyCode === '500101' && townshipCode !== null,
    );
    const tour = aTour({ date: '2025-12-01', stops: [aStop({ siteId: site!.id })] });
    const plan = aPlan({
      state: 'published',
      periodStart: '2025-12-01',
      periodEnd: '2025-12-07',
      tours: [tour],
      omissions: [],
    });
    container.session.store().run(A_STEP, (write) => write.plans.insert(plan));
    const content = await client.statistics.draft({
      ...YEAR,
      basis: 'planned',
      blocks: ['maps', 'uncovered'],
    });
    // One of the 38 counties is planned for; the others have no visit in any plan.
    const uncovered = rowsOf(content, 'uncovered');
    expect(uncovered).toHaveLength(37);
    expect(uncovered.every((cells) => cells[3] === '从未' && cells[4] === '-')).toBe(true);
    const [visits, , townships, waits] = mapsOf(content);
    const reached = (map: typeof visits) => map?.areas.filter(({ value }) => value !== null && value > 0);
    expect(reached(visits)).toMatchObject([{ code: '500101', value: 1 }]);
    expect(reached(townships)).toMatchObject([{ code: '500101' }]);
    // From 1 to 31 December.
    expect(reached(waits)).toMatchObject([{ code: '500101', value: 30 }]);
  });
});

describe('a report of more than a year', () => {
  it('is made with every block, and names each month with its year', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({ ...YEAR, from: '2024-01-01', blocks: REPORT_BLOCKS });
    expect(content.sections.map(({ block }) => block)).toEqual(
      REPORT_BLOCKS.filter((block) => block !== 'prefectures'),
    );
    const names = rowsOf(content, 'months').map(([name]) => name);
    expect(new Set(names).size).toBe(24);
    expect([names[0], names[12]]).toEqual(['2024年1月', '2025年1月']);
  });

  it('is told by years when it is longer than two', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({ ...YEAR, from: '2021-01-01', blocks: ['months'] });
    expect(rowsOf(content, 'months').map(([name]) => name)).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });
});

describe('when a county was last served', () => {
  it('counts stays as well as caravans, on the day they closed', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({ ...YEAR, blocks: ['keyCounties', 'uncovered', 'maps'] });
    const youyang = rowsOf(content, 'keyCounties').find(([name]) => name === '酉阳土家族苗族自治县');
    // No visit; one stay of the year, until 17 November: 44 days to 31 December.
    expect(youyang).toEqual(['酉阳土家族苗族自治县', '0', '0', '1', '31', '2025-11-17', '44']);
    const pengshui = rowsOf(content, 'keyCounties').find(([name]) => name === '彭水苗族土家族自治县');
    // Its stay goes on over the end of the year.
    expect(pengshui?.slice(5)).toEqual(['2025-12-31', '0']);
    const waits = mapsOf(content).at(-1);
    expect(waits?.areas.find(({ name }) => name === '酉阳土家族苗族自治县')).toMatchObject({ value: 44 });
    const never = rowsOf(content, 'uncovered').filter((cells) => cells[3] === '从未');
    expect(never.every(([name]) => name !== '酉阳土家族苗族自治县')).toBe(true);
  });
});

describe('what a report is about', () => {
  const WUXI = '500238';

  it('is named in its head, its summary and its file: region, list, or both', async () => {
    const { client, container, offered } = sample();
    const keyList = container.session
      .read()
      .regions.categories()
      .find(({ isKeyList }) => isKeyList)!;
    const setup = { ...YEAR, blocks: ['summary'] as const, regionCode: WUXI, categoryId: keyList.id };
    const told = async (changes: Partial<ReportSetup>) => {
      const { about, sections } = await client.statistics.draft({ ...setup, ...changes });
      const [words] = sections[0]?.parts ?? [];
      return [about, words?.kind === 'text' ? words.paragraphs[0]?.split('科普大篷车')[0] : ''];
    };
    expect(await told({})).toEqual([
      `重庆样例 · 巫溪县 · ${keyList.name} · 2025年 · 已开展`,
      `2025年，巫溪县（限“${keyList.name}”）`,
    ]);
    expect(await told({ regionCode: null })).toEqual([
      `重庆样例 · ${keyList.name} · 2025年 · 已开展`,
      `2025年，重庆样例（限“${keyList.name}”）`,
    ]);
    expect(await told({ regionCode: null, categoryId: null })).toEqual([
      '重庆样例 · 全部区县 · 2025年 · 已开展',
      '2025年，重庆样例',
    ]);
    await client.exports.statistics({ report: { kind: 'draft', setup }, format: 'csv', part: 0 });
    expect(offered).toEqual([`2025年流动科普工作年度总结 巫溪县 ${keyList.name}.csv`]);
  });

  it('is named by tables of indicators too', async () => {
    const { client, folder, offered, setSavePath } = sample();
    const path = join(folder, 'table.xlsx');
    setSavePath(path);
    const { basis, from, to } = YEAR;
    const scope = { basis, from, to, regionCode: WUXI, categoryId: null } as const;
    await client.exports.indicators({
      scope: { ...scope, rowsBy: 'month', withPrevious: false },
      format: 'xlsx',
      language: 'zh-CN',
    });
    const book = await readWorkbook(readFileSync(path));
    expect(book['指标表']?.[0]?.[0]).toContain('重庆样例 · 巫溪县 · 2025-01-01至12-31');
    expect(offered).toEqual(['重庆样例 指标表 巫溪县 2025-01-01至12-31.xlsx']);
  });
});

describe('a stay over the end of the year', () => {
  it('is listed with the part that counts, marked and explained', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({ ...YEAR, blocks: ['stays'] });
    const wulong = rowsOf(content, 'stays').find(([county]) => county === '武隆区');
    // 17 December to 30 January are 45 days, 15 of them in the year: 15 ÷ 45 of 33 open days.
    expect(wulong?.slice(3)).toEqual(['2025-12-17', '2026-01-30', '估11', '估2332']);
    const [table] = partsOf(content, 'stays');
    expect(table?.kind === 'table' && table.notes).toEqual([
      expect.stringContaining('带“估”的是估算'),
      '起止日期是全程的；延续到期后的站，天数和人次只列本期内的部分。',
    ]);
    const both = await client.statistics.draft({ ...YEAR, to: '2026-12-31', blocks: ['stays'] });
    expect(rowsOf(both, 'stays').find(([county]) => county === '武隆区')?.[5]).toBe('33');
    // One that lies in the year is listed whole.
    expect(rowsOf(content, 'stays')[0]?.slice(3)).toEqual(['2025-01-23', '2025-03-09', '46', '13432']);
  });
});
