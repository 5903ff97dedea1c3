import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { compareCost, type SolutionCost } from '../../../electron/engine/cost.ts';
import type { ProblemData } from '../../../electron/engine/problem.ts';
import { BASE } from '../../../electron/engine/problem-input.ts';
import { solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import { REPORT_INTERVAL } from '../../../electron/engine/search/parameters.ts';
import { type SolveOptions, type SolveState, solve } from '../../../electron/engine/solve.ts';
import type { RoutePlan } from '../../../electron/engine/solution.ts';
import { ENGINE_VERSION } from '../../../electron/engine/version.ts';
import {
  between,
  LAW,
  plan,
  type TourProblem,
  type TourVisit,
  tourProblem,
} from '../../fixtures/tour-problem.ts';
import { plansOf } from '../../helpers/apply-remedy.ts';

const quietly = { onProgress: () => {}, shouldStop: () => false };
const run = (problem: ProblemData, options: Partial<SolveOptions> = {}) =>
  solve(problem, { seed: 1, iterationLimit: 500, ...options }, quietly);

/** 5, 50, 95 … out: more than two vehicles can do in three days of two visits. */
const manyVisits: readonly TourVisit[] = Array.from({ length: 20 }, (_, index) => ({
  at_min: 5 + ((45 * index) % 200),
  prize: 1 + (index % 7),
}));
const busyTour: TourProblem = {
  dayCount: 3,
  vehicles: [
    { maxVisitsPerDay: 2, maxNights: 1 },
    { base_min: 60, maxVisitsPerDay: 2, maxNights: 2, costPerNight: 10 },
  ],
  lodgings: [{ at_min: 150, cost: 20 }],
  driving: LAW,
  visits: manyVisits,
};
const busy = tourProblem(busyTour);
/** Two of the busy problem's visits, each in a route of its own. */
const poorStart: readonly RoutePlan[] = [plan([0]), plan([1], { vehicle: 1, day: 2 })];

describe('solve', () => {
  it('serves both visits on one way out instead of two', () => {
    // 30 and 60 km out: one route is 2 × 60 = 120 km, two would be 60 + 120 = 180 km.
    const problem = tourProblem({ vehicles: [{}, {}], visits: [{ at_min: 30 }, { at_min: 60 }] });
    const { solution } = run(problem);
    expect(solution.cost).toMatchObject({ points: 0, cost: 120_000, length_m: 120_000, days: 1, nights: 0 });
    expect(check(problem, solution)).toEqual([]);
  });

  it('takes required visits before prizes', () => {
    // Room for one of them.
    const problem = tourProblem({
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 5, prize: 50 },
        { at_min: 100, prize: 1, isRequired: true },
      ],
    });
    const { solution } = run(problem);
    expect(solution.unserved).toEqual([0]);
    expect(solution.cost).toMatchObject({ unservedRequired: 0, points: 50 });
  });

  it('takes prizes before cost', () => {
    // Room for one of them: 11 points 200 km away beat 10 points next door. 2 × 200 km.
    const problem = tourProblem({
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 5, prize: 10 },
        { at_min: 200, prize: 11 },
      ],
    });
    const { solution } = run(problem);
    expect(solution.unserved).toEqual([0]);
    expect(solution.cost).toMatchObject({ points: 10, cost: 400_000 });
  });

  it('pays any road for a single point', () => {
    // 2 × 230 = 460 km for 1 point of 101.
    const problem = tourProblem({
      visits: [
        { at_min: 1, prize: 100 },
        { at_min: 230, prize: 1 },
      ],
    });
    expect(run(problem).solution.cost).toMatchObject({ points: 0, cost: 460_000 });
  });

  it('takes two small prizes that exclude a larger one', () => {
    // Visit 0 (15 points) lies at the far end, open 12–14; visits 1 and 2 (10 points each) on the way there.
    // With 0 at 12:00–13:00 the way back reaches 40 at 16:10 + a rest, too late for an hour before 17:00;
    // with 1 at 9:00–10:00 and 0 after it, 230 is reached at 13:20, too late for an hour before 14:00.
    const problem = tourProblem({
      vehicles: [{ shifts: [between(6.5, 18)], maxDriving_s: 460 * 60 }],
      driving: LAW,
      visits: [
        { at_min: 230, prize: 15, windows: [[between(12, 14)]] },
        { at_min: 30, prize: 10 },
        { at_min: 40, prize: 10 },
      ],
    });
    expect(run(problem).solution.unserved).toEqual([0]);
  });

  it('serves a far visit with a night away, and goes home the next day', () => {
    // There and back are 600 minutes of driving, 480 are allowed on a day. With the inn 10 min before the visit it
    // is 300 + 10 and 290: 600 km, a night of 20 + 30.
    const far = {
      dayCount: 2,
      vehicles: [{ maxDriving_s: 480 * 60, maxNights: 1, costPerNight: 20 }],
      driving: LAW,
      visits: [{ at_min: 300 }],
    };
    const problem = tourProblem({ ...far, lodgings: [{ at_min: 290, cost: 30 }] });
    const { solution } = run(problem);
    expect(plansOf(solution)).toEqual([plan([0], { night: 0 }), plan([], { day: 1, night: BASE })]);
    expect(solution.cost).toMatchObject({ points: 0, cost: 650_000, days: 2, nights: 1 });
    expect(check(problem, solution)).toEqual([]);
    expect(run(tourProblem(far)).solution.unserved).toEqual([0]);
  });

  it('keeps locked visits on their vehicle and day, and locked orders', () => {
    const problem = tourProblem({
      dayCount: 2,
      vehicles: [{}, { base_min: 100 }],
      visits: [
        { at_min: 10 },
        { at_min: 20, lock: { vehicle: 1, day: 1 } },
        { at_min: 30, lock: { vehicle: 0, day: 1 } },
      ],
      orders: [[2, 0]],
    });
    const initial = [plan([2], { day: 1 }), plan([1], { vehicle: 1, day: 1 })];
    for (const options of [{}, { initial }]) {
      const { solution } = run(problem, options);
      // 2 × 30 and 2 × 80 km.
      expect(solution.cost).toMatchObject({ points: 0, cost: 220_000 });
      expect(plansOf(solution)).toEqual([plan([2, 0], { day: 1 }), plan([1], { vehicle: 1, day: 1 })]);
    }
  });

  it('copes with a problem without visits', () => {
    const { solution, provenance } = run(tourProblem({ visits: [] }));
    expect(solution).toMatchObject({ routes: [], unserved: [], cost: { points: 0, cost: 0 } });
    expect(provenance.iterations).toBe(0);
  });
});

