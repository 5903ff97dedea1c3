import { daylightAt } from '@domain/calendar/daylight.ts';
import { compilePlanning } from '@domain/planning/compile.ts';
import type { PlanningInput } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { normDaysOf } from '@domain/planning/vehicles.ts';
import { timeOfDay } from '@domain/units.ts';
import { describe, expect, it } from 'vitest';
import { caravan, lodging, place, planningInput, site } from '../../../fixtures/planning-input.ts';

const problemOf = (rest: Partial<PlanningInput>) => compilePlanning(planningInput(rest)).problem;
const rules = (changes: Partial<PlanningRules>): PlanningRules => ({ ...DEFAULT_PLANNING_RULES, ...changes });

describe('places of a run', () => {
  it('give two caravans of one base the same depot, and sites at one position their own place', () => {
    const problem = problemOf({
      caravans: [caravan('a'), caravan('b'), caravan('c', { base: place(30) })],
      lodgings: [lodging('l', 29.2)],
      sites: [site('x'), site('y')],
    });
    expect([...problem.depot]).toEqual([0, 0, 1]);
    expect([...problem.lodgingPlace]).toEqual([2]);
    expect([...problem.place]).toEqual([3, 4]);
    // x and y are 0 m apart and still cost their access time.
    const cell = 3 * problem.placeCount + 4;
    expect([problem.travel[0]?.distance_m[cell], problem.travel[0]?.travelTime_s[cell]]).toEqual([0, 900]);
  });

  it('are as far from each other as the estimate says, both ways, without the slack', () => {
    const { travel, placeCount } = problemOf({});
    expect([...travel[0]!.travelTime_s]).toEqual([0, 3_083, 3_083, 0]);
    expect([...travel[0]!.distance_m]).toEqual([0, 26_687, 26_687, 0]);
    expect(placeCount).toBe(2);
    expect(problemOf({}).legSlack_s).toBe(600);
  });
});

describe('daylight', () => {
  const mountain = site('up', { place: place(31, { terrain: 'mountains' }) });

  it('binds the roads to places in mountain counties, on every day of the period', () => {
    const problem = problemOf({ sites: [site('down'), mountain] });
    expect([...problem.isMountain]).toEqual([0, 0, 1]);
    const { start_s, end_s } = daylightAt([107, 31], '2027-03-05');
    expect([problem.daylightStart_s[0], problem.daylightEnd_s[0]]).toEqual([start_s, end_s]);
    expect(problem.daylightStart_s).toHaveLength(4);
  });

  it('binds nothing without mountains, or when the rule is off', () => {
    expect(problemOf({}).isMountain).toHaveLength(0);
    expect(problemOf({ sites: [mountain], rules: rules({ daylightOnly: false }) }).isMountain).toHaveLength(
      0,
    );
  });
});

describe('caravans of a run', () => {
  it('keep the rules of the day', () => {
    const problem = problemOf({
      caravans: [caravan('a', { targetDays: 120 })],
      rules: rules({ earliestDeparture_s: timeOfDay(7), maxVisitsPerDay: 2, maxNights: 1, nightCost_km: 45 }),
    });
    expect(problem.shiftStart_s[0]).toBe(timeOfDay(7));
    expect(problem.shiftEnd_s[0]).toBe(timeOfDay(19, 30));
    expect([problem.maxDriving_s[0], problem.daily_s, problem.weekly_s]).toEqual([36_000, 28_800, 158_400]);
    expect([problem.maxVisitsPerDay[0], problem.maxNights[0]]).toEqual([2, 1]);
    expect([problem.costPerDay[0], problem.costPerNight[0]]).toEqual([5_000, 45_000]);
  });

  it('get the share of their yearly norm that falls on the period, rounded down', () => {
    // 120 × 31 / 365 = 10.19; 120 × 3 / 365 = 0.99
    expect(normDaysOf(caravan('a', { targetDays: 120 }), 31)).toBe(10);
    expect(normDaysOf(caravan('a', { targetDays: 120 }), 3)).toBe(0);
    expect(normDaysOf(caravan('a', { targetDays: 120 }), 365)).toBe(120);
  });
});

describe('goals', () => {
  it('take their weights from the rules', () => {
    const { goals } = problemOf({
      rules: rules({ townshipSharePercent: 70, townshipWeight: 31, normWeight: 3, overDrivingWeight: 6 }),
    });
    expect(goals).toMatchObject({
      townshipPerMille: 700,
      townshipPerVisit: 31,
      perNormDay: 3,
      perOverMinute: 6,
      changedDay: 40,
      changedVehicle: 20,
      dropped: 60,
    });
  });

  it('treat every county alike, and limit its visits of a day only when asked to', () => {
    const sites = [site('a'), site('b', { place: place(29.4) }), site('c')];
    const free = problemOf({ sites });
    expect([...free.area]).toEqual([0, 1, 0]);
    expect([...free.areaFairness]).toEqual([10, 10]);
    expect(free.areaMaxPerDay[0]).toBeGreaterThan(2_000);
    expect([...problemOf({ sites, rules: rules({ maxVisitsPerCountyDay: 2 }) }).areaMaxPerDay]).toEqual([
      2, 2,
    ]);
  });
});
