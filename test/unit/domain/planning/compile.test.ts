import { describe, expect, it } from 'vitest';
import { compileDayTrips, isVisitDay } from '@domain/planning/compile.ts';
import type {
  PlanningDay,
  PlanningInput,
  PlanningSite,
  TravelPlace,
} from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { check, solve } from '@engine';
import { at, quietly } from '../../../fixtures/day-trip-problem.ts';

const place = (latitude: number): TravelPlace => ({
  position: [107, latitude],
  countyCode: `county-${latitude}`,
  terrain: 'plain',
  isSeat: true,
});

/** Friday to Monday: Saturday is free, Sunday is worked without school (调休), Monday is an ordinary day. */
const days: readonly PlanningDay[] = [
  { date: '2027-03-05', weekday: 5, isSchoolDay: true, isWorkday: true },
  { date: '2027-03-06', weekday: 6, isSchoolDay: false, isWorkday: false },
  { date: '2027-03-07', weekday: 7, isSchoolDay: false, isWorkday: true },
  { date: '2027-03-08', weekday: 1, isSchoolDay: true, isWorkday: true },
];
const everyDay = (start: number, end: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start_s: at(start), end_s: at(end) }));

const site = (id: string, rest: Partial<PlanningSite> = {}): PlanningSite => ({
  id,
  place: place(29.2),
  kind: 'school',
  openings: everyDay(9, 17),
  service_s: 3_600,
  priority: 3,
  lastVisit: null,
  ...rest,
});

const input = (rest: Partial<PlanningInput> = {}): PlanningInput => ({
  days,
  caravans: [{ id: 'caravan', base: place(29), unavailableDates: new Set() }],
  sites: [site('school')],
  rules: DEFAULT_PLANNING_RULES,
  ...rest,
});

function plan(planningInput: PlanningInput, iterationLimit = 200) {
  const compiled = compileDayTrips(planningInput);
  const { solution } = solve(compiled.problem, { seed: 1, iterationLimit }, quietly);
  expect(check(compiled.problem, solution)).toEqual([]);
  return { ...compiled.decode(solution), compiled, solution };
}

describe('compileDayTrips', () => {
  it('turns a result back into dates, ids and times', () => {
    const { tours, omissions } = plan(input());
    // 0.2° = 22,239 m × 1.2 = 26,687 m; 26.687 km at 44 km/h = 2,183 s; + 900 access + 600 slack = 3,683 s.
    // The school opens at 9:00 = 32,400 s, so the caravan leaves at 32,400 − 3,683 = 28,717 s.
    expect(omissions).toEqual([]);
    expect(tours).toEqual([
      {
        caravanId: 'caravan',
        date: expect.stringMatching(/^2027-03-0[58]$/),
        departure_s: 28_717,
        return_s: 36_000 + 3_683,
        returnLeg_m: 26_687,
        returnLeg_s: 3_683,
        returnRest_s: 0,
        length_m: 2 * 26_687,
        drive_s: 2 * 3_683,
        stops: [
          {
            sequence: 0,
            siteId: 'school',
            leg_m: 26_687,
            leg_s: 3_683,
            rest_s: 0,
            arrival_s: 32_400,
            start_s: 32_400,
            end_s: 36_000,
          },
        ],
      },
    ]);
  });

  it('visits schools on school days only, other sites on any working day', () => {
    expect(days.map((day) => isVisitDay({ kind: 'school' }, day))).toEqual([true, false, false, true]);
    expect(days.map((day) => isVisitDay({ kind: 'hall' }, day))).toEqual([true, false, true, true]);
    const sunday = days.slice(1, 3);
    const sites = [site('school'), site('square', { kind: 'square' })];
    const { tours, omissions } = plan(input({ days: sunday, sites }));
    expect(tours.map((tour) => [tour.date, tour.stops.map((stop) => stop.siteId)])).toEqual([
      ['2027-03-07', ['square']],
    ]);
    expect(omissions).toEqual([{ siteId: 'school', reason: { code: 'no-open-day' } }]);
  });

  it('leaves days without work out of the horizon', () => {
    // Four days, one Saturday
    expect(compileDayTrips(input()).problem.dayCount).toBe(3);
  });

  it('keeps to the openings of the weekday', () => {
    const openings = [{ weekday: 1, start_s: at(14), end_s: at(16) }];
    const { tours } = plan(input({ sites: [site('monday', { openings })] }));
    expect(tours.map((tour) => [tour.date, tour.stops[0]?.start_s])).toEqual([['2027-03-08', at(14)]]);
  });

  it('gives two caravans of one base the same depot', () => {
    const caravans = ['a', 'b'].map((id) => ({ id, base: place(29), unavailableDates: new Set<string>() }));
    const { problem } = compileDayTrips(input({ caravans }));
    expect([...problem.depot]).toEqual([0, 0]);
    expect(problem.placeCount).toBe(2);
  });

  it('prefers the site of more value when there is room for one', () => {
    const sites = [site('low', { priority: 1 }), site('high', { priority: 5, lastVisit: '2027-01-01' })];
    const rules = { ...DEFAULT_PLANNING_RULES, maxVisitsPerDay: 1 };
    const { tours, omissions } = plan(input({ sites, rules, days: days.slice(0, 1) }));
    // low: 20 × 1 + 60 = 80 (never visited); high: 20 × 5 + 2 months = 102
    expect(tours.flatMap((tour) => tour.stops.map((stop) => stop.siteId))).toEqual(['high']);
    expect(omissions).toEqual([
      { siteId: 'low', reason: { code: 'outranked', value: 80, displacedValue: 102 } },
    ]);
  });

  it('says why a site has no visit, in business words', () => {
    const reasonFor = (rest: Partial<PlanningSite>, more: Partial<PlanningInput> = {}) =>
      plan(input({ sites: [site('x', rest)], ...more })).omissions[0]?.reason;
    expect(reasonFor({ openings: [] })).toEqual({ code: 'no-open-day' });
    expect(reasonFor({ openings: everyDay(9, 10), service_s: 5_400 })).toEqual({
      code: 'opening-too-short',
      service_s: 5_400,
      longestOpening_s: 3_600,
    });
    // 3° = 333,585 m × 1.2 = 400,302 m; at 60 km/h 24,018 s; + 1,500 s = 25,518 s each way, limit 8 h = 28,800 s
    expect(reasonFor({ place: place(32) })).toEqual({ code: 'too-far', drive_s: 51_036, limit_s: 28_800 });
    // Leaves at 6:30 = 23,400 s, arrives 23,400 + 3,683 = 27,083 s (7:31); open 5:00 to 8:00, one hour of service
    expect(reasonFor({ openings: everyDay(5, 8) })).toEqual({
      code: 'unreachable-in-opening',
      earliestArrival_s: 27_083,
    });
    const unavailableDates = new Set(days.map((day) => day.date));
    expect(reasonFor({}, { caravans: [{ id: 'c', base: place(29), unavailableDates }] })).toEqual({
      code: 'no-caravan-available',
    });
  });

  it('calls a site that still fits one that the run did not come to', () => {
    const { compiled, solution } = plan(input());
    const empty = { ...solution, routes: [], unserved: [0] };
    expect(compiled.omissionOf(empty, 'school')).toEqual({ code: 'stopped-early' });
    expect(() => compiled.omissionOf(solution, 'school')).toThrow(RangeError);
    expect(() => compiled.omissionOf(solution, 'nowhere')).toThrow(RangeError);
  });
});
