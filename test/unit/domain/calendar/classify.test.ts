import type { Holiday, SchoolTerm } from '@domain/calendar/calendar.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import type { CalendarPeriod, PeriodKind } from '@domain/calendar/period.ts';
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
  countyCode: null,
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
  periods: [],
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

  describe('in a county with a term of its own', () => {
    const own = { ...autumn, id: 'own', start: '2026-09-14', end: '2027-01-29', countyCode: '500101' };
    const spring = { ...autumn, id: 'spring', start: '2027-02-22', end: '2027-07-02' };
    const isSchoolDay = (date: string, countyCode: string | null) =>
      classifyDays([date], { ...data, terms: [autumn, own, spring] }, countyCode)[0]?.isSchoolDay;

    it.each([
      ['2026-09-10', false, true], // before its own term begins
      ['2026-09-15', true, true],
      ['2027-01-27', true, false], // after the term of all others
      ['2027-03-01', true, true], // it has no spring term of its own
    ])('tells of %s that school is %s there and %s elsewhere', (date, there, elsewhere) => {
      expect(isSchoolDay(date, '500101')).toBe(there);
      expect(isSchoolDay(date, '500102')).toBe(elsewhere);
      expect(isSchoolDay(date, null)).toBe(elsewhere);
    });
  });

  describe('with periods', () => {
    const period = (kind: PeriodKind, countyCode: string | null): CalendarPeriod => ({
      id: kind,
      kind,
      name: `the ${kind}`,
      start: '2026-09-14',
      end: '2026-09-18',
      countyCode,
      siteId: null,
      caravanId: null,
    });
    const on = (date: string, periods: readonly CalendarPeriod[], countyCode: string | null = null) =>
      classifyDays([date], { ...data, periods }, countyCode)[0];

    it.each(['exam-week', 'school-break', 'blackout'] as const)('%s closes the schools', (kind) => {
      expect(on('2026-09-17', [period(kind, null)])).toMatchObject({
        kind: 'vacation',
        label: `the ${kind}`,
        isSchoolDay: false,
        isWorkday: true,
        period: kind,
      });
      expect(on('2026-09-21', [period(kind, null)])).toMatchObject({ isSchoolDay: true, period: null });
    });

    it('seals leave the schools open', () => {
      expect(on('2026-09-17', [period('seal', null)])).toMatchObject({ isSchoolDay: true, period: 'seal' });
    });

    it('of one county mean nothing elsewhere', () => {
      const exams = [period('exam-week', '500101')];
      expect(on('2026-09-17', exams, '500101')).toMatchObject({ isSchoolDay: false, period: 'exam-week' });
      expect(on('2026-09-17', exams, '500102')).toMatchObject({ isSchoolDay: true, period: null });
      expect(on('2026-09-17', exams)).toMatchObject({ isSchoolDay: true, period: null });
    });

    it('are named by the strictest of those that hold', () => {
      const both = [period('exam-week', null), period('blackout', null), period('seal', null)];
      expect(on('2026-09-17', both)).toMatchObject({ period: 'blackout', label: 'the blackout' });
    });
  });
});
