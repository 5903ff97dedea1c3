import type { IndicatorScope } from '@contract/indicators.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { indicatorsTables, sideBySide } from '@services/reports/statistics/indicators-table.ts';
import { unknownNotes } from '@services/reports/statistics/table-notes.ts';
import { describe, expect, it } from 'vitest';
import { stayOf, visitOf } from '../../../../fixtures/outreach.ts';
import { aReportSource } from '../../../../fixtures/report-source.ts';

const SCOPE: IndicatorScope = {
  basis: 'recorded',
  from: '2026-01-01',
  to: '2026-12-31',
  rowsBy: 'county',
  regionCode: null,
  categoryId: null,
  withPrevious: true,
};

const source = aReportSource({
  visits: [
    visitOf(),
    visitOf({ id: 'v2', attendance: null }),
    visitOf({ id: 'v0', date: '2025-05-01', attendance: 7 }),
  ],
  stays: [
    ...['r1', 'r2', 'r3'].map((id) => stayOf({ id, attendance: null, schoolAttendance: 5 })),
    stayOf({ id: 'r4', open: '2026-12-02', close: '2027-01-30', openDays: null, schoolAttendance: 5 }),
  ],
});
const list = { list: 'counties', source: '', missing: 0, isComplete: true, note: '' } as const;
const table = { ...source.table('county'), lists: [{ ...list, version: '2023-06-30', size: 3 }] };

describe('a table of indicators in a file', () => {
  it('says of each sum how many records it lacks, and against what it was counted', () => {
    const [now] = indicatorsTables(table, SCOPE, 'zh-CN');
    expect(now?.notes).toEqual([
      '带“估”的是估算：跨期巡展站按日历天数分摊，方案里程为预计里程。',
      '服务人次：有1场没有记录，未计入。',
      '开放天数：有1站没有记录，未计入。',
      '参观人次：有3站没有记录，未计入。',
      'GB/T 2260 区县：2023-06-30，3个。',
    ]);
    expect(unknownNotes(table.total.figures, 'en')).toContain(
      'Attendance of stays: 3 without a record, not counted.',
    );
  });

  it('has the year before as a table of its own, or beside it, where it is compared', () => {
    const tables = indicatorsTables(table, SCOPE, 'zh-CN');
    expect(tables.map(({ name }) => name)).toEqual(['指标表', '指标表（上年同期）']);
    const { columns, rows } = sideBySide(tables, 'zh-CN');
    const at = (header: string) => columns.findIndex((column) => column.header === header);
    const printed = rows[0]?.map((cell) => reportCellText(cell, 'zh-CN')) ?? [];
    expect([printed[at('场次')], printed[at('场次（上年同期）')]]).toEqual(['2', '1']);
    expect([printed[at('服务人次')], printed[at('服务人次（上年同期）')]]).toEqual(['100', '7']);
    const alone = { ...table, total: { ...table.total, previous: null } };
    expect(indicatorsTables(alone, SCOPE, 'zh-CN')).toHaveLength(1);
  });
});
