import type { ReportCell } from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { describe, expect, it } from 'vitest';

describe('a cell of a report', () => {
  it('is printed by its kind, "0" for none and "-" for what cannot be known', () => {
    const cells: readonly ReportCell[] = [
      { kind: 'text', text: '万州区' },
      { kind: 'integer', value: 0 },
      { kind: 'integer', value: 12_345 },
      { kind: 'decimal', value: 2.05, digits: 1 },
      { kind: 'date', date: '2026-03-01' },
      { kind: 'not-applicable' },
    ];
    expect(cells.map((cell) => reportCellText(cell, 'zh-CN'))).toEqual([
      '万州区',
      '0',
      '12345',
      '2.1',
      '2026-03-01',
      '-',
    ]);
    expect(reportCellText(cells[2]!, 'en')).toBe('12,345');
  });

  it('is marked when it is an estimate', () => {
    const cell = { kind: 'decimal', value: 32.73, digits: 1, isEstimate: true } as const;
    expect(reportCellText(cell, 'zh-CN')).toBe('估32.7');
    expect(reportCellText(cell, 'en')).toBe('est.\u00a032.7');
    expect(reportCellText({ ...cell, isEstimate: undefined }, 'zh-CN')).toBe('32.7');
  });
});
