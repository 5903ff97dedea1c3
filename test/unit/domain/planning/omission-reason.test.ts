import { type CompiledPlanning, compilePlanning } from '@domain/planning/compile.ts';
import type { PlanConditions, PlanningInput, PlanningSite } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { BASE, type RoutePlan, type Solution, solutionOf } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  caravan,
  everyDay,
  FRIDAY_TO_MONDAY,
  place,
  planningInput,
  site,
} from '../../../fixtures/planning-input.ts';

const FRIDAY = FRIDAY_TO_MONDAY.slice(0, 1);
const rules = (changes: Partial<PlanningRules>): PlanningRules => ({ ...DEFAULT_PLANNING_RULES, ...changes });
const locked = (...locks: PlanConditions['locks'][number][]): PlanConditions => ({
  locks,
  orders: [],
  reference: [],
  basePlanId: null,
  kept: null,
});

function withRoutes(
  rest: Partial<PlanningInput>,
  routes: readonly RoutePlan[] = [],
): { compiled: CompiledPlanning; solution: Solution } {
  const compiled = compilePlanning(planningInput(rest));
  return { compiled, solution: solutionOf(compiled.problem, routes) };
}

/** Reason and first remedy of the only site in an empty plan. */
function alone(siteRest: Partial<PlanningSite>, rest: Partial<PlanningInput> = {}) {
  const { compiled, solution } = withRoutes({ sites: [site('x', siteRest)], ...rest });
  return compiled.omissionOf(solution, 'x');
}

describe('the main reason of a site that cannot be visited at all', () => {
  it('is that it is never open', () => {
    expect(alone({ openings: [] }).reason).toEqual({ code: 'no-open-day' });
  });

  it('is that it is not open long enough', () => {
    expect(alone({ openings: everyDay(9, 10), service_s: 5_400 }).reason).toEqual({
      code: 'opening-too-short',
      service_s: 5_400,
      longestOpening_s: 3_600,
    });
  });

  it('is the distance', () => {
    // 3° = 333,585 m × 1.2 = 400,302 m; at 60 km/h 24,018 s, + 900 s = 24,918 s each way; never more than 10 h
    expect(alone({ place: place(32) }).reason).toEqual({ code: 'too-far', drive_s: 49_836, limit_s: 36_000 });
  });

  it('is that it closes too early', () => {
    // Leaves at 6:30 = 23,400 s, arrives 23,400 + 3,083 + 600 = 27,083 s (7:31); open 5:00 to 8:00, one hour of service
    expect(alone({ openings: everyDay(5, 8) })).toMatchObject({
      reason: { code: 'unreachable-in-opening', earliestArrival_s: 27_083 },
      remedy: { code: 'another-opening' },
    });
  });

  it('is that no caravan goes out on its days', () => {
    const unavailableDates = new Set(FRIDAY_TO_MONDAY.map((day) => day.date));
    expect(alone({}, { caravans: [caravan('c', { unavailableDates })] }).reason).toEqual({
      code: 'no-caravan-available',
    });
  });

  it('is its lock', () => {
    const conditions = locked({ siteId: 'x', caravanId: null, date: '2027-03-07' });
    const { compiled, solution } = withRoutes({ sites: [site('x')], conditions });
    const { reason, remedies } = compiled.explainOmission(solution, 'x');
    expect(reason).toEqual({ code: 'locked' });
    expect(remedies.find(({ code }) => code === 'release-day-lock')).toMatchObject({ siteIds: ['x'] });
  });

  it('is the dark', () => {
    // Sunset on 5 March at 31° N is about 18:30; open from 16:00 on, two hours of service, an hour and more back.
    const mountain = place(29.8, { terrain: 'mountains' });
    const late = { place: mountain, openings: everyDay(16, 19), service_s: 2 * 3_600 };
    expect(alone(late).reason).toEqual({ code: 'no-daylight' });
  });
});

