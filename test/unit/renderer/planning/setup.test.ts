import type { CalendarDay } from '@contract/calendar.ts';
import type { SiteRow } from '@contract/sites.ts';
import { nextMonth, nextTwoWeeks } from '@renderer/features/planning/dates.ts';
import { restOfTerm } from '@renderer/features/planning/setup/rest-of-term.ts';
import { periodFacts, setupFaults } from '@renderer/features/planning/setup/setup-faults.ts';
import {
  defaultSiteIds,
  filterSites,
  hasWaited,
  monthsWaited,
  OPEN_FILTER,
} from '@renderer/features/planning/setup/site-filter.ts';
import { parseTimeOfDay } from '@renderer/features/planning/setup/time-of-day.ts';
import { unpublishedYears } from '@renderer/lib/unpublished-years.ts';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const day = (date: string, changes: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  weekday: 1,
  kind: 'school-day',
  label: '',
  isSchoolDay: true,
  isWorkday: true,
  isPublished: true,
  period: null,
  ...changes,
});
const free = { kind: 'vacation', isSchoolDay: false, isWorkday: false } as const;
const site = (id: string, changes: Partial<SiteRow> = {}): SiteRow => ({
  id,
  name: `Site ${id}`,
  kind: 'school',
  countyCode: '500101',
  countyName: 'Wanzhou',
  townshipCode: null,
  townshipName: null,
  position: [108, 30],
  positionSource: 'typed',
  pupils: null,
  service_s: 7_200,
  priority: 3,
  openings: [],
  note: '',
  isSample: false,
  isKeyCounty: false,
  visitCount: 0,
  lastVisit: null,
  version: null,
  ...changes,
});

describe('quick choices of a period', () => {
  it('give the whole month after today, also across the year and in February', () => {
    expect(nextMonth(TODAY)).toEqual({ start: '2026-12-01', end: '2026-12-31' });
    expect(nextMonth('2026-12-31')).toEqual({ start: '2027-01-01', end: '2027-01-31' });
    expect(nextMonth('2028-01-31')).toEqual({ start: '2028-02-01', end: '2028-02-29' });
  });
  it('give two weeks from Monday to Sunday', () => {
    // 2026-11-23 is a Monday, 2026-11-29 a Sunday of the same week.
    expect(nextTwoWeeks(TODAY)).toEqual({ start: '2026-11-30', end: '2026-12-13' });
    expect(nextTwoWeeks('2026-11-29')).toEqual({ start: '2026-11-30', end: '2026-12-13' });
  });
  it('end with the last school day before the vacation, not before a holiday', () => {
    const dates = Array.from({ length: 30 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
    const term = dates.map((date, index) =>
      index >= 3 && index < 11 ? day(date, free) : index >= 14 ? day(date, free) : day(date),
    );
    expect(restOfTerm(term, '2026-12-01')).toEqual({ start: '2026-12-02', end: '2026-12-14' });
    expect(restOfTerm([day('2026-12-02', free)], '2026-12-01')).toBeNull();
  });
});

describe('faults of the set-up', () => {
  const good = { period: nextMonth(TODAY), caravanCount: 1, siteCount: 1, days: [day('2026-12-01')] };
  it('are none when a run can start', () => {
    expect(setupFaults(good)).toEqual([]);
    expect(setupFaults({ ...good, days: undefined })).toEqual([]);
  });
  it('are all told at once', () => {
    const period = { start: '2026-12-02', end: '2026-12-01' };
    expect(setupFaults({ period, caravanCount: 0, siteCount: 0, days: undefined })).toEqual([
      'E2001',
      'E2002',
      'E2003',
    ]);
  });
  it('name a period without a working day', () => {
    expect(setupFaults({ ...good, days: [day('2026-12-05', free)] })).toEqual(['E2004']);
  });
});

describe('facts of a period', () => {
  it('count school days, other working days and holidays, and name each holiday once', () => {
    const days = [
      day('2026-12-30'),
      day('2026-12-31', { kind: 'vacation', isSchoolDay: false }),
      day('2027-01-01', { ...free, kind: 'holiday', label: 'New Year', isPublished: false }),
      day('2027-01-02', { ...free, kind: 'holiday', label: 'New Year', isPublished: false }),
    ];
    expect(periodFacts(days)).toEqual({ schoolDays: 1, otherWorkdays: 1, holidays: 2, names: ['New Year'] });
    expect(unpublishedYears(days)).toEqual(['2027']);
  });
});

describe('the choice of sites', () => {
  const sites = [
    site('never'),
    site('year', { lastVisit: '2025-11-23' }),
    site('lately', {
      lastVisit: '2025-11-24',
      kind: 'hall',
      countyCode: '500229',
      isKeyCounty: true,
      townshipName: 'Xiuqi',
    }),
  ];
  const ids = (filter: Partial<typeof OPEN_FILTER>) =>
    filterSites(sites, { ...OPEN_FILTER, ...filter }, TODAY).map((each) => each.id);
  it('begins with those that waited a year or were never visited', () => {
    expect([...defaultSiteIds(sites, TODAY)]).toEqual(['never', 'year']);
  });
  it('filters by every part, and by all parts together', () => {
    expect(ids({})).toEqual(['never', 'year', 'lately']);
    expect(ids({ countyCode: '500229' })).toEqual(['lately']);
    expect(ids({ onlyKeyCounties: true })).toEqual(['lately']);
    expect(ids({ kind: 'school' })).toEqual(['never', 'year']);
    expect(ids({ minMonths: 12 })).toEqual(['never', 'year']);
    expect(ids({ text: ' xiuqi ' })).toEqual(['lately']);
    expect(ids({ kind: 'school', onlyKeyCounties: true })).toEqual([]);
  });
  it('counts whole months of waiting', () => {
    expect(monthsWaited({ lastVisit: '2025-11-24' }, TODAY)).toBe(11);
    expect(monthsWaited({ lastVisit: null }, TODAY)).toBeNull();
    expect(hasWaited({ lastVisit: '2026-11-23' }, 0, TODAY)).toBe(true);
  });
});

describe('a time field', () => {
  it('gives seconds since midnight, or nothing while incomplete', () => {
    expect(parseTimeOfDay('06:30')).toBe(23_400);
    expect(parseTimeOfDay('24:00')).toBeNull();
    expect(parseTimeOfDay('')).toBeNull();
  });
});
