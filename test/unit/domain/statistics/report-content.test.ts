import { longestTable } from '@domain/statistics/report-content.ts';
import { describe, expect, it } from 'vitest';
import { aReport, aReportTable, reportRows } from '../../../fixtures/report-content.ts';

describe('the longest table of a report', () => {
  it('is that with most rows, sums not counted', () => {
    const short = aReportTable({ rows: reportRows(2), totals: reportRows(9) });
    const long = aReportTable({ rows: reportRows(5) });
    expect(longestTable(aReport([[short, long], [short]]))).toBe(5);
  });

  it('has no rows where there is no table', () => {
    expect(longestTable(aReport([[{ kind: 'text', paragraphs: ['无'] }]]))).toBe(0);
    expect(longestTable(aReport([]))).toBe(0);
  });
});