describe('the main reason of a site that others left no room for', () => {
  const oneADay = { days: FRIDAY, rules: rules({ maxVisitsPerDay: 1 }) };
  const first: readonly RoutePlan[] = [{ vehicle: 0, day: 0, visits: [0], night: BASE }];

  it('is that others are worth more, with what would have to give way', () => {
    // low: 20 × 1 + 60 = 80 (never visited); high: 20 × 5 + 2 months = 102
    const sites = [site('high', { priority: 5, lastVisit: '2027-01-01' }), site('low', { priority: 1 })];
    const { compiled, solution } = withRoutes({ ...oneADay, sites }, first);
    const { reason, remedies, refusals, counts } = compiled.explainOmission(solution, 'low');
    expect(reason).toEqual({ code: 'outranked', value: 80, displacedValue: 102 });
    expect(refusals).toEqual([
      { caravanId: 'caravan', date: '2027-03-05', code: 'day-full', bySiteId: null },
    ]);
    expect(counts).toEqual([{ code: 'day-full', count: 1 }]);
    expect(remedies.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['one-more-visit', 'another-caravan', 'displace']),
    );
    expect(remedies.find(({ code }) => code === 'displace')).toMatchObject({
      siteIds: ['high'],
      caravanId: 'caravan',
      date: '2027-03-05',
    });
    const cheapest = remedies.find(({ code }) => code !== 'another-caravan');
    expect(compiled.omissionOf(solution, 'low').remedy).toEqual(cheapest);
  });

  it('is that its county has its visits', () => {
    const sites = [site('a'), site('b')];
    const { compiled, solution } = withRoutes(
      { days: FRIDAY, sites, rules: rules({ maxVisitsPerCountyDay: 1 }) },
      first,
    );
    expect(compiled.omissionOf(solution, 'b').reason).toEqual({ code: 'county-full' });
  });

  it('is that the other goals would lose more', () => {
    // 1.87° = 207,935 m × 1.2 = 249,522 m; at 60 km/h 14,971 s, + 900 s: 31,742 s there and back, 49 started minutes
    // above 8 h at 5 points = 245, more than the 120 that the visit brings.
    expect(alone({ place: place(30.87) }).reason).toEqual({ code: 'not-worth-it', value: 120 });
  });

  it('is that the run did not come to it', () => {
    expect(alone({})).toMatchObject({ reason: { code: 'stopped-early' }, remedy: { code: 'fits-now' } });
  });

  it('is the site that it must not meet', () => {
    const { compiled, solution } = withRoutes(
      {
        days: FRIDAY,
        sites: [site('a'), site('b')],
        relations: [{ kind: 'apart', siteIds: ['a', 'b'] }],
      },
      first,
    );
    const { reason, refusals } = compiled.explainOmission(solution, 'b');
    expect(reason).toEqual({ code: 'relation' });
    expect(refusals).toEqual([{ caravanId: 'caravan', date: '2027-03-05', code: 'relation', bySiteId: 'a' }]);
  });

  it('is the gap to another visit of the site', () => {
    const { compiled, solution } = withRoutes(
      { sites: [site('a')], repeats: [{ siteId: 'a', visits: 2, minGap_d: 7, maxGap_d: null }] },
      first,
    );
    expect(compiled.omittedSites(solution)).toEqual(['a']);
    expect(compiled.omissionOf(solution, 'a').reason).toEqual({ code: 'series' });
  });
});

describe('a visit of the plan', () => {
  it('says what it costs and where it would be next best', () => {
    const { compiled, solution } = withRoutes({}, [{ vehicle: 0, day: 0, visits: [0], night: BASE }]);
    const { siteId, value, here, nextBest } = compiled.explainVisit(solution, 'school', '2027-03-05')!;
    expect([siteId, value]).toEqual(['school', 120]);
    // There and back: 2 × 26,687 m and 2 × 3,083 s. Fairness 10 points and the township share are won with it.
    expect(here).toMatchObject({
      caravanId: 'caravan',
      date: '2027-03-05',
      extra_km: 53.4,
      extraDrive_s: 6_166,
    });
    expect(nextBest).toMatchObject({ caravanId: 'caravan', date: '2027-03-08', extra_km: 53.4 });
  });

  it('has no next best place when there is no other day', () => {
    const { compiled, solution } = withRoutes({ days: FRIDAY }, [
      { vehicle: 0, day: 0, visits: [0], night: BASE },
    ]);
    expect(compiled.explainVisit(solution, 'school', '2027-03-05')).toMatchObject({ nextBest: null });
  });
});

describe('what can be said without trying', () => {
  const likely = (siteRest: Partial<PlanningSite>, rest: Partial<PlanningInput> = {}) => {
    const { compiled, solution } = withRoutes({ sites: [site('x', siteRest)], ...rest });
    return compiled.likelyOmissionOf(solution, 'x');
  };
  const dayTrips = { rules: rules({ maxNights: 0 }) };

  it('follows from calendar, caravans, locks and distance', () => {
    const unavailableDates = new Set(['2027-03-05', '2027-03-08']);
    expect(likely({ openings: [] }).reason).toEqual({ code: 'no-open-day' });
    expect(likely({}, { caravans: [caravan('c', { unavailableDates })] }).reason).toEqual({
      code: 'no-caravan-available',
    });
    const conditions = locked({ siteId: 'x', caravanId: null, date: '2027-03-07' });
    expect(likely({}, { conditions }).reason).toEqual({ code: 'locked' });
    expect(likely({ place: place(32) }, dayTrips).reason).toMatchObject({ code: 'too-far' });
    expect(likely({ openings: everyDay(5, 8) }, dayTrips).reason).toMatchObject({
      code: 'unreachable-in-opening',
    });
  });

  it('is else that the days went to others, without naming them', () => {
    expect(likely({}, dayTrips)).toEqual({
      siteId: 'x',
      reason: { code: 'outranked', value: 120, displacedValue: null },
      remedy: null,
    });
    expect(likely({ place: place(32) }).reason).toMatchObject({ code: 'outranked' });
  });
});
