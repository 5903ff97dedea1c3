import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { compareCost, type SolutionCost } from '../../../electron/engine/cost.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemData } from '../../../electron/engine/problem.ts';
import type { ProblemInput } from '../../../electron/engine/problem-input.ts';
import { classicWindows } from '../../../electron/engine/search/classic/classic-problem.ts';
import { solve } from '../../../electron/engine/solve.ts';
import { exhaustiveOptimum } from '../../helpers/exhaustive-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const MINUTE = 60;
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((m) => m * MINUTE);
const listOf = <T>(value: fc.Arbitrary<T>, count: number) =>
  fc.array(value, { minLength: count, maxLength: count });

/** Day trips without law of driving, places on a plane, one window per visit: what the classic state is for. */
const classic: fc.Arbitrary<ProblemInput> = fc
  .record({
    visits: fc.integer({ min: 1, max: 4 }),
    vehicles: fc.integer({ min: 1, max: 2 }),
    dayCount: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ visits, vehicles, dayCount }) => {
    const placeCount = visits + vehicles;
    const window = fc.tuple(minutes(360, 720), minutes(0, 480)).map(([start_s, length_s]) => ({
      start_s,
      end_s: start_s + length_s,
    }));
    const vehicle = fc.record({
      shifts: listOf(
        minutes(900, 1_200).map((end_s) => ({ start_s: 420 * MINUTE, end_s })),
        dayCount,
      ),
      capacity: fc.tuple(fc.integer({ min: 3, max: 8 })),
      maxDuration_s: minutes(300, 800),
      costPerDay: fc.nat(40),
    });
    const visit = fc
      .record({
        service_s: minutes(0, 90),
        isRequired: fc.constantFrom(true, false),
        prize: fc.integer({ min: 1, max: 20 }),
        value: fc.nat(50_000),
        load: fc.tuple(fc.nat(3)),
        window,
        isOpen: listOf(fc.constantFrom(true, true, false), dayCount),
      })
      .map(({ window: one, isOpen, ...rest }) => ({
        ...rest,
        windows: isOpen.map((open) => (open ? [one] : [])),
      }));
    return fc.record({
      points: listOf(fc.tuple(fc.nat(120), fc.nat(120)), placeCount),
      vehicles: listOf(vehicle, vehicles),
      visits: listOf(visit, visits),
      dayCount: fc.constant(dayCount),
    });
  })
  .map(({ points, vehicles, visits, dayCount }) => {
    const legs = points.flatMap(([x, y]) => points.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v)));
    return {
      placeCount: points.length,
      dayCount,
      travel: [{ travelTime_s: legs.map((m) => m * MINUTE), distance_m: legs.map((m) => m * 1_000) }],
      vehicles: vehicles.map((vehicle, depot) => ({ ...vehicle, depot, costPerKm: 2 })),
      visits: visits.map((visit, index) => ({ ...visit, place: vehicles.length + index })),
    };
  });

/** Constraints that limit nothing, but that only the state for everything knows. */
const HARMLESS: readonly ((input: ProblemInput) => ProblemInput)[] = [
  (input) => ({ ...input, driving: { continuous_s: 10_000_000, rest_s: 1, legSlack_s: 0 } }),
  (input) => ({
    ...input,
    areas: [{ maxVisitsPerDay: 100 }],
    visits: input.visits.map((visit) => ({ ...visit, area: 0 })),
  }),
  (input) => ({ ...input, orders: [[0]] }),
];

/** Share that each state has to find, in per mille; the rest are local optima. */
const LEAST_OPTIMAL = 990;

describe('a classic problem', () => {
  it('has the same optimum in the state for everything, and both find it nearly always', () => {
    const seen = { cases: 0, plain: 0, rich: 0, served: 0, unserved: 0 };
    const isOptimal = (problem: ProblemData, seed: number, best: SolutionCost) => {
      const hooks = { onProgress: () => {}, shouldStop: () => false };
      const { solution } = solve(problem, { seed, iterationLimit: 1_000 }, hooks);
      expect(check(problem, solution)).toEqual([]);
      expect(compareCost(solution.cost, best)).toBeGreaterThanOrEqual(0);
      return compareCost(solution.cost, best) === 0;
    };
    fc.assert(
      fc.property(classic, fc.nat(HARMLESS.length - 1), fc.nat(1_000), (input, choice, seed) => {
        const plain = createProblem(input);
        const rich = createProblem(HARMLESS[choice]!(input));
        expect([classicWindows(plain), classicWindows(rich)]).toEqual([expect.anything(), null]);
        const best = exhaustiveOptimum(plain);
        expect(exhaustiveOptimum(rich).cost).toEqual(best.cost);
        seen.cases += 1;
        if (isOptimal(plain, seed, best.cost)) seen.plain += 1;
        if (isOptimal(rich, seed, best.cost)) seen.rich += 1;
        seen.served += plain.visitCount - best.unserved.length;
        seen.unserved += best.unserved.length;
      }),
      { numRuns: propertyRuns(300), endOnFailure: true },
    );
    expect((1_000 * seen.plain) / seen.cases, 'classic').toBeGreaterThanOrEqual(LEAST_OPTIMAL);
    expect((1_000 * seen.rich) / seen.cases, 'rich').toBeGreaterThanOrEqual(LEAST_OPTIMAL);
    expect(seen.served).toBeGreaterThan(seen.cases);
    expect(seen.unserved).toBeGreaterThan(seen.cases / 4);
  });
});
