import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events as contractEvents } from '@contract/events.ts';
import type { ReportContent, ReportTable } from '@domain/statistics/report-content.ts';
import { REPORT_BLOCKS, type ReportSetup } from '@domain/statistics/report-setup.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import type { VisitFact } from '@services/ports/repositories.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const YEAR: ReportSetup = { ...setupOf('year', '2026-11-23', 'zh-CN'), from: '2025-01-01', to: '2025-12-31' };

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  return program;
}

const tablesOf = ({ sections }: ReportContent): readonly ReportTable[] =>
  sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'table'));

/** The number in a cell of the row that begins with `name`. */
function figure(table: ReportTable | undefined, name: string, column: number): number | null {
  const row = [...(table?.rows ?? []), ...(table?.totals ?? [])].find(
    ([first]) => first?.kind === 'text' && first.text === name,
  );
  const cell = row?.[column];
  return cell?.kind === 'integer' || cell?.kind === 'decimal' ? cell.value : null;
}

describe('statistical reports', () => {
  it('hold every block, with the same figures wherever one of them stands', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({ ...YEAR, blocks: REPORT_BLOCKS });
    const { total } = await client.coverage.indicators({
      basis: 'recorded',
      from: YEAR.from,
      to: YEAR.to,
      rowsBy: 'county',
      regionCode: null,
      categoryId: null,
      withPrevious: false,
    });
    const [byMonth, byCounty, national] = ['分月情况', '分区县情况', '全国科普统计相关数据'].map((name) =>
      tablesOf(content).find((table) => table.name === name),
    );
    const { value: visits } = total.figures.visits;
    expect(visits).toBeGreaterThan(0);
    expect(figure(byMonth, '合计', 1)).toBe(visits);
    expect(figure(byCounty, '合计', 1)).toBe(visits);
    expect(figure(national, '科普大篷车活动次数', 2)).toBe(visits);
    expect(
      byMonth?.rows.reduce((sum, [, cell]) => sum + (cell?.kind === 'integer' ? cell.value : 0), 0),
    ).toBe(visits);
    // A municipality has one prefecture, of which nothing is told.
    expect(content.sections.map(({ block }) => block)).toEqual(
      REPORT_BLOCKS.filter((block) => block !== 'prefectures'),
    );
  });

  it('stay as they were made when the records change, and say that these differ', async () => {
    const { client, container } = sample();
    const { id } = await client.statistics.save({ name: '2025 年度总结', setup: YEAR });
    const saved = await client.statistics.open({ id });
    expect(await client.statistics.isCurrent({ id })).toBe(true);
    const store = container.session.store();
    const [{ siteId, tourId }] = store.read.records.visits('2025-01-01', '2025-12-31') as [VisitFact];
    const visit = { id: 'visit-new', tourId, sequence: 99, siteId, attendance: 7, feedbackOn: null };
    store.run(A_STEP, (write) => write.records.insertVisit(visit));
    expect(await client.statistics.isCurrent({ id })).toBe(false);
    expect(await client.statistics.open({ id })).toEqual(saved);
  });

  it('come back when their removal is undone, and are renamed under the version that was read', async () => {
    const { client } = sample();
    const { id } = await client.statistics.save({ name: '年度总结', setup: YEAR });
    const [header] = await client.statistics.list({});
    await client.statistics.rename({ id, version: header!.version, name: '总结（报送）' });
    expect(await refusalOf(client.statistics.remove({ id, version: header!.version }))).toMatchObject({
      code: 'E1003',
    });
    const [renamed] = await client.statistics.list({});
    expect(renamed?.name).toBe('总结（报送）');
    await client.statistics.remove({ id, version: renamed!.version });
    expect(await client.statistics.list({})).toEqual([]);
    await client.history.undo({});
    expect((await client.statistics.open({ id })).content.title).toBe('2025年流动科普工作年度总结');
  });

  it('say of a period without records that there are none, and show "-" for what nobody knows', async () => {
    const { client } = sample();
    const content = await client.statistics.draft({
      ...YEAR,
      from: '2010-01-01',
      to: '2010-12-31',
      blocks: REPORT_BLOCKS,
    });
    expect(content.sections[0]?.parts).toEqual([
      { kind: 'text', paragraphs: [expect.stringContaining('本期没有任何记录')] },
    ]);
    const headline = tablesOf(content).find(({ name }) => name === '主要指标');
    const valueOf = (indicator: string) =>
      headline?.rows.find(([, name]) => name?.kind === 'text' && name.text === indicator)?.[3];
    for (const indicator of ['场次', '场均人次', '巡展站数', '区县覆盖率'])
      expect([indicator, valueOf(indicator)]).toEqual([indicator, { kind: 'not-applicable' }]);
  });

  it('name the key counties of a year before the first record, and judge neither caravans nor coverage', async () => {
    const { client } = sample();
    const { sections } = await client.statistics.draft({
      ...YEAR,
      from: '2023-01-01',
      to: '2023-12-31',
      blocks: ['keyCounties', 'uncovered', 'caravans', 'equity', 'maps'],
    });
    const partsOfBlock = (block: string) => sections.find((section) => section.block === block)!.parts;
    const [keyCounties] = partsOfBlock('keyCounties');
    expect(keyCounties).toMatchObject({ kind: 'table', rows: { length: 4 } });
    expect(partsOfBlock('uncovered')).toEqual([
      { kind: 'text', paragraphs: ['本期早于第一条记录，哪些区县没有覆盖无从得知。'] },
    ]);
    const [caravans] = partsOfBlock('caravans');
    const cells = caravans?.kind === 'table' ? caravans.rows.flatMap((row) => row.slice(1)) : [];
    expect(cells).toHaveLength(24);
    expect(cells.every(({ kind }) => kind === 'not-applicable')).toBe(true);
    expect(caravans?.kind === 'table' && caravans.notes).toEqual([
      expect.stringContaining('大篷车的记录从2024年11月25日开始'),
    ]);
    const [equity] = partsOfBlock('equity');
    expect(equity?.kind === 'table' && equity.notes).toEqual([]);
    const [visits, , townships] = partsOfBlock('maps');
    for (const map of [visits, townships])
      expect(map?.kind === 'picture' && map.chart.kind === 'choropleth' && map.chart.areas).toSatisfy(
        (areas: readonly { readonly value: number | null; readonly isOutlined: boolean }[]) =>
          areas.every(({ value }) => value === null) &&
          areas.filter(({ isOutlined }) => isOutlined).length === 4,
      );
  });

  it('are made of a workspace in which there is nothing yet', async () => {
    const { client } = testContainer();
    await client.workspace.create({ provinceCode: '500000', name: '空', place: 'standard' });
    const content = await client.statistics.draft({ ...YEAR, blocks: REPORT_BLOCKS });
    expect(content.sections.map(({ block }) => block)).toContain('maps');
  });

  it('are refused for a region that is not there and for a period that ends before it begins', async () => {
    const { client } = sample();
    expect(await refusalOf(client.statistics.draft({ ...YEAR, regionCode: '999999' }))).toMatchObject({
      code: 'E1001',
    });
    expect(
      await refusalOf(client.statistics.draft({ ...YEAR, from: '2025-12-31', to: '2025-01-01' })),
    ).toMatchObject({ code: 'E6001' });
  });
});

