import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { compareCost } from '../../../electron/engine/cost.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemInput, VisitInput } from '../../../electron/engine/problem-input.ts';
import { solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import { createSearch } from '../../../electron/engine/search/search.ts';
import { type SolveOptions, solve } from '../../../electron/engine/solve.ts';
import type { Solution } from '../../../electron/engine/solution.ts';
import { plansOf } from '../../helpers/apply-remedy.ts';
import { tours } from '../../helpers/arbitrary-tours.ts';
import { exhaustiveOptimum } from '../../helpers/exhaustive-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const quietly = { onProgress: () => {}, shouldStop: () => false };
const inputs = tours({ maxVisits: 9, maxVehicles: 3, maxDays: 4, withHours: true });
const tiny = tours({ maxVisits: 4, maxVehicles: 2, maxDays: 2, roads: 'metric' });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const solved = (input: ProblemInput, options: SolveOptions): Solution =>
  solve(createProblem(input), options, quietly).solution;

describe('solve', () => {
  it('returns only solutions that the independent checker accepts', () => {
    const seen = { served: 0, nights: 0 };
    fc.assert(
      fc.property(inputs, seeds, fc.constantFrom(1, 1, 3), (input, seed, searches) => {
        const problem = createProblem(input);
        const { solution } = solve(problem, { seed, searches, iterationLimit: 120 }, quietly);
        expect(check(problem, solution)).toEqual([]);
        seen.served += problem.visitCount - solution.unserved.length;
        seen.nights += solution.cost.nights;
      }),
      { endOnFailure: true, numRuns: propertyRuns(400) },
    );
    expect(seen.served).toBeGreaterThan(400);
    expect(seen.nights).toBeGreaterThan(10);
  });

  it('gives the same solution for the same seed', () => {
    fc.assert(
      fc.property(inputs, seeds, fc.constantFrom(1, 2), (input, seed, searches) => {
        const options = { seed, searches, iterationLimit: 80 };
        const run = () => solve(createProblem(input), options, quietly);
        expect(run()).toEqual(run());
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
  });

  it('is never worse than the solution it starts from, however soon it is stopped', () => {
    fc.assert(
      fc.property(inputs, seeds, fc.nat(4), (input, seed, polls) => {
        const problem = createProblem(input);
        const start = solve(problem, { seed, iterationLimit: 30 }, quietly).solution;
        let left = polls;
        const shouldStop = () => {
          left -= 1;
          return left < 0;
        };
        const options = { seed: seed + 1, iterationLimit: 600, initial: plansOf(start) };
        const { solution } = solve(problem, options, { ...quietly, shouldStop });
        expect(compareCost(solution.cost, start.cost)).toBeLessThanOrEqual(0);
        expect(check(problem, solution)).toEqual([]);
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
  });

  it('never covers less with one more vehicle', () => {
    const seen = { cases: 0, notLess: 0 };
    fc.assert(
      fc.property(tiny, seeds, fc.nat(1), (input, seed, like) => {
        const model = input.vehicles[like % input.vehicles.length]!;
        // Without a norm of its own: a norm that is not met costs points.
        const vehicles = [...input.vehicles, { ...model, normDays: 0 }];
        const options = { seed, iterationLimit: 800 };
        const fewer = solved(input, options);
        const isLess = (more: Solution) =>
          compareCost({ ...more.cost, cost: 0 }, { ...fewer.cost, cost: 0 }) > 0;
        // The plan of the fewer is a plan of the more: from there on, never.
        expect(isLess(solved({ ...input, vehicles }, { ...options, initial: plansOf(fewer) }))).toBe(false);
        seen.cases += 1;
        if (!isLess(solved({ ...input, vehicles }, options))) seen.notLess += 1;
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
    // From nothing, a local optimum is possible.
    expect(seen.notLess / seen.cases).toBeGreaterThanOrEqual(0.99);
  });
});

function withoutPlan(visit: VisitInput): VisitInput {
  const copy: { -readonly [Field in keyof VisitInput]: VisitInput[Field] } = { ...visit };
  delete copy.planned;
  return copy;
}

/** The problem once its solution was handed out: every served visit has its planned place, and leaving it costs. */
function handedOut(input: ProblemInput, { routes }: Solution): ProblemInput {
  const planned = new Map(
    routes.flatMap(({ vehicle, day, stops }) => stops.map(({ visit }) => [visit, { vehicle, day }] as const)),
  );
  const visits = input.visits.map((visit, index) => {
    const place = planned.get(index);
    return place ? { ...visit, planned: place } : withoutPlan(visit);
  });
  return { ...input, visits, goals: { ...input.goals, changedDay: 3, changedVehicle: 2, dropped: 4 } };
}

const neverPlanned = (input: ProblemInput): ProblemInput => ({
  ...input,
  visits: input.visits.map(withoutPlan),
});

describe('a new plan with nothing changed', () => {
  it('is no worse than the plan that was handed out, and of that cost exactly', () => {
    fc.assert(
      fc.property(inputs.map(neverPlanned), seeds, (input, seed) => {
        const before = solved(input, { seed, iterationLimit: 100 });
        const again = handedOut(input, before);
        const initial = plansOf(before);
        // The plan itself changes nothing, so its cost is what it was.
        expect(solutionOf(createProblem(again), initial).cost).toEqual(before.cost);
        const after = solved(again, { seed: seed + 1, iterationLimit: 100, initial });
        expect(compareCost(after.cost, before.cost)).toBeLessThanOrEqual(0);
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
  });

  it('is the same plan where that is the best there is', () => {
    const seen = { best: 0, served: 0 };
    fc.assert(
      fc.property(tiny.map(neverPlanned), seeds, (input, seed) => {
        const before = solved(input, { seed, iterationLimit: 1_000 });
        if (compareCost(before.cost, exhaustiveOptimum(createProblem(input)).cost) > 0) return;
        const initial = plansOf(before);
        const after = solved(handedOut(input, before), { seed: seed + 1, iterationLimit: 300, initial });
        expect(plansOf(after)).toEqual(initial);
        seen.best += 1;
        seen.served += initial.length;
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
    expect(seen.best).toBeGreaterThan(150);
    expect(seen.served).toBeGreaterThan(100);
  });
});

describe('a search', () => {
  it('knows the cost of its best exactly, whenever it is asked', () => {
    fc.assert(
      fc.property(inputs, seeds, fc.nat(2), (input, seed, index) => {
        const problem = createProblem(input);
        const search = createSearch(problem, { seed, index });
        const stretches = [0, 1, 9, 40, 100];
        const limit = stretches.reduce((sum, length) => sum + length);
        const hooks = { usedFraction: (iteration: number) => iteration / limit, shouldStop: () => false };
        for (const length of stretches) {
          search.run(length, hooks);
          const { plans, servedVisits, unservedRequired, points, cost } = search.best();
          const solution = solutionOf(problem, plans);
          expect(solution.cost).toMatchObject({ unservedRequired, points, cost });
          expect(servedVisits).toBe(problem.visitCount - solution.unserved.length);
        }
      }),
      { endOnFailure: true, numRuns: propertyRuns(300) },
    );
  });
});
