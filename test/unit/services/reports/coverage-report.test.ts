import { coverageReport } from '@services/reports/coverage-report.ts';
import type { Cell, Sheet } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { aCoverageInput, aCoverageReport } from '../../../fixtures/coverage-report.ts';
import { MADE_AT } from '../../../fixtures/reports.ts';

const sheet = (index: number, input = aCoverageInput()): Sheet => {
  const found = coverageReport(input, 'zh-CN', MADE_AT).sheets[index];
  if (!found) throw new Error('no sheet');
  return found;
};
const textIn = (cell: Cell | undefined) => (cell?.kind === 'text' ? cell.text : '');
const none: Cell = { kind: 'not-applicable' };

describe('coverage workbook', () => {
  it('prints every share with numerator, denominator and the list behind it', () => {
    const rows = new Map(sheet(0).rows.map((row) => [textIn(row[0]), row.slice(1)]));
    expect(rows.get('区县覆盖')).toEqual([
      { kind: 'integer', value: 2 },
      { kind: 'text', text: '个' },
      { kind: 'integer', value: 2 },
      { kind: 'integer', value: 4 },
      { kind: 'share', part: 2, whole: 4 },
      { kind: 'text', text: 'GB/T 2260 区县（2023-06-30，4个）' },
    ]);
    expect(rows.get('重点帮扶县覆盖')?.at(-1)).toEqual({
      kind: 'text',
      text: '国家乡村振兴重点帮扶县（2021，2个）',
    });
    expect(rows.get('覆盖区县人口')?.at(-1)).toEqual({ kind: 'text', text: '常住人口（2020 census，3个）' });
    expect(rows.get('乡级单位覆盖')?.at(-1)).toEqual({ kind: 'text', text: '乡镇街道（2023-06-30，158个）' });
  });

  it('gives plain sums no denominator', () => {
    const rows = new Map(sheet(0).rows.map((row) => [textIn(row[0]), row.slice(1)]));
    expect(rows.get('服务人次')).toEqual([
      { kind: 'integer', value: 1_550 },
      { kind: 'text', text: '人次' },
      none,
      none,
      none,
      none,
    ]);
    expect(rows.get('行驶里程')?.[0]).toEqual({ kind: 'decimal', value: 1_204.6, digits: 0 });
  });

  it('prints "-" where there is nothing to be a share of, and for the attendance of a plan', () => {
    const base = aCoverageReport();
    const report = aCoverageReport({
      planName: '12月行程',
      totals: { ...base.totals, attendance: null, keyCounties: { part: 0, whole: 0 } },
    });
    const rows = new Map(
      sheet(0, aCoverageInput({ report })).rows.map((row) => [textIn(row[0]), row.slice(1)]),
    );
    expect(rows.get('重点帮扶县覆盖')?.slice(0, 5)).toEqual([
      none,
      { kind: 'text', text: '个' },
      none,
      none,
      none,
    ]);
    expect(rows.get('服务人次')?.[0]).toEqual(none);
  });

  it('keeps zero and "does not exist" apart in the table of counties', () => {
    const yunyang = sheet(1).rows[3] ?? [];
    expect(textIn(yunyang[1])).toBe('云阳县');
    // No visit is 0; no population figure and no rate is "-"; no visit ever is said in words.
    expect([yunyang[6], yunyang[13], yunyang[14], yunyang[15], yunyang[16]]).toEqual([
      { kind: 'integer', value: 0 },
      none,
      none,
      { kind: 'text', text: '从未到访' },
      none,
    ]);
  });

  it('adds the counties up to the totals of the report', () => {
    const [totals] = sheet(1).totals;
    const { totals: expected } = aCoverageReport();
    expect(totals?.[6]).toEqual({ kind: 'integer', value: expected.visits });
    expect(totals?.[7]).toEqual({ kind: 'integer', value: expected.townshipVisits.part });
    expect(totals?.[9]).toEqual({ kind: 'integer', value: expected.townships.whole });
    expect(totals?.[12]).toEqual({ kind: 'integer', value: expected.attendance });
    expect(totals?.[13]).toEqual({ kind: 'integer', value: expected.population.whole });
  });

  it('lists the key counties on a sheet of their own', () => {
    expect(sheet(2).rows.map((row) => textIn(row[1]))).toEqual(['城口县', '酉阳土家族苗族自治县']);
  });

  it('lists as many counties without a visit as the share leaves, never visited first', () => {
    const { rows } = sheet(3);
    const { counties } = aCoverageReport().totals;
    expect(rows).toHaveLength(counties.whole - counties.part);
    expect(rows.map((row) => textIn(row[1]))).toEqual(['云阳县', '城口县']);
  });

  it('does not ask for a visit to a unit outside GB/T 2260', () => {
    const base = aCoverageReport();
    const rows = base.rows.map((row) => (row.countyCode === '500190' ? { ...row, visits: 0 } : row));
    const names = sheet(3, aCoverageInput({ report: { ...base, rows } })).rows.map((row) => textIn(row[1]));
    expect(names).not.toContain('两江新区');
    const marks = sheet(1).rows.map((row) => textIn(row[3]));
    expect(marks).toEqual(['是', '否', '是', '是', '是']);
  });

  it('defines every indicator and names every list with version, size and source', () => {
    const rows = sheet(4).rows.map((row) => [textIn(row[0]), textIn(row[1])]);
    expect(rows).toContainEqual(['业务日期', '2026-11-23']);
    expect(rows).toContainEqual(['名录：常住人口', '版本：2020 census；3个；来源：重庆市第七次人口普查公报']);
    const names = rows.map(([name]) => name);
    for (const row of sheet(0).rows) expect(names).toContain(textIn(row[0]));
  });

  it('gives every row as many cells as there are columns', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { columns, rows, totals } of coverageReport(aCoverageInput(), language, MADE_AT).sheets) {
        for (const row of [...rows, ...totals]) expect(row).toHaveLength(columns.length);
      }
    }
  });

  it('stays readable with no county at all', () => {
    const report = aCoverageReport({ rows: [], lists: [] });
    expect(sheet(1, aCoverageInput({ report })).totals[0]?.[6]).toEqual({ kind: 'integer', value: 0 });
  });
});
