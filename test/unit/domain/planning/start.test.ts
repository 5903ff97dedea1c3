import { compilePlanning } from '@domain/planning/compile.ts';
import { NO_CONDITIONS, type PlanningInput, type StartingTour } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { BASE } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  caravan,
  lodging,
  MONDAY_TO_WEDNESDAY,
  place,
  planningInput,
  site,
} from '../../../fixtures/planning-input.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = MONDAY_TO_WEDNESDAY.map((day) => day.date) as [string, string, string];
const tour = (date: string, siteIds: readonly string[], night: string | null = null): StartingTour => ({
  caravanId: 'caravan',
  date,
  siteIds,
  nightLodgingId: night,
});
const sites = [site('a'), site('b'), site('c', { place: place(29.4) })];
const startOf = (start: readonly StartingTour[], rest: Partial<PlanningInput> = {}) =>
  compilePlanning(planningInput({ days: MONDAY_TO_WEDNESDAY, sites, start, ...rest })).start;
const shut = { openings: [] };

describe('the plan a run starts from', () => {
  it('is nothing when none is given', () => {
    expect(startOf([])).toBeNull();
  });

  it('is the earlier plan when nothing has changed, in the order of the days', () => {
    expect(startOf([tour(TUESDAY, ['c', 'a']), tour(MONDAY, ['b'])])).toEqual([
      { vehicle: 0, day: 0, visits: [1], night: BASE },
      { vehicle: 0, day: 1, visits: [2, 0], night: BASE },
    ]);
  });

  it('loses the visit that no longer fits, and nothing else', () => {
    const start = [tour(MONDAY, ['b']), tour(TUESDAY, ['c', 'a'])];
    expect(startOf(start, { sites: [site('a', shut), site('b'), site('c')] })).toEqual([
      { vehicle: 0, day: 0, visits: [1], night: BASE },
      { vehicle: 0, day: 1, visits: [2], night: BASE },
    ]);
  });

  it('loses what is locked to another day', () => {
    const conditions = { ...NO_CONDITIONS, locks: [{ siteId: 'a', caravanId: null, date: WEDNESDAY }] };
    expect(startOf([tour(MONDAY, ['a', 'b'])], { conditions })).toEqual([
      { vehicle: 0, day: 0, visits: [1], night: BASE },
    ]);
  });

  it('forgets sites, caravans, days and lodgings that the run does not know', () => {
    const start = [
      tour(MONDAY, ['gone', 'a']),
      { ...tour(TUESDAY, ['b']), caravanId: 'sold' },
      tour('2027-04-01', ['b']),
      tour(WEDNESDAY, ['c'], 'closed'),
    ];
    expect(startOf(start)).toEqual([
      { vehicle: 0, day: 0, visits: [0], night: BASE },
      { vehicle: 0, day: 2, visits: [2], night: BASE },
    ]);
  });

  it('keeps nights, and turns them into day trips when the next day is no longer possible', () => {
    const start = [tour(MONDAY, ['a'], 'l'), tour(TUESDAY, ['b'])];
    const lodgings = [lodging('l', 29.3)];
    expect(startOf(start, { lodgings })).toEqual([
      { vehicle: 0, day: 0, visits: [0], night: 0 },
      { vehicle: 0, day: 1, visits: [1], night: BASE },
    ]);
    const caravans = [caravan('caravan', { unavailableDates: new Set([TUESDAY]) })];
    expect(startOf(start, { lodgings, caravans })).toEqual([
      { vehicle: 0, day: 0, visits: [0], night: BASE },
    ]);
  });

  it('does not lose what must be served to what need not', () => {
    const locked = (...siteIds: readonly string[]) => ({
      ...NO_CONDITIONS,
      locks: siteIds.map((siteId) => ({ siteId, caravanId: 'caravan', date: TUESDAY })),
    });
    const lodgings = [lodging('l', 29.3)];
    const start = [tour(MONDAY, ['a', 'b'], 'l'), tour(TUESDAY, ['c'])];
    const closed = [site('a', shut), site('b', shut), site('c', { place: place(29.4) })];
    // Both visits of Monday have to go, and the night stays because Tuesday begins there.
    expect(startOf(start, { lodgings, sites: closed, conditions: locked('c') })).toEqual([
      { vehicle: 0, day: 0, visits: [], night: 0 },
      { vehicle: 0, day: 1, visits: [2], night: BASE },
    ]);
    // What is locked cannot be kept: it has no better right than the rest.
    const rest = [site('a'), site('b', shut), site('c', shut)];
    expect(startOf(start, { lodgings, sites: rest, conditions: locked('c') })).toEqual([
      { vehicle: 0, day: 0, visits: [0], night: BASE },
    ]);
  });

  it('leaves room in the county for what must be served', () => {
    const conditions = { ...NO_CONDITIONS, locks: [{ siteId: 'b', caravanId: null, date: MONDAY }] };
    const start = [tour(MONDAY, ['a']), { ...tour(MONDAY, ['b']), caravanId: 'two' }];
    const rules = { ...DEFAULT_PLANNING_RULES, maxVisitsPerCountyDay: 1 };
    expect(startOf(start, { caravans: [caravan(), caravan('two')], rules, conditions })).toEqual([
      { vehicle: 0, day: 0, visits: [], night: BASE },
      { vehicle: 1, day: 0, visits: [1], night: BASE },
    ]);
  });
});
