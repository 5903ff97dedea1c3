import { describe, expect, it } from 'vitest';
import { check, compareCost, ENGINE_VERSION, ProblemData, type SolveState, solve, solutionOf } from '@engine';
import { compileDayTrips } from '@domain/planning/compile.ts';
import { cityPlanningInput } from '../../fixtures/day-trip-city.ts';
import { at, between, lineProblem, lineProblemInput, quietly } from '../../fixtures/day-trip-problem.ts';

const run = (problem: ProblemData, iterationLimit = 300, seed = 1) =>
  solve(problem, { seed, iterationLimit }, quietly);

describe('solve', () => {
  it('serves both visits on one way out instead of two', () => {
    // One road: 30 and 60 km out. One route is 2 × 60 = 120 km, two would be 60 + 120 = 180 km.
    const problem = lineProblem({ depots_min: [0, 0], visits: [{ at_min: 30 }, { at_min: 60 }] });
    const { solution } = run(problem);
    expect(solution.cost).toEqual({
      unservedPrize: 0,
      length_m: 120_000,
      routesUsed: 1,
      travelCost_m: 120_000,
    });
    expect(check(problem, solution)).toEqual([]);
  });

  it('takes more prize before less road', () => {
    // Room for one visit: 11 points 200 km away beat 10 points next door.
    const problem = lineProblem({
      maxVisitsPerRoute: 1,
      visits: [
        { at_min: 5, prize: 10 },
        { at_min: 200, prize: 11 },
      ],
    });
    const { solution } = run(problem, 0);
    expect(solution.unserved).toEqual([0]);
    expect(solution.cost).toMatchObject({ unservedPrize: 10, length_m: 400_000 });
  });

  it('takes two small prizes that exclude a larger one', () => {
    // Visit 0 (15 points) lies at the far end, open 12–14; visits 1 and 2 (10 points each) on the way there.
    // With 0 at 12:00–13:00 the way back reaches 40 at 16:10 and 30 at 16:20, too late for an hour before 17:00;
    // with 1 at 9:00–10:00 and 2 or 0 after it, 230 is reached at 13:20, too late for an hour before 14:00.
    // So it is 15 points or 10 + 10.
    const problem = lineProblem({
      latestReturn_s: at(18),
      visits: [
        { at_min: 230, prize: 15, windows: [[between(12, 14)]] },
        { at_min: 30, prize: 10 },
        { at_min: 40, prize: 10 },
      ],
      maxDriving_s: at(7, 40),
    });
    const { solution } = run(problem, 300);
    expect(solution.unserved).toEqual([0]);
  });

  it('says how the result came about', () => {
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    expect(run(problem, 12, 99).provenance).toEqual({
      engineVersion: ENGINE_VERSION,
      seed: 99,
      iterationLimit: 12,
      iterations: 12,
      stopReason: 'iterations',
      problemHash: problem.hash,
    });
  });

  it('reports the first and the last state, and never a worse one after a better one', () => {
    const visits = Array.from({ length: 12 }, (_, index) => ({
      at_min: 20 + 17 * index,
      prize: 1 + (index % 5),
    }));
    const reports: SolveState[] = [];
    const hooks = { ...quietly, onProgress: (state: SolveState) => reports.push(state) };
    const { solution } = solve(lineProblem({ dayCount: 2, visits }), { seed: 1, iterationLimit: 640 }, hooks);
    expect(reports[0]).toMatchObject({ iteration: 0, iterationLimit: 640, totalVisits: 12 });
    expect(reports.at(-1)).toMatchObject({
      iteration: 640,
      unservedPrize: solution.cost.unservedPrize,
      length_m: solution.cost.length_m,
    });
    // At the start, every 64 iterations after it (9 of them), after the search and after the exchanges.
    expect(reports.length).toBe(1 + 9 + 1 + 1);
    for (const [index, report] of reports.slice(1).entries()) {
      expect(report.unservedPrize).toBeLessThanOrEqual(reports[index]!.unservedPrize);
    }
  });

  it('ends by the clock of the caller when that comes first', () => {
    let used = 0;
    const timeLimit = {
      usedFraction: () => {
        used += 0.01;
        return used;
      },
    };
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    const { provenance } = solve(problem, { seed: 1, iterationLimit: 1_000_000, timeLimit }, quietly);
    expect(provenance.stopReason).toBe('time');
    expect(provenance.iterations).toBeLessThan(100);
  });

  it('returns an empty, valid solution when it is cancelled before it begins', () => {
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    const hooks = { ...quietly, shouldStop: () => true };
    const { solution, provenance } = solve(problem, { seed: 1, iterationLimit: 100 }, hooks);
    expect(provenance).toMatchObject({ stopReason: 'cancelled', iterations: 0 });
    expect(solution).toMatchObject({ routes: [], unserved: [0] });
    expect(check(problem, solution)).toEqual([]);
  });

  it('keeps an initial solution that cannot be improved', () => {
    const problem = lineProblem({ dayCount: 2, visits: [{ at_min: 30 }] });
    const initial = [{ vehicle: 0, day: 1, visits: [0] }];
    const { solution } = solve(problem, { seed: 1, iterationLimit: 0, initial }, quietly);
    expect(solution).toEqual(solutionOf(problem, initial));
  });

  it('exchanges the smaller prize of an initial solution for the larger, without any iteration', () => {
    const visits = [
      { at_min: 30, prize: 5 },
      { at_min: 40, prize: 6 },
    ];
    const problem = lineProblem({ maxVisitsPerRoute: 1, visits });
    const initial = [{ vehicle: 0, day: 0, visits: [0] }];
    const { solution } = solve(problem, { seed: 1, iterationLimit: 0, initial }, quietly);
    expect(solution.unserved).toEqual([0]);
  });

  it('searches differently with different seeds', () => {
    const { problem } = compileDayTrips(cityPlanningInput({ sites: 60, caravans: 2, days: 6 }));
    const costs = [1, 2, 3, 4].map((seed) => run(problem, 20, seed).solution.cost.travelCost_m);
    expect(new Set(costs).size).toBeGreaterThan(1);
  });

  it('refuses an initial solution that breaks a rule', () => {
    const problem = lineProblem({
      dayCount: 2,
      availableDays: [[true, false]],
      visits: [{ at_min: 30 }, { at_min: 60 }],
    });
    const start = (...initial: { vehicle: number; day: number; visits: number[] }[]) =>
      solve(problem, { seed: 1, iterationLimit: 0, initial }, quietly);
    expect(() => start({ vehicle: 0, day: 1, visits: [0] }), 'vehicle away').toThrow(RangeError);
    expect(() => start({ vehicle: 0, day: 0, visits: [0, 0] }), 'visit twice').toThrow(RangeError);
    const twice = { vehicle: 0, day: 0, visits: [0] };
    expect(() => start(twice, { ...twice, visits: [1] }), 'route twice').toThrow(RangeError);
    expect(() => start({ vehicle: 0, day: 0, visits: [0, 1, 0, 1] }), 'too long').toThrow(RangeError);
  });

  it('copes with a problem without visits', () => {
    const problem = ProblemData.from({ ...lineProblemInput({ visits: [] }) });
    const { solution } = run(problem, 100);
    expect(solution.cost).toEqual({ unservedPrize: 0, length_m: 0, routesUsed: 0, travelCost_m: 0 });
  });

  it('refuses a limit that is no count', () => {
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    expect(() => run(problem, -1)).toThrow(RangeError);
    expect(() => run(problem, 1.5)).toThrow(RangeError);
  });
});

describe('compareCost', () => {
  it('looks at prize first, then at travel', () => {
    const cost = (unservedPrize: number, travelCost_m: number) => ({
      unservedPrize,
      travelCost_m,
      length_m: travelCost_m,
      routesUsed: 0,
    });
    expect(compareCost(cost(1, 900), cost(2, 1))).toBeLessThan(0);
    expect(compareCost(cost(2, 5), cost(2, 4))).toBeGreaterThan(0);
    expect(compareCost(cost(2, 5), cost(2, 5))).toBe(0);
  });
});
