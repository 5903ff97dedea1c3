import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compareCost, type RoutePlan, type Solution, solve } from '@engine';
import { quietly } from '../../fixtures/day-trip-problem.ts';
import { dayTripProblem } from '../../helpers/arbitrary-day-trips.ts';
import { bruteForce } from '../../helpers/naive-day-trip.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const small = dayTripProblem({ maxVisits: 8, maxVehicles: 3, maxDays: 3 });
// Metric: where a detour is shorter than the way itself, two visits can be possible only as a pair, and a
// search that inserts one visit at a time cannot see that (electron/engine/README.md, limits).
const tiny = dayTripProblem({ maxVisits: 5, maxVehicles: 2, maxDays: 2, roads: 'metric' });
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const plansOf = (solution: Solution): RoutePlan[] =>
  solution.routes.map(({ vehicle, day, stops }) => ({
    vehicle,
    day,
    visits: stops.map((stop) => stop.visit),
  }));

describe('solve', () => {
  it('returns only solutions that the independent checker accepts', () => {
    let served = 0;
    fc.assert(
      fc.property(small, seed, (problem, runSeed) => {
        const { solution } = solve(problem, { seed: runSeed, iterationLimit: 60 }, quietly);
        expect(check(problem, solution)).toEqual([]);
        served += problem.visitCount - solution.unserved.length;
      }),
      { numRuns: propertyRuns(500) },
    );
    expect(served).toBeGreaterThan(300);
  });

  it('finds the optimum of tiny problems: the served prize always, the road nearly always', () => {
    let cases = 0;
    let optimalRoads = 0;
    let choices = 0;
    fc.assert(
      fc.property(tiny, seed, (problem, runSeed) => {
        const optimum = bruteForce(problem);
        const { solution } = solve(problem, { seed: runSeed, iterationLimit: 1_500 }, quietly);
        expect(solution.cost.unservedPrize).toBe(optimum.unservedPrize);
        expect(solution.cost.travelCost_m).toBeGreaterThanOrEqual(optimum.travelCost_m);
        cases += 1;
        if (solution.unserved.length > 0 && solution.routes.length > 0) choices += 1;
        if (solution.cost.travelCost_m === optimum.travelCost_m) optimalRoads += 1;
      }),
      { numRuns: propertyRuns(250) },
    );
    expect(optimalRoads / cases).toBeGreaterThanOrEqual(0.98);
    expect(choices).toBeGreaterThan(50); // problems where something had to stay out
  });

  it('gives the same solution for the same seed', () => {
    fc.assert(
      fc.property(small, seed, (problem, runSeed) => {
        const options = { seed: runSeed, iterationLimit: 40 };
        expect(solve(problem, options, quietly)).toEqual(solve(problem, options, quietly));
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('is never worse than the solution it starts from, however soon it is stopped', () => {
    fc.assert(
      fc.property(small, seed, fc.nat(80), (problem, runSeed, polls) => {
        const start = solve(problem, { seed: runSeed, iterationLimit: 30 }, quietly).solution;
        let left = polls;
        const hooks = {
          onProgress: () => {},
          shouldStop: () => {
            left -= 1;
            return left < 0;
          },
        };
        const options = { seed: runSeed + 1, iterationLimit: 50, initial: plansOf(start) };
        const { solution } = solve(problem, options, hooks);
        expect(compareCost(solution.cost, start.cost)).toBeLessThanOrEqual(0);
        expect(check(problem, solution)).toEqual([]);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
