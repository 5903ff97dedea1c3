import { describe, expect, it } from 'vitest';
import type { PlanningSite } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { repeatedVisitValue, visitValue, wholeMonthsBetween } from '@domain/planning/value.ts';

const site = (priority: number, lastVisit: string | null): PlanningSite => ({
  id: 's',
  place: { position: [107, 29], countyCode: 'a', terrain: 'plain', isSeat: true },
  kind: 'school',
  isTownship: true,
  openings: [],
  closedDates: new Set(),
  service_s: 3_600,
  priority,
  lastVisit,
});

describe('visitValue', () => {
  it('adds priority and months since the last visit', () => {
    // 20 × 3 + 1 × 14 months (2026-01-15 to 2027-03-20) = 74
    expect(visitValue(site(3, '2026-01-15'), DEFAULT_PLANNING_RULES, '2027-03-20')).toBe(74);
  });

  it('counts a site never visited, or long ago, as 60 months', () => {
    // 20 × 1 + 60 = 80
    expect(visitValue(site(1, null), DEFAULT_PLANNING_RULES, '2027-03-20')).toBe(80);
    expect(visitValue(site(1, '2010-01-01'), DEFAULT_PLANNING_RULES, '2027-03-20')).toBe(80);
  });

  it('does not fall below the priority for a visit after the start of the period', () => {
    expect(visitValue(site(2, '2027-05-01'), DEFAULT_PLANNING_RULES, '2027-03-20')).toBe(40);
  });

  it('is at least one point, so that every visit that fits is worth making', () => {
    const rules = { ...DEFAULT_PLANNING_RULES, priorityWeight: 0, monthWeight: 0 };
    expect(visitValue(site(5, null), rules, '2027-03-20')).toBe(1);
  });
});

describe('repeatedVisitValue', () => {
  it('counts the priority alone, for the site has just been visited', () => {
    expect(repeatedVisitValue(site(3, null), DEFAULT_PLANNING_RULES)).toBe(60);
    expect(repeatedVisitValue(site(3, null), { ...DEFAULT_PLANNING_RULES, priorityWeight: 0 })).toBe(1);
  });
});

describe('wholeMonthsBetween', () => {
  it('counts a month only when its day is reached', () => {
    expect(wholeMonthsBetween('2026-01-31', '2026-02-28')).toBe(0);
    expect(wholeMonthsBetween('2026-01-28', '2026-02-28')).toBe(1);
    expect(wholeMonthsBetween('2025-12-15', '2027-01-14')).toBe(12);
  });
});