describe('files of statistical reports', () => {
  it('are written in every format, with progress, and hold what the report says', async () => {
    const { client, folder, setSavePath, events } = sample();
    for (const format of ['docx', 'pdf', 'xlsx', 'geojson'] as const) {
      const path = join(folder, `report.${format}`);
      setSavePath(path);
      const file = await client.exports.statistics({
        report: { kind: 'draft', setup: YEAR },
        format,
        part: null,
      });
      expect(file?.fileName).toBe(`report.${format}`);
      expect(readFileSync(path).length).toBeGreaterThan(5_000);
    }
    const drawing = events.filter(
      ({ name, payload }) => name === 'export-progress' && JSON.stringify(payload).includes('drawing'),
    );
    expect(drawing.length).toBeGreaterThanOrEqual(24);
    const map = JSON.parse(readFileSync(join(folder, 'report.geojson'), 'utf8'));
    expect(map.features).toHaveLength(38);
    expect(Object.keys(map.features[0].properties)).toContain('大篷车场次分布');
  });

  it('give one table as CSV and one picture as SVG', async () => {
    const { client, folder, setSavePath } = sample();
    setSavePath(join(folder, 'table.csv'));
    await client.exports.statistics({ report: { kind: 'draft', setup: YEAR }, format: 'csv', part: 0 });
    const [header = '', first = ''] = readFileSync(join(folder, 'table.csv'), 'utf8').split('\r\n');
    expect(header).toBe('\ufeff类别,指标,单位,数值,上年同期,增减,估算的列');
    expect(first).toMatch(/^科普大篷车,场次,场,\d+,\d+,-?\d+,$/u);
    setSavePath(join(folder, 'picture.svg'));
    await client.exports.statistics({ report: { kind: 'draft', setup: YEAR }, format: 'svg', part: 0 });
    expect(readFileSync(join(folder, 'picture.svg'), 'utf8')).toMatch(/^<svg /u);
    expect(
      await refusalOf(
        client.exports.statistics({ report: { kind: 'draft', setup: YEAR }, format: 'csv', part: 900 }),
      ),
    ).toMatchObject({ code: 'E1001' });
  });

  it.each([
    ['reading', 'docx'],
    ['drawing', 'docx'],
    ['writing', 'xlsx'],
    ['writing', 'csv'],
  ] as const)('are not there after the export was stopped while %s %s', async (step, format) => {
    const { client, folder, setSavePath, listen } = sample();
    const path = join(folder, `stopped.${format}`);
    setSavePath(path);
    const asked: string[] = [];
    listen((name, payload) => {
      if (name !== 'export-progress' || contractEvents['export-progress'].parse(payload).step !== step)
        return;
      asked.push(step);
      void client.exports.cancelStatistics({});
    });
    const part = format === 'csv' ? 0 : null;
    expect(
      await client.exports.statistics({ report: { kind: 'draft', setup: YEAR }, format, part }),
    ).toBeNull();
    expect(asked).toEqual([step]);
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });

  it('are made again when a record changes while they are made, so that what is saved is of its version', async () => {
    const { client, container } = sample();
    const store = container.session.store();
    const [{ siteId, tourId }] = store.read.records.visits('2025-01-01', '2025-12-31') as [VisitFact];
    const saving = client.statistics.save({ name: '2025 年度总结', setup: YEAR });
    const visit = { id: 'visit-between', tourId, sequence: 98, siteId, attendance: 7, feedbackOn: null };
    await new Promise((resolve) => setImmediate(resolve));
    store.run(A_STEP, (write) => write.records.insertVisit(visit));
    const changed = store.lastChangeAt();
    const { id } = await saving;
    expect((await client.statistics.open({ id })).header.dataVersion).toBe(changed);
    expect(await client.statistics.isCurrent({ id })).toBe(true);
  });
});

describe('tables of indicators as files', () => {
  it('hold every row with real numbers, a sum, and a sheet that defines each indicator', async () => {
    const { client, folder, setSavePath } = sample();
    const path = join(folder, 'table.xlsx');
    setSavePath(path);
    const scope = {
      basis: 'recorded',
      from: YEAR.from,
      to: YEAR.to,
      rowsBy: 'county',
      regionCode: null,
      categoryId: null,
      withPrevious: false,
    } as const;
    await client.exports.indicators({ scope, format: 'xlsx', language: 'zh-CN' });
    const book = await readWorkbook(readFileSync(path));
    const { rows, total } = await client.coverage.indicators(scope);
    // Caption, header, counties, sum.
    expect(book['指标表']).toHaveLength(rows.length + 3);
    expect(book['指标表']?.at(-1)?.[2]).toBe(total.figures.visits.value);
    expect(book['口径']?.length).toBeGreaterThanOrEqual(27);
    setSavePath(join(folder, 'table.csv'));
    await client.exports.indicators({ scope, format: 'csv', language: 'en' });
    expect(readFileSync(join(folder, 'table.csv'), 'utf8').split('\r\n')[0]).toContain('Visits (visits)');
  });
});
