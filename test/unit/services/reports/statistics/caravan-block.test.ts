import type { CaravanNorm } from '@domain/indicator/caravan-norm.ts';
import type { OutreachTour } from '@domain/indicator/facts.ts';
import type { ReportCell } from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { caravansBlock } from '@services/reports/statistics/caravan-block.ts';
import { numberCell } from '@services/reports/statistics/figure-cells.ts';
import { reportCaravans } from '@services/statistics/report-caravans.ts';
import { describe, expect, it } from 'vitest';
import { tourOf } from '../../../../fixtures/outreach.ts';
import { aReportSource } from '../../../../fixtures/report-source.ts';

const norm = (id: string, changes: Partial<CaravanNorm> = {}): CaravanNorm => ({
  id,
  targetDays: 120,
  target_km: 10_000,
  isRetired: false,
  ...changes,
});

/** So many days out, one after the other, `km` in all on the first of them. */
const tours = (caravanId: string, from: string, days: number, km: number): OutreachTour[] =>
  Array.from({ length: days }, (_, index) => {
    const date = new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10);
    return tourOf({ id: `${caravanId}-${date}`, caravanId, date, length_m: index === 0 ? km * 1000 : 0 });
  });

/** Share of the norm and whether it was met, as they are printed, by caravan; and the notes. */
function printed(
  norms: readonly CaravanNorm[],
  facts: readonly OutreachTour[],
  period: { from: string; to: string },
  isPart = false,
) {
  const empty = aReportSource({ tours: facts });
  const source = aReportSource({ tours: facts }, { setup: { ...empty.setup, ...period } });
  const caravans = reportCaravans(norms, source.table('caravan').rows, period, isPart);
  const [table] = caravansBlock({ ...source, caravans: () => caravans });
  if (table?.kind !== 'table') throw new Error('no table');
  const text = (cell: ReportCell | undefined) => reportCellText(cell!, 'zh-CN');
  return {
    rows: table.rows.map((cells) => [text(cells[0]), text(cells.at(-2)), text(cells.at(-1))]),
    notes: table.notes,
  };
}

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('caravans in a report against their norm', () => {
  it('is never met where nothing is asked', () => {
    // One day out, 0 days and 0 km asked: 1 ÷ 0.
    const { rows, notes } = printed(
      [norm('a', { targetDays: 0, target_km: 0 })],
      tours('a', '2026-03-01', 1, 60),
      YEAR,
    );
    expect(rows).toEqual([['a', '-', '否']]);
    expect(notes).toEqual([expect.stringContaining('按台账中每辆车')]);
  });

  it('leaves a target of 0 out of the share', () => {
    // 30 of 120 days = 25 %; no km are asked.
    const { rows } = printed([norm('a', { target_km: 0 })], tours('a', '2026-03-01', 30, 9_000), YEAR);
    expect(rows).toEqual([['a', '25', '否']]);
  });

  it('is missed by two kilometres, and not printed as reached', () => {
    // 181 of 365 days: 10,000 × 181 ÷ 365 = 4,958.9 km; 4,957 are 99.96 % of that.
    const half = { from: '2025-01-01', to: '2025-06-30' };
    expect(printed([norm('a')], tours('a', '2025-03-01', 1, 4_957), half).rows).toEqual([['a', '99', '否']]);
    expect(printed([norm('a')], tours('a', '2025-03-01', 1, 4_959), half).rows).toEqual([['a', '100', '是']]);
  });

  it('asks for 240 days in two years, one of them of 366 days', () => {
    const two = { from: '2024-01-01', to: '2025-12-31' };
    expect(printed([norm('a')], tours('a', '2024-03-01', 240, 0), two).rows).toEqual([['a', '100', '是']]);
    expect(printed([norm('a')], tours('a', '2024-03-01', 239, 0), two).rows).toEqual([['a', '99', '否']]);
  });

  it('leaves out caravans out of use that were not out', () => {
    const norms = [norm('a', { isRetired: true }), norm('b', { isRetired: true })];
    // 12 of 120 days = 10 %.
    expect(printed(norms, tours('b', '2026-03-01', 12, 0), YEAR).rows).toEqual([['b', '10', '否']]);
  });

  it('cannot be told where a part of the counties counts', () => {
    const { rows, notes } = printed([norm('a')], tours('a', '2026-03-01', 120, 0), YEAR, true);
    expect(rows).toEqual([['a', '-', '-']]);
    expect(notes).toEqual([expect.stringContaining('是否达标不作判断')]);
  });
});

describe('a cell of a report', () => {
  it('holds no number without end, which could not be read again', () => {
    expect(() => numberCell(1 / 0, 0)).toThrow(RangeError);
    expect(numberCell(0, 0)).toEqual({ kind: 'integer', value: 0 });
  });
});
