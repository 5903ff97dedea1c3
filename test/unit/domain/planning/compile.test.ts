import { compilePlanning } from '@domain/planning/compile.ts';
import type { PlanningInput } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { BASE, check, type RoutePlan, solutionOf } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  caravan,
  FRIDAY_TO_MONDAY,
  lodging,
  MONDAY_TO_WEDNESDAY,
  place,
  planningInput,
  site,
} from '../../../fixtures/planning-input.ts';

/** The plan of an input that makes `routes`, in business words. */
function planOf(input: PlanningInput, routes: readonly RoutePlan[]) {
  const compiled = compilePlanning(input);
  const solution = solutionOf(compiled.problem, routes);
  expect(check(compiled.problem, solution)).toEqual([]);
  return { compiled, solution, tours: compiled.toursOf(solution) };
}

const unlocked = { caravan: false, day: false, order: false };

describe('compilePlanning', () => {
  it('turns a result back into dates, ids and times', () => {
    const { tours, compiled, solution } = planOf(planningInput(), [
      { vehicle: 0, day: 0, visits: [0], night: BASE },
    ]);
    // 0.2° = 22,239 m × 1.2 = 26,687 m; 26.687 km at 44 km/h = 2,183 s; + 900 access = 3,083 s; slack 600 s more.
    // The school opens at 9:00 = 32,400 s, so the caravan leaves at 32,400 − 3,683 = 28,717 s.
    expect(tours).toEqual([
      {
        caravanId: 'caravan',
        date: '2027-03-05',
        nightBeforeLodgingId: null,
        nightLodgingId: null,
        departure_s: 28_717,
        return_s: 36_000 + 3_683,
        returnLeg_m: 26_687,
        returnLeg_s: 3_083,
        returnRest_s: 0,
        length_m: 2 * 26_687,
        drive_s: 2 * 3_083,
        stops: [
          {
            sequence: 0,
            siteId: 'school',
            leg_m: 26_687,
            leg_s: 3_083,
            rest_s: 0,
            arrival_s: 32_400,
            start_s: 32_400,
            setup_s: 0,
            end_s: 36_000,
            late_s: 0,
            lock: unlocked,
          },
        ],
      },
    ]);
    expect(compiled.omittedSites(solution)).toEqual([]);
    // 53,374 m on the road at 1 per km, and 5 km for the day, in thousandths
    expect(solution.cost).toMatchObject({ cost: 53_374 + 5_000, days: 1, nights: 0 });
  });

  it('keeps every calendar day, and sends nobody out when crews do not work or the caravan is away', () => {
    const unavailableDates = new Set(['2027-03-08']);
    const { problem } = compilePlanning(planningInput({ caravans: [caravan('a', { unavailableDates })] }));
    expect(problem.dayCount).toBe(4);
    expect([...problem.isAvailable]).toEqual([1, 0, 1, 0]);
  });

  it('names the lodging of a night on both of its days', () => {
    const far = site('far', { place: place(32.9) });
    const input = planningInput({
      days: MONDAY_TO_WEDNESDAY,
      sites: [far],
      lodgings: [lodging('near', 29.3), lodging('there', 32.8)],
    });
    const { tours } = planOf(input, [
      { vehicle: 0, day: 0, visits: [], night: 1 },
      { vehicle: 0, day: 1, visits: [0], night: 1 },
      { vehicle: 0, day: 2, visits: [], night: BASE },
    ]);
    expect(tours.map((tour) => [tour.nightBeforeLodgingId, tour.stops.length, tour.nightLodgingId])).toEqual([
      [null, 0, 'there'],
      ['there', 1, 'there'],
      ['there', 0, null],
    ]);
  });

  it('knows no lodgings when nobody may stay away', () => {
    const lodgings = [lodging('there', 32.8)];
    const rules = { ...DEFAULT_PLANNING_RULES, maxNights: 0 };
    expect(compilePlanning(planningInput({ lodgings })).problem.lodgingCount).toBe(1);
    const { problem } = compilePlanning(planningInput({ lodgings, rules }));
    expect([problem.lodgingCount, problem.placeCount]).toEqual([0, 2]);
  });

  it('makes the same problem of the same input', () => {
    const { hash } = compilePlanning(planningInput()).problem;
    expect(compilePlanning(planningInput()).problem.hash).toBe(hash);
    const rules = { ...DEFAULT_PLANNING_RULES, fairnessWeight: 11 };
    expect(compilePlanning(planningInput({ rules })).problem.hash).not.toBe(hash);
  });

  it('refuses figures that cannot be computed with, all at once, under E2011', () => {
    const openings = [
      { weekday: 5, start_s: 32_400, end_s: 40_000 },
      { weekday: 5, start_s: 36_000, end_s: 50_000 },
    ];
    const sites = [site('a', { openings }), site('b', { service_s: -1 })];
    const compile = () => compilePlanning(planningInput({ sites }));
    expect(compile).toThrow(expect.objectContaining({ code: 'E2011' }));
    let faults: unknown[] = [];
    try {
      compile();
    } catch (error) {
      faults = (error as { params: { faults: unknown[] } }).params.faults;
    }
    expect(faults.length).toBeGreaterThanOrEqual(2);
  });

  it('marks what is locked', () => {
    const conditions = {
      locks: [
        { siteId: 'a', caravanId: 'caravan', date: null },
        { siteId: 'b', caravanId: null, date: '2027-03-05' },
      ],
      orders: [['b', 'a']],
      reference: [],
      basePlanId: null,
      kept: null,
    };
    const { tours } = planOf(planningInput({ sites: [site('a'), site('b')], conditions }), [
      { vehicle: 0, day: 0, visits: [1, 0], night: BASE },
    ]);
    expect(tours[0]?.stops.map(({ siteId, lock }) => [siteId, lock])).toEqual([
      ['b', { caravan: false, day: true, order: true }],
      ['a', { caravan: true, day: false, order: true }],
    ]);
  });

  it('finds the way back from tours to a solution', () => {
    const input = planningInput({ sites: [site('a'), site('b', { place: place(29.3) })] });
    const { compiled, solution, tours } = planOf(input, [
      { vehicle: 0, day: 0, visits: [1, 0], night: BASE },
    ]);
    const outlines = tours.map(({ caravanId, date, stops, nightLodgingId }) => ({
      caravanId,
      date,
      nightLodgingId,
      siteIds: stops.map(({ siteId }) => siteId),
    }));
    expect(compiled.solutionOf(outlines)).toEqual(solution);
  });

  it('does not explain what there is nothing to say about', () => {
    const { compiled, solution } = planOf(planningInput(), [
      { vehicle: 0, day: 0, visits: [0], night: BASE },
    ]);
    expect(() => compiled.explainOmission(solution, 'school')).toThrow(RangeError);
    expect(() => compiled.explainOmission(solution, 'nowhere')).toThrow(RangeError);
    expect(compiled.explainVisit(solution, 'school', FRIDAY_TO_MONDAY[3]!.date)).toBeNull();
  });
});
