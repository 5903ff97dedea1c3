import { createTableWriter } from '@adapters/export/data-table.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { definitionsTable } from '@services/reports/statistics/definitions-block.ts';
import { reportWording } from '@services/reports/statistics/figure-cells.ts';
import {
  dataSheet,
  statisticsWorkbook,
  tableSheet,
} from '@services/reports/statistics/statistics-workbook.ts';
import { REPORT_LANGUAGES } from '@services/reports/workbook.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../helpers/read-workbook.ts';
import { aReport, aReportTable, reportRows } from '../../../../fixtures/report-content.ts';

const namesOf = (content: ReturnType<typeof aReport>) =>
  statisticsWorkbook(content).sheets.map(({ name }) => name);

describe('a report as a workbook', () => {
  it('has a sheet for each table with rows, after what it is about and before the definitions', () => {
    const counties = aReportTable({ rows: reportRows(2) });
    const empty = aReportTable({ name: '尚未覆盖的区县' });
    expect(namesOf(aReport([[counties, empty]]))).toEqual(['说明', '分区县情况', '口径']);
  });

  it.each(REPORT_LANGUAGES)('always holds every definition, once (%s)', (language) => {
    const { definitionsSheet } = reportWording(language);
    for (const parts of [[], [definitionsTable(language)]]) {
      const sheets = statisticsWorkbook(aReport([parts], { language })).sheets;
      expect(sheets.filter(({ name }) => name === definitionsSheet)).toHaveLength(1);
      expect(sheets.at(-1)?.name).toBe(definitionsSheet);
      expect(sheets.at(-1)?.rows).toHaveLength(INDICATORS.length);
    }
  });

  it('makes columns as wide as what stands in them, between 10 and 60, and wraps the widest', () => {
    const rows = [
      [{ kind: 'text', text: '石柱土家族自治县中心小学' } as const, { kind: 'integer', value: 1 } as const],
    ];
    const widthsOf = (table: ReturnType<typeof aReportTable>) =>
      statisticsWorkbook(aReport([[table]])).sheets[1]!.columns.map(({ width, isWrapped }) => [
        width,
        isWrapped,
      ]);
    expect(widthsOf(aReportTable({ rows }))).toEqual([
      // Twelve Chinese characters of two, and two for the edges.
      [26, false],
      // 场次（场）: 10 and two for the edges.
      [12, false],
    ]);
    const long = [[{ kind: 'text', text: '长'.repeat(40) } as const, { kind: 'integer', value: 1 } as const]];
    expect(widthsOf(aReportTable({ rows: long }))[0]).toEqual([60, true]);
    const short = aReportTable({
      columns: [{ header: '县', unit: '', width: 1, isText: true }],
      rows: [[{ kind: 'text', text: '县' }]],
    });
    expect(widthsOf(short)).toEqual([[10, false]]);
  });

  it('keeps the words of the report, its marks and the day it was made', () => {
    const content = aReport([[{ kind: 'text', paragraphs: ['出动4辆。', '开放1站。'] }]]);
    const [about] = statisticsWorkbook(content).sheets;
    expect(about?.caption).toBe(content.title);
    expect(about?.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')))).toEqual([
      ['说明', '重庆样例 · 全部区县 · 2026年 · 已开展 · 样例数据'],
      ['统计日期', '2027-01-08'],
      ['第1部分', '出动4辆。'],
      ['第1部分', '开放1站。'],
    ]);
  });

  it.each(REPORT_LANGUAGES)(
    'names sheets as Excel takes them: short, different, without []:*?/\\ (%s)',
    (language) => {
      const { contents, definitionsSheet, headings } = reportWording(language);
      // Tables bear the heading of their block, but for the definitions.
      const ofBlocks = Object.entries(headings).flatMap(([block, heading]) =>
        block === 'definitions' || heading === '' ? [] : [heading],
      );
      const names = [contents, definitionsSheet, ...ofBlocks];
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    },
  );
});

describe('a table for other programs', () => {
  it('has its header and rows without sums, and no text that a spreadsheet would work out', () => {
    const rows = [[{ kind: 'text', text: '=1+1' } as const, { kind: 'integer', value: 3 } as const]];
    const sheet = dataSheet(aReportTable({ rows, totals: reportRows(1) }), 'zh-CN');
    expect(sheet.columns.map(({ header }) => header)).toEqual(['区县', '场次（场）']);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]).toEqual([
      { kind: 'text', text: "'=1+1" },
      { kind: 'integer', value: 3 },
    ]);
  });

  it('names the estimates of each row in a column of its own, and leaves numbers numbers', () => {
    const county = (name: string) => ({ kind: 'text', text: name }) as const;
    const rows = [
      [county('甲县'), { kind: 'integer', value: 11, isEstimate: true } as const],
      [county('乙县'), { kind: 'integer', value: 3 } as const],
    ];
    const sheet = dataSheet(aReportTable({ rows }), 'zh-CN');
    expect(sheet.columns.map(({ header }) => header)).toEqual(['区县', '场次（场）', '估算的列']);
    expect(new TextDecoder().decode(createTableWriter().csv(sheet)).split('\r\n').slice(1, 3)).toEqual([
      '甲县,11,场次',
      '乙县,3,',
    ]);
  });
});

describe('estimates in a workbook', () => {
  it('are marked before the number, which stays one', async () => {
    const rows = [
      [
        { kind: 'integer', value: 11, isEstimate: true } as const,
        { kind: 'decimal', value: 2.5, digits: 1 } as const,
      ],
    ];
    const sheet = tableSheet(aReportTable({ rows }), '', 'zh-CN');
    const file = await createSpreadsheetWriter().write({ title: '', sheets: [sheet] });
    expect((await readWorkbook(Buffer.from(file)))['分区县情况']?.[2]).toEqual([11, 2.5]);
    const styles = strFromU8(unzipSync(file)['xl/styles.xml']!);
    expect(styles).toContain('&quot;估&quot;0;&quot;估&quot;-0');
    expect(styles).toContain('formatCode="0.0"');
  });
});
