import { compilePlanning } from '@domain/planning/compile.ts';
import type { PlanConditions, PlanningInput } from '@domain/planning/planning-model.ts';
import { isVisitDay, windowsOn } from '@domain/planning/visits.ts';
import { timeOfDay } from '@domain/units.ts';
import { NONE } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  caravan,
  everyDay,
  FRIDAY_TO_MONDAY,
  planningInput,
  site,
} from '../../../fixtures/planning-input.ts';

const problemOf = (rest: Partial<PlanningInput>) => compilePlanning(planningInput(rest)).problem;
const conditions = (rest: Partial<PlanConditions>): PlanConditions => ({
  locks: [],
  orders: [],
  reference: [],
  basePlanId: null,
  kept: null,
  ...rest,
});

describe('windows', () => {
  it('open schools on school days only, other sites on any working day', () => {
    expect(FRIDAY_TO_MONDAY.map((day) => isVisitDay({ kind: 'school' }, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(FRIDAY_TO_MONDAY.map((day) => isVisitDay({ kind: 'hall' }, day))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('keep to the openings of the weekday, earliest first', () => {
    const openings = [
      { weekday: 1, start_s: timeOfDay(14), end_s: timeOfDay(16) },
      { weekday: 1, start_s: timeOfDay(9), end_s: timeOfDay(11) },
      { weekday: 2, start_s: timeOfDay(8), end_s: timeOfDay(18) },
    ];
    expect(windowsOn(site('a', { openings }), FRIDAY_TO_MONDAY[3]!)).toEqual([
      { start_s: timeOfDay(9), end_s: timeOfDay(11) },
      { start_s: timeOfDay(14), end_s: timeOfDay(16) },
    ]);
    expect(windowsOn(site('a', { openings }), FRIDAY_TO_MONDAY[0]!)).toEqual([]);
  });
});

describe('a day on which an event keeps visits away', () => {
  it('has no opening, whatever the hours of the site say', () => {
    const closed = site('a', { closedDates: new Set(['2027-03-05']) });
    expect(FRIDAY_TO_MONDAY.map((day) => windowsOn(closed, day).length)).toEqual([0, 0, 0, 1]);
  });
});

describe('visits of a run', () => {
  it('carry value, township and county', () => {
    const sites = [site('a', { priority: 2, lastVisit: '2026-12-05' }), site('b', { isTownship: false })];
    const problem = problemOf({ sites });
    // a: 20 × 2 + 3 months to 2027-03-05; b: 20 × 3 + 60, never visited
    expect([...problem.prize]).toEqual([43, 120]);
    expect([...problem.isTownship]).toEqual([1, 0]);
    expect([...problem.area]).toEqual([0, 0]);
  });

  it('must be served when their caravan or day is locked', () => {
    const problem = problemOf({
      caravans: [caravan('x'), caravan('y')],
      sites: [site('a'), site('b'), site('c'), site('d')],
      conditions: conditions({
        locks: [
          { siteId: 'a', caravanId: 'y', date: null },
          { siteId: 'b', caravanId: null, date: '2027-03-08' },
          { siteId: 'c', caravanId: null, date: null },
        ],
      }),
    });
    expect([...problem.lockVehicle]).toEqual([1, NONE, NONE, NONE]);
    expect([...problem.lockDay]).toEqual([NONE, 3, NONE, NONE]);
    expect([...problem.isRequired]).toEqual([1, 1, 0, 0]);
  });

  it('are compared with the earlier plan where the run could keep it', () => {
    const problem = problemOf({
      sites: [site('a'), site('b'), site('c')],
      conditions: conditions({
        reference: [
          { siteId: 'a', caravanId: 'caravan', date: '2027-03-08' },
          { siteId: 'b', caravanId: 'caravan', date: '2027-04-01' },
          { siteId: 'c', caravanId: 'sold', date: '2027-03-05' },
          { siteId: 'gone', caravanId: 'caravan', date: '2027-03-05' },
        ],
      }),
    });
    expect([...problem.plannedDay]).toEqual([3, NONE, NONE]);
    expect([...problem.plannedVehicle]).toEqual([0, NONE, NONE]);
  });

  it('keep a locked order; one visit alone has none', () => {
    const sites = [site('a'), site('b'), site('c')];
    const problem = problemOf({ sites, conditions: conditions({ orders: [['c', 'a'], ['b'], ['c', 'x']] }) });
    expect(problem.orders).toEqual([[2, 0]]);
  });
});

describe('repeated visits', () => {
  const repeats = [{ siteId: 'b', visits: 3, minGap_d: 14, maxGap_d: 40 }];
  const sites = [site('a'), site('b', { priority: 4 }), site('c')];

  it('become a series; after the first, only the priority counts', () => {
    const problem = problemOf({ sites, repeats });
    expect(problem.visitCount).toBe(5);
    expect(problem.series).toEqual([
      expect.objectContaining({ visits: [1, 2, 3], minGap_d: 14, maxGap_d: 40 }),
    ]);
    // b: 20 × 4 + 60 first, then 20 × 4
    expect([...problem.prize]).toEqual([120, 140, 80, 80, 120]);
    expect(new Set([...problem.place].slice(1, 4)).size).toBe(1);
  });

  it('are matched with an earlier plan in the order of their days', () => {
    const reference = [
      { siteId: 'b', caravanId: 'caravan', date: '2027-03-08' },
      { siteId: 'b', caravanId: 'caravan', date: '2027-03-05' },
    ];
    const problem = problemOf({ sites, repeats, conditions: conditions({ reference }) });
    expect([...problem.plannedDay]).toEqual([NONE, 0, 3, NONE, NONE]);
  });

  it('without a largest gap have none', () => {
    const [series] = problemOf({ sites, repeats: [{ ...repeats[0]!, maxGap_d: null }] }).series;
    expect(series?.maxGap_d).toBeGreaterThan(366);
  });
});

describe('relations between sites', () => {
  it('hold for their first visits', () => {
    const problem = problemOf({
      sites: [site('a'), site('b', { openings: everyDay(8, 18) }), site('c')],
      repeats: [{ siteId: 'a', visits: 2, minGap_d: 1, maxGap_d: null }],
      relations: [
        { kind: 'together', siteIds: ['a', 'c'] },
        { kind: 'apart', siteIds: ['b', 'c', 'b'] },
        { kind: 'alternatives', siteIds: ['b'] },
      ],
    });
    expect(problem.relations).toEqual([
      { kind: 'together', visits: [0, 3] },
      { kind: 'apart', visits: [2, 3] },
    ]);
  });
});
