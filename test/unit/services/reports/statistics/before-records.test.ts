import type { ReportPart } from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { headlineBlock, summaryParagraphs } from '@services/reports/statistics/summary-block.ts';
import { trendBlock } from '@services/reports/statistics/time-blocks.ts';
import { describe, expect, it } from 'vitest';
import { stayOf, tourOf, visitOf } from '../../../../fixtures/outreach.ts';
import { aReportSource } from '../../../../fixtures/report-source.ts';

/** Caravans are recorded from 2025-11-25 on, stays from 2023-05-01 on; the report is of 2026. */
const SOURCE = aReportSource(
  {
    visits: [visitOf({ date: '2025-11-25' }), visitOf({ id: 'v2', date: '2026-03-10' })],
    tours: [tourOf({ date: '2025-11-25' }), tourOf({ id: 't2', date: '2026-03-10' })],
    stays: [stayOf({ open: '2023-05-01', close: '2023-05-20' })],
  },
  { firstRecords: { caravans: '2025-11-25', stays: '2023-05-01' } },
);

const rowsOf = (parts: readonly ReportPart[]) =>
  parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.map((cells) => cells.map((cell) => reportCellText(cell, 'zh-CN'))) : [],
  );

describe('years before the first record', () => {
  it('are not known in the trend, of caravans and of stays each from their own first day', () => {
    // Year, visits, attendance, km, stays opened, attendance of stays, share of the three counties.
    expect(rowsOf(trendBlock(SOURCE))).toEqual([
      ['2022', '-', '-', '-', '-', '-', '-'],
      ['2023', '-', '-', '-', '1', '9001', '-'],
      ['2024', '-', '-', '-', '0', '0', '-'],
      ['2025', '1', '100', '61', '0', '0', '33.3'],
      ['2026', '1', '100', '61', '0', '0', '33.3'],
    ]);
  });

  it('are a gap in its pictures, and said below its table', () => {
    const [table, visits] = trendBlock(SOURCE);
    expect(table?.kind === 'table' && table.notes).toEqual([
      '大篷车的记录从2025年11月25日开始：以前的年度记“-”，当年的数不完整。',
      '巡展站的记录从2023年5月1日开始：以前的年度记“-”，当年的数不完整。',
    ]);
    expect(
      visits?.kind === 'picture' && visits.chart.kind === 'lines' && visits.chart.series[0]?.values,
    ).toEqual([null, null, null, 1, 1]);
  });

  it('are not compared with: no zero of the year before, and no change against it', () => {
    const setup = { ...SOURCE.setup, from: '2025-01-01', to: '2025-12-31' };
    const of2025: typeof SOURCE = { ...SOURCE, setup, table: (rows) => SOURCE.table(rows, setup) };
    const headline = new Map(rowsOf(headlineBlock(of2025)).map(([, name, , ...values]) => [name, values]));
    expect(headline.get('场次')).toEqual(['1', '-', '-']);
    // Of 2024 it is known that no stay opened.
    expect(headline.get('巡展站数')).toEqual(['0', '0', '0']);
    expect(summaryParagraphs(of2025).comparison).toEqual(['上年同期没有记录，不作比较。']);
  });
});
