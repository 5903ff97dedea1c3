import { addDays, addMonths, daysBetween, eachDay, weekdayOf } from '@domain/calendar/dates.ts';
import { describe, expect, it } from 'vitest';

describe('dates', () => {
  it('count across a leap day', () => {
    // 28 and 29 February, 1 March
    expect(eachDay('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('count backwards as negative, and an empty period has no day', () => {
    expect(daysBetween('2026-12-31', '2026-12-01')).toBe(-30);
    expect(eachDay('2026-12-31', '2026-12-01')).toEqual([]);
  });

  it('step over the end of a year and into a shorter month', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  });

  it('number weekdays from Monday', () => {
    // 23 November 2026 is a Monday.
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-29')).toBe(7);
  });
});
