import { periodYearBefore, spansOf } from '@domain/indicator/spans.ts';
import { describe, expect, it } from 'vitest';

describe('spansOf', () => {
  it('cuts the first and last month to the period', () => {
    expect(spansOf({ from: '2026-01-15', to: '2026-03-02' }, 'month')).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-02' },
    ]);
  });

  it('knows quarters and half-years of the calendar, over years', () => {
    expect(spansOf({ from: '2025-11-01', to: '2026-04-30' }, 'quarter')).toEqual([
      { from: '2025-11-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-30' },
    ]);
    expect(spansOf({ from: '2025-11-01', to: '2026-04-30' }, 'halfYear')).toEqual([
      { from: '2025-11-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-04-30' },
    ]);
    expect(spansOf({ from: '2025-11-01', to: '2026-04-30' }, 'year')).toHaveLength(2);
  });
});

describe('periodYearBefore', () => {
  it('keeps the day', () => {
    expect(periodYearBefore({ from: '2026-03-05', to: '2026-06-10' })).toEqual({
      from: '2025-03-05',
      to: '2025-06-10',
    });
  });

  it('ends with the month where the period does, in leap years too', () => {
    expect(periodYearBefore({ from: '2029-02-01', to: '2029-02-28' }).to).toBe('2028-02-29');
    expect(periodYearBefore({ from: '2028-02-01', to: '2028-02-29' }).to).toBe('2027-02-28');
  });

  it('takes 28 February of a leap year as any other day', () => {
    // 2024-02-28 ends no month, so that the year before ends on 28 February too.
    expect(periodYearBefore({ from: '2024-01-01', to: '2024-02-28' })).toEqual({
      from: '2023-01-01',
      to: '2023-02-28',
    });
    expect(periodYearBefore({ from: '2024-02-28', to: '2024-02-28' })).toEqual({
      from: '2023-02-28',
      to: '2023-02-28',
    });
    expect(periodYearBefore({ from: '2024-02-29', to: '2024-02-29' })).toEqual({
      from: '2023-02-28',
      to: '2023-02-28',
    });
  });
});
