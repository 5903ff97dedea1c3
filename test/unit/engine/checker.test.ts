import { describe, expect, it } from 'vitest';
import {
  check,
  RULES,
  type Rule,
  type ScheduledRoute,
  type ScheduledStop,
  type Solution,
  solutionOf,
} from '@engine';
import { at, lineProblem, MINUTE } from '../../fixtures/day-trip-problem.ts';

/*
 * One vehicle, two days; visits 30 and 60 min away, a third too far to serve. Limit of continuous driving 50 min,
 * services of 10 min (no rest of 20). Day 0: leaves 8:30, 9:00–9:10 at 30, 20 min + rest 20 + 10 min → 10:00–10:10
 * at 60 (10 min since the rest), back 60 min: rest after 40 → 11:30. Driving 30 + 30 + 60 = 120 min.
 */
const problem = lineProblem({
  dayCount: 2,
  availableDays: [[true, true]],
  earliestDeparture_s: at(8, 30),
  continuousDriving_s: 50 * MINUTE,
  routeCost_m: 1_000,
  visits: [
    { at_min: 30, service_min: 10 },
    { at_min: 60, service_min: 10 },
    { at_min: 500, service_min: 10 },
  ],
});
const good = solutionOf(problem, [{ vehicle: 0, day: 0, visits: [0, 1] }]);
const goodRoute = good.routes[0]!;

const withRoute = (change: Partial<ScheduledRoute>): Solution => ({
  ...good,
  routes: [{ ...goodRoute, ...change }],
});
const withStop = (position: number, change: Partial<ScheduledStop>): Solution =>
  withRoute({
    stops: goodRoute.stops.map((stop, index) => (index === position ? { ...stop, ...change } : stop)),
  });
const rulesOf = (solution: Solution, judge = problem) =>
  check(judge, solution).map((violation) => violation.rule);

/** For every rule a solution, or a stricter problem, that breaks it. */
const breaches: Readonly<Record<Rule, () => readonly Rule[]>> = {
  'unknown-index': () => rulesOf(withRoute({ day: 2 })),
  'vehicle-unavailable': () => rulesOf(good, { ...problem, isAvailable: Uint8Array.of(0, 1) }),
  'route-repeated': () => rulesOf({ ...good, routes: [goodRoute, goodRoute] }),
  'route-empty': () => rulesOf(withRoute({ stops: [] })),
  'too-many-visits': () => rulesOf(good, { ...problem, maxVisitsPerRoute: 1 }),
  'visit-repeated': () => rulesOf(withStop(1, { visit: 0 })),
  'departure-too-early': () =>
    rulesOf(good, { ...problem, earliestDeparture_s: Int32Array.of(at(8, 30) + 1) }),
  'return-too-late': () => rulesOf(good, { ...problem, latestReturn_s: Int32Array.of(at(11, 30) - 1) }),
  'leg-wrong': () => rulesOf(withStop(1, { leg_m: 29_999 })),
  'rest-wrong': () => rulesOf(withStop(1, { rest_s: 0 })),
  'arrival-wrong': () => rulesOf(withStop(0, { arrival_s: at(8, 59) })),
  'start-before-arrival': () => rulesOf(withStop(1, { arrival_s: at(10, 1) })),
  'service-wrong': () => rulesOf(withStop(0, { end_s: at(9, 9) })),
  'outside-window': () => rulesOf(withStop(0, { start_s: at(8, 59), end_s: at(9, 9) })),
  'driving-too-long': () => rulesOf(good, { ...problem, maxDriving_s: Int32Array.of(120 * MINUTE - 1) }),
  'sum-wrong': () => rulesOf(withRoute({ length_m: 120_001 })),
  'unserved-wrong': () => rulesOf({ ...good, unserved: [] }),
  'cost-wrong': () => rulesOf({ ...good, cost: { ...good.cost, travelCost_m: 120_000 } }),
};

describe('check', () => {
  it('finds nothing wrong with a right solution', () => {
    expect(goodRoute).toMatchObject({ departure_s: at(8, 30), return_s: at(11, 30), drive_s: 120 * MINUTE });
    expect(check(problem, good)).toEqual([]);
  });

  for (const rule of RULES) {
    it(`reports ${rule}`, () => {
      expect(breaches[rule]()).toContain(rule);
    });
  }

  it('reports nothing but the rule that is broken, where it is broken', () => {
    expect(check(problem, withStop(1, { leg_m: 29_999, visit: 1 })).slice(0, 1)).toEqual([
      {
        rule: 'leg-wrong',
        route: 0,
        stop: 1,
        visit: 1,
        detail: '1800 s and 29999 m, matrix 1800 s and 30000 m',
      },
    ]);
    expect(rulesOf({ ...good, unserved: [] })).toEqual(['unserved-wrong']);
  });

  it('accepts waiting of exactly a rest as a rest, and not a second less', () => {
    // Limit 60: 30 + 30 min without a rest, 9:40 at the second gate. It opens at 10:00: 20 min of waiting, then
    // 60 min back need no rest, 11:10. It opens a second earlier: 60 min lie behind, so rest first, 11:29:59.
    const opening = (start_s: number) =>
      lineProblem({
        earliestDeparture_s: at(8, 30),
        continuousDriving_s: at(1),
        visits: [
          { at_min: 30, service_min: 10 },
          { at_min: 60, service_min: 10, windows: [[{ start_s, end_s: at(12) }]] },
        ],
      });
    const plan = [{ vehicle: 0, day: 0, visits: [0, 1] }];
    const [onTime, early] = [opening(at(10)), opening(at(10) - 1)];
    const rested = solutionOf(onTime, plan);
    const unrested = solutionOf(early, plan);
    expect(rested.routes[0]).toMatchObject({ returnRest_s: 0, return_s: at(11, 10) });
    expect(unrested.routes[0]).toMatchObject({ returnRest_s: 20 * MINUTE, return_s: at(11, 30) - 1 });
    expect([check(onTime, rested), check(early, unrested)]).toEqual([[], []]);
    const noRest = { ...unrested.routes[0]!, returnRest_s: 0, return_s: at(11, 10) - 1 };
    expect(rulesOf({ ...unrested, routes: [noRest] }, early)).toEqual(['rest-wrong']);
  });
});
