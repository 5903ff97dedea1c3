import { partOfStay } from '@domain/indicator/split-stay.ts';
import { describe, expect, it } from 'vitest';
import { stayOf } from '../../../fixtures/outreach.ts';

// 2025-12-22 to 2026-01-20: ten days in the old year, twenty in the new one.
const overTheYear = stayOf({
  open: '2025-12-22',
  close: '2026-01-20',
  openDays: 20,
  attendance: 1_000,
  schoolAttendance: null,
});
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

describe('partOfStay', () => {
  it('counts a stay inside the period whole, and says that nothing was divided', () => {
    const inside = stayOf();
    expect(partOfStay(inside, year(2026))).toEqual({
      openDays: 45,
      attendance: 9_001,
      schoolAttendance: 4_000,
      isEstimate: false,
    });
  });

  it('divides a stay over the end of a year by days, rounding down to each day', () => {
    // 20 × 10/30 = 6.67 → 6; 1000 × 10/30 = 333.3 → 333; the rest is the other year's.
    expect(partOfStay(overTheYear, year(2025))).toEqual({
      openDays: 6,
      attendance: 333,
      schoolAttendance: null,
      isEstimate: true,
    });
    expect(partOfStay(overTheYear, year(2026))).toEqual({
      openDays: 14,
      attendance: 667,
      schoolAttendance: null,
      isEstimate: true,
    });
  });

  it('leaves out what lies before or after', () => {
    expect(partOfStay(overTheYear, year(2024))).toBeNull();
    expect(partOfStay(overTheYear, year(2027))).toBeNull();
  });

  it('counts a stay without an end where it opened', () => {
    const running = stayOf({ open: '2025-12-22', close: null, openDays: 12 });
    expect(partOfStay(running, year(2025))).toMatchObject({ openDays: 12, isEstimate: false });
    expect(partOfStay(running, year(2026))).toBeNull();
  });
});
