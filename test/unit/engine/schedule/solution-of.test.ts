import { describe, expect, it } from 'vitest';
import { draftOf, planFaults, solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import { at, between, plan, tourProblem } from '../../../fixtures/tour-problem.ts';

const problem = tourProblem({
  visits: [
    { at_min: 60 },
    { at_min: 90, prize: 3 },
    { at_min: 30, lock: { day: 1 } },
    { at_min: 400, features: 1 },
  ],
  vehicles: [{ maxNights: 1 }, {}],
  lodgings: [{ at_min: 80 }],
  dayCount: 2,
  orders: [[0, 1]],
});

const kinds = (plans: readonly RoutePlan[]) => planFaults(problem, plans).map(({ kind }) => kind);

describe('solutionOf', () => {
  it('starts each day where the last one ended, and sorts by day, then vehicle', () => {
    const solution = solutionOf(problem, [
      plan([1, 2], { day: 1 }),
      plan([], { vehicle: 1, day: 1 }),
      plan([0], { night: 0 }),
    ]);
    expect(
      solution.routes.map(({ vehicle, day, nightBefore, night }) => [vehicle, day, nightBefore, night]),
    ).toEqual([
      [0, 0, -1, 0],
      [0, 1, 0, -1],
    ]);
    // Day 0: 8:00 → 9:00–10:00 at 60, 20 min on to the lodging at 80: 10:20.
    expect(solution.routes[0]).toMatchObject({ departure_s: at(8), return_s: at(10, 20) });
    // Day 1: 8:50 → 10 min to 90, 9:00–10:00, 60 min to 30: 11:00–12:00, 30 back.
    expect(solution.routes[1]).toMatchObject({ departure_s: at(8, 50), return_s: at(12, 30) });
    expect(solution.unserved).toEqual([3]);
    // 80 + 10 + 60 + 30 km.
    expect(solution.cost).toMatchObject({ length_m: 180_000, days: 2, nights: 1, points: 10 });
  });

  it('takes no plans for a solution without routes', () => {
    expect(solutionOf(problem, [])).toMatchObject({ routes: [], unserved: [0, 1, 2, 3] });
    expect(solutionOf(problem, [plan([])])).toMatchObject({ routes: [] });
  });

  it('names the first broken rule', () => {
    expect(() => solutionOf(problem, [plan([0], { night: 0 })])).toThrow(
      new RangeError('nights: vehicle 0, day 0'),
    );
    expect(() => solutionOf(problem, [plan([3])])).toThrow(new RangeError('shift: vehicle 0, day 0'));
    expect(() => solutionOf(problem, [plan([7])])).toThrow(
      new RangeError('unknown-index: vehicle 0, day 0, visits 7'),
    );
  });
});

describe('planFaults', () => {
  it('is empty for a solution', () => {
    expect(planFaults(problem, [plan([0, 1])])).toEqual([]);
  });

  it('names all broken rules, those of single routes first', () => {
    // 400 min out and back, 3 is served from 13:10, back 20:50: shift; it needs a feature; 2 is locked to day 1.
    expect(kinds([plan([1, 0, 2]), plan([3], { vehicle: 1, day: 1, night: 0 })])).toEqual([
      'nights',
      'nights',
      'feature',
      'lock',
      'lock',
    ]);
    expect(kinds([plan([3]), plan([1, 0], { day: 1 })])).toEqual(['shift', 'feature', 'lock']);
  });

  it('says only that an index is unknown, or that something is repeated', () => {
    expect(kinds([plan([0], { vehicle: 2 })])).toEqual(['unknown-index']);
    expect(kinds([plan([0], { day: 2 })])).toEqual(['unknown-index']);
    expect(kinds([plan([0], { night: 1 })])).toEqual(['unknown-index']);
    expect(kinds([plan([0, -1, 4])])).toEqual(['unknown-index']);
    expect(kinds([plan([0.5])])).toEqual(['unknown-index']);
    expect(kinds([plan([0]), plan([1])])).toEqual(['repeated']);
    expect(kinds([plan([0]), plan([1, 0], { day: 1 })])).toEqual(['repeated']);
    expect(kinds([plan([0, 0])])).toEqual(['repeated']);
  });
});

describe('draftOf', () => {
  it('is the solution where no rule is broken', () => {
    const plans = [plan([0], { night: 0 }), plan([1, 2], { day: 1 })];
    expect(draftOf(problem, plans)).toEqual({ solution: solutionOf(problem, plans), faults: [] });
  });

  it('times a plan all the same and names every broken rule', () => {
    // Shift 6:30 to 19:30, sites open till 17:00. 6:30 → 13:10–14:10 at 400 → 19:50–20:50 at 60 → 21:50.
    const { solution, faults } = draftOf(problem, [plan([3, 0])]);
    expect(solution.routes[0]).toMatchObject({
      departure_s: at(6, 30),
      return_s: at(21, 50),
      length_m: 800_000,
    });
    expect(solution.unserved).toEqual([1, 2]);
    expect(faults).toEqual([
      { kind: 'window', visits: [0], vehicle: 0, day: 0 },
      { kind: 'shift', visits: [], vehicle: 0, day: 0 },
      { kind: 'feature', visits: [3], vehicle: 0, day: 0 },
    ]);
  });

  it('names each visit that is closed or too late, and the leg that passes the limit of driving once', () => {
    const late = tourProblem({
      visits: [{ at_min: 60, windows: [[]] }, { at_min: 100, windows: [[between(8, 9)]] }, { at_min: 200 }],
      vehicles: [{ maxDriving_s: at(1, 50), maxVisitsPerDay: 2 }],
    });
    // 60 + 40 = 100 min of driving; 200 min on the leg to the third, and more on the way back.
    expect(draftOf(late, [plan([0, 1, 2])]).faults).toEqual([
      { kind: 'visits-per-day', visits: [], vehicle: 0, day: 0 },
      { kind: 'closed', visits: [0], vehicle: 0, day: 0 },
      { kind: 'window', visits: [1], vehicle: 0, day: 0 },
      { kind: 'driving', visits: [2], vehicle: 0, day: 0 },
    ]);
  });

  it('takes the hours of another day where the vehicle does not go out', () => {
    const off = tourProblem({
      visits: [{ at_min: 60 }],
      vehicles: [{ shifts: [between(7, 19), null] }],
      dayCount: 2,
    });
    const { solution, faults } = draftOf(off, [plan([0], { day: 1 })]);
    expect(solution.routes[0]).toMatchObject({ departure_s: at(8), return_s: at(11) });
    expect(faults).toEqual([{ kind: 'calendar', visits: [], vehicle: 0, day: 1 }]);
  });

  it('does not let the crew wait at the first gate', () => {
    // 120 min of driving against 60 allowed. Open from 11:00: there is no need to leave before 10:00.
    const opens = tourProblem({
      visits: [{ at_min: 60, windows: [[between(11, 13)]] }],
      vehicles: [{ maxDriving_s: at(1) }],
    });
    expect(draftOf(opens, [plan([0])]).solution.routes[0]).toMatchObject({ departure_s: at(10) });
  });

  it('refuses what makes no sense', () => {
    expect(() => draftOf(problem, [plan([7])])).toThrow(RangeError);
    expect(() => draftOf(problem, [plan([0]), plan([0], { vehicle: 1 })])).toThrow(RangeError);
  });
});
