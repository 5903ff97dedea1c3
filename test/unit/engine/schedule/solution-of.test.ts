import { describe, expect, it } from 'vitest';
import { planFaults, solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import { at, plan, tourProblem } from '../../../fixtures/tour-problem.ts';

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
