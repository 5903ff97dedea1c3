import type { Holiday, SchoolTerm } from '@domain/calendar/calendar.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { describe, expect, it } from 'vitest';

const off = (start: string, end: string, name: string): Holiday => ({
  id: `${start}-off`,
  start,
  end,
  kind: 'off',
  name,
  source: 'test',
});
const work = (date: string, name: string): Holiday => ({
  id: `${date}-work`,
  start: date,
  end: date,
  kind: 'work',
  name,
  source: 'test',
});
const autumn: SchoolTerm = {
  id: 'autumn',
  name: 'autumn',
  start: '2026-09-01',
  end: '2027-01-22',
  source: 'test',
};

// 国办 2025-11-04: Mid-Autumn 25–27 September 2026, National Day 1–7 October, worked on Sunday 20 September.
const data = {
  holidays: [
    off('2026-09-25', '2026-09-27', '中秋节'),
    off('2026-10-01', '2026-10-07', '国庆节'),
    work('2026-09-20', '国庆节调休上班'),
  ],
  terms: [autumn],
};
const kindOf = (date: string) => classifyDays([date], data)[0];

describe('classifyDays', () => {
  it('calls an ordinary Thursday in term a school day', () => {
    expect(kindOf('2026-09-17')).toMatchObject({
      weekday: 4,
      kind: 'school-day',
      isSchoolDay: true,
      isWorkday: true,
    });
  });

  it('closes schools on a public holiday that falls on a weekday and names it', () => {
    expect(kindOf('2026-09-25')).toMatchObject({
      weekday: 5,
      kind: 'holiday',
      label: '中秋节',
      isSchoolDay: false,
    });
  });

  it('opens schools on a Sunday that is worked in exchange', () => {
    expect(kindOf('2026-09-20')).toMatchObject({ weekday: 7, kind: 'school-day', label: '国庆节调休上班' });
  });

  it('leaves an ordinary Sunday off', () => {
    expect(kindOf('2026-09-13')).toMatchObject({ weekday: 7, kind: 'weekend', isWorkday: false });
  });

  it('calls a weekday outside every term a vacation: crews work, schools are closed', () => {
    expect(kindOf('2026-08-12')).toMatchObject({ kind: 'vacation', isWorkday: true, isSchoolDay: false });
  });

  it('says that a year without an official line is not published instead of calling its holidays workdays', () => {
    expect(kindOf('2027-01-01')).toMatchObject({ kind: 'school-day', isPublished: false });
    expect(kindOf('2026-12-31')).toMatchObject({ isPublished: true });
  });
});
