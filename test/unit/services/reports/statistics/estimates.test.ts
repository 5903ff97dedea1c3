import { statisticsReport } from '@services/reports/statistics/statistics-report.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { describe, expect, it } from 'vitest';
import { stayOf, tourOf, visitOf } from '../../../../fixtures/outreach.ts';
import { aReportSource } from '../../../../fixtures/report-source.ts';

/** A stay of 60 days, 30 in each of two years, and a tour of 60.5 km. */
const FACTS = {
  visits: [visitOf()],
  tours: [tourOf()],
  stays: [
    stayOf({
      open: '2025-12-02',
      close: '2026-01-30',
      openDays: 40,
      attendance: 600,
      schoolAttendance: null,
    }),
  ],
};

/** Values of the headline by name, and its notes. */
async function headlineOf(changes: Partial<ReportSetup> = {}) {
  const { setup } = aReportSource({});
  const source = aReportSource(FACTS, {
    firstRecords: { caravans: '2024-01-01', stays: '2024-01-01' },
    setup: { ...setup, blocks: ['headline'], ...changes },
  });
  const content = await statisticsReport(source, async () => true);
  const [table] = content?.sections[0]?.parts ?? [];
  if (table?.kind !== 'table') throw new Error('no table');
  const print = (cells: (typeof table.rows)[number]) =>
    cells.map((cell) => reportCellText(cell, changes.language ?? 'zh-CN'));
  return {
    values: new Map(table.rows.map(print).map(([, name, , ...rest]) => [name, rest])),
    notes: table.notes,
  };
}

describe('estimates in a report', () => {
  it('are marked where a stay was divided at the end of the period, with what the mark means', async () => {
    const { values, notes } = await headlineOf();
    // 20 of 40 open days in each year; the change of two estimates is one.
    expect(values.get('开放天数')).toEqual(['估20', '估20', '估0']);
    expect(values.get('日均参观人次')).toEqual(['估15', '估15', '估0']);
    expect(values.get('行驶里程')).toEqual(['61', '0', '61']);
    expect(values.get('巡展站数')).toEqual(['0', '1', '-1']);
    expect(notes[0]).toBe('带“估”的是估算：跨期巡展站按日历天数分摊，方案里程为预计里程。');
  });

  it('are marked where the road is only planned', async () => {
    expect((await headlineOf({ basis: 'planned' })).values.get('行驶里程')).toEqual(['估61', '0', '估61']);
    // Until 2027-01-08, the day of the report, the road was driven.
    expect((await headlineOf({ basis: 'both' })).values.get('行驶里程')).toEqual(['61', '0', '61']);
    const later = await headlineOf({ basis: 'both', to: '2027-01-31' });
    expect(later.values.get('行驶里程')?.[0]).toBe('估61');
  });

  it('need no note where there are none', async () => {
    expect((await headlineOf({ from: '2026-03-01', to: '2026-11-30' })).notes).toEqual([]);
  });
});