describe('a run', () => {
  it('says how the result came about', () => {
    expect(run(busy, { seed: 99, iterationLimit: 12, searches: 3 }).provenance).toEqual({
      engineVersion: ENGINE_VERSION,
      seed: 99,
      searches: 3,
      iterationLimit: 12,
      iterations: 36,
      stopReason: 'iterations',
      problemHash: busy.hash,
    });
  });

  it.each([1, 3])('gives the same result for the same seed, with %i searches', (searches) => {
    const options = { seed: 5, searches, iterationLimit: 300 };
    expect(run(busy, options)).toEqual(run(busy, options));
  });

  it('searches differently with different seeds', () => {
    const results = [1, 2, 3, 4, 5, 6].map((seed) => run(busy, { seed, iterationLimit: 1 }).solution);
    expect(new Set(results.map((solution) => JSON.stringify(plansOf(solution)))).size).toBeGreaterThan(1);
  });

  it('reports where it stands, at the end the result, and never a worse state after a better one', () => {
    const reports: SolveState[] = [];
    const hooks = { ...quietly, onProgress: (state: SolveState) => reports.push(state) };
    const { solution } = solve(busy, { seed: 1, iterationLimit: 640 }, hooks);
    expect(reports[0]).toMatchObject({ iteration: 0, iterationLimit: 640, totalVisits: 20 });
    const { unservedRequired, points, cost } = solution.cost;
    const servedVisits = 20 - solution.unserved.length;
    expect(reports.at(-1)).toMatchObject({ iteration: 640, servedVisits, unservedRequired, points, cost });
    // At 0 and after every interval, and at the end.
    expect(reports.length).toBe(Math.ceil(640 / REPORT_INTERVAL) + 1);
    for (const [index, report] of reports.slice(1).entries()) {
      const before = reports[index]!;
      expect(report.iteration).toBeGreaterThan(before.iteration);
      expect(report.points < before.points || report.cost <= before.cost).toBe(true);
    }
  });

  it('ends by the clock of the caller when that comes first, and says so', () => {
    for (const iterationLimit of [10_000, 1_000_000]) {
      let used = 0;
      const timeLimit = {
        usedFraction: () => {
          used += 0.02;
          return used;
        },
      };
      const { solution, provenance } = run(busy, { iterationLimit, timeLimit });
      expect(provenance.stopReason).toBe('time');
      // The clock was asked at least once every interval.
      expect(provenance.iterations).toBeLessThanOrEqual(REPORT_INTERVAL * 50);
      expect(provenance.iterations).toBeLessThan(iterationLimit);
      expect(check(busy, solution)).toEqual([]);
    }
  });

  it('gives a right solution wherever it is cancelled, and never one worse than its start', () => {
    const problem = tourProblem({ ...busyTour, visits: manyVisits.slice(0, 6) });
    const cancelledAt = (poll: number, initial?: readonly RoutePlan[]) => {
      let polls = 0;
      const shouldStop = () => {
        polls += 1;
        return polls > poll;
      };
      const options = {
        seed: 1,
        iterationLimit: 2 * REPORT_INTERVAL,
        searches: 2,
        ...(initial && { initial }),
      };
      return { ...solve(problem, options, { ...quietly, shouldStop }), polls };
    };
    const { polls } = cancelledAt(Number.POSITIVE_INFINITY);
    expect(polls).toBeGreaterThanOrEqual(6);
    const start = solutionOf(problem, poorStart).cost;
    for (let poll = 0; poll < polls; poll += 1) {
      const { solution, provenance } = cancelledAt(poll);
      expect(check(problem, solution)).toEqual([]);
      expect(provenance.stopReason).toBe('cancelled');
      expect(provenance.iterations).toBeLessThanOrEqual(4 * REPORT_INTERVAL);
      const again = cancelledAt(poll, poorStart).solution;
      expect(check(problem, again)).toEqual([]);
      expect(compareCost(again.cost, start)).toBeLessThanOrEqual(0);
    }
    expect(cancelledAt(0).solution).toMatchObject({
      routes: [],
      unserved: [0, 1, 2, 3, 4, 5],
    });
  });
});

