import { comparedWithLast, opensRepair, reportIssues, SEVERITIES } from '@domain/exhibit/condition.ts';
import { describe, expect, it } from 'vitest';

describe('a condition report', () => {
  it('opens a repair by itself for what no longer does its work, not for what is gone', () => {
    expect(SEVERITIES.filter(opensRepair)).toEqual(['major', 'unusable']);
  });

  it('is compared with the last one', () => {
    expect(comparedWithLast(null, 'well')).toBe('first');
    expect(comparedWithLast('minor', 'minor')).toBe('same');
    expect(comparedWithLast('well', 'major')).toBe('worse');
    expect(comparedWithLast('missing', 'well')).toBe('better');
  });

  it('tells everything that is wrong with it at once', () => {
    const report = { reportedOn: '2026-11-24', severity: 'well', note: '', asksRepair: true } as const;
    expect(reportIssues({ isRetired: true, hasOpenRepair: true }, report, '2026-11-23')).toEqual([
      'in-future',
      'retired',
      'open-already',
      'not-repairable',
      'fault-missing',
    ]);
  });

  it('on a broken exhibit is entered on the day itself, and once more while the repair is open', () => {
    const report = { reportedOn: '2026-11-23', severity: 'major', note: '不亮', asksRepair: true } as const;
    expect(reportIssues({ isRetired: false, hasOpenRepair: false }, report, '2026-11-23')).toEqual([]);
    expect(
      reportIssues({ isRetired: false, hasOpenRepair: true }, { ...report, asksRepair: false }, '2026-11-23'),
    ).toEqual([]);
  });
});