describe('a run from a plan', () => {
  it('keeps a plan that cannot be improved', () => {
    const problem = tourProblem({ dayCount: 2, visits: [{ at_min: 30 }] });
    const initial = [plan([0], { day: 1 })];
    expect(run(problem, { initial }).solution).toEqual(solutionOf(problem, initial));
  });

  it('is never worse than a poor one, and improves it', () => {
    const start = solutionOf(busy, poorStart);
    for (const iterationLimit of [0, 1, 100]) {
      const { solution } = run(busy, { initial: poorStart, iterationLimit });
      expect(compareCost(solution.cost, start.cost)).toBeLessThanOrEqual(0);
      expect(check(busy, solution)).toEqual([]);
    }
    expect(run(busy, { initial: poorStart }).solution.unserved.length).toBeLessThan(start.unserved.length);
  });

  it('refuses one that breaks a rule', () => {
    const problem = tourProblem({
      dayCount: 2,
      vehicles: [{ shifts: [between(6, 20), null], maxVisitsPerDay: 3 }],
      visits: [{ at_min: 30 }, { at_min: 60 }, { at_min: 400 }],
    });
    const from =
      (...initial: RoutePlan[]) =>
      () =>
        run(problem, { iterationLimit: 0, initial });
    expect(from(plan([0], { day: 1 })), 'vehicle away').toThrow(RangeError);
    expect(from(plan([0, 0])), 'visit twice').toThrow(RangeError);
    expect(from(plan([0]), plan([1])), 'route twice').toThrow(RangeError);
    expect(from(plan([2])), 'not home in time').toThrow(RangeError);
    expect(from(plan([0], { night: 0 })), 'no such lodging').toThrow(RangeError);
    expect(from(plan([7])), 'no such visit').toThrow(RangeError);
  });

  it('refuses limits that are no counts', () => {
    for (const iterationLimit of [-1, 1.5, Number.NaN]) {
      expect(() => run(busy, { iterationLimit }), `limit ${iterationLimit}`).toThrow(RangeError);
    }
    for (const searches of [0, -1, 1.5]) {
      expect(() => run(busy, { searches, iterationLimit: 1 }), `${searches} searches`).toThrow(RangeError);
    }
  });
});

describe('compareCost', () => {
  it('looks at required visits first, then at points, then at cost', () => {
    const of = (unservedRequired: number, points: number, cost: number) =>
      ({ unservedRequired, points, cost }) as SolutionCost;
    expect(compareCost(of(0, 9, 9), of(1, 1, 1))).toBeLessThan(0);
    expect(compareCost(of(1, 1, 900), of(1, 2, 1))).toBeLessThan(0);
    expect(compareCost(of(1, 2, 5), of(1, 2, 4))).toBeGreaterThan(0);
    expect(compareCost(of(1, 2, 5), of(1, 2, 5))).toBe(0);
  });
});
