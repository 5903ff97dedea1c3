import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCost, type SolutionCost } from '../../../electron/engine/cost.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import { solve } from '../../../electron/engine/solve.ts';
import { tours } from '../../helpers/arbitrary-tours.ts';
import { exhaustiveOptimum } from '../../helpers/exhaustive-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

/*
 * The search against the optimum by exhaustion, all constraints in random mixtures.
 *
 * Roads keep the triangle inequality and the hours of the day differ mildly. Where a detour saves time, or where
 * waiting for a quieter hour does, two visits can be possible as a pair only, which a search that puts in one visit
 * after the other does not see.
 */
const small = { maxVisits: 7, maxVehicles: 2, maxDays: 3, withHours: 'mild', roads: 'metric' } as const;
const SAMPLE_SEED = 1;
const ITERATIONS = 3_000;
/** Shares in per mille: found on all levels, and on those above the cost in money. */
const LEAST_OPTIMAL = 990;
const LEAST_OPTIMAL_COVERAGE = 995;
/** The sample runs in parts, each well below the time limit of a test. */
const PARTS = 10;

const levelsOf = ({ unservedRequired, points, cost }: SolutionCost) =>
  [unservedRequired, points, cost].join();

describe('solve against exhaustion', () => {
  const runs = propertyRuns(500);
  const inputs = fc.sample(fc.oneof(tours(small), tours({ ...small, isFar: true })), {
    numRuns: runs,
    seed: SAMPLE_SEED,
  });
  const count = { cases: 0, optimal: 0, optimalCoverage: 0, choices: 0, nights: 0 };
  const missed: string[] = [];

  /** Solves a case both ways: negative when the search found more than there is, 0 when it found the optimum. */
  const compare = (index: number): number => {
    const problem = createProblem(inputs[index]!);
    const best = exhaustiveOptimum(problem).cost;
    const options = { seed: index, iterationLimit: ITERATIONS };
    const { solution } = solve(problem, options, { onProgress: () => {}, shouldStop: () => false });
    const found = solution.cost;
    const isCovered = found.unservedRequired === best.unservedRequired && found.points === best.points;
    count.cases += 1;
    if (isCovered) count.optimalCoverage += 1;
    if (isCovered && found.cost === best.cost) count.optimal += 1;
    else missed.push(`sample ${SAMPLE_SEED}, case ${index}: ${levelsOf(found)} for ${levelsOf(best)}`);
    if (solution.unserved.length > 0 && solution.routes.length > 0) count.choices += 1;
    count.nights += best.nights;
    return compareCost(found, best);
  };

  // Nothing is better than the optimum: this guards the exhaustion, and the cost.
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'finds nothing above the optimum, part %i',
    (part) => {
      for (let index = part; index < runs; index += PARTS) {
        expect(compare(index), `case ${index}`).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it('finds the optimum of nearly all small problems', () => {
    expect(count.cases).toBe(runs);
    const message = `${count.optimal} and ${count.optimalCoverage} of ${runs}\n${missed.join('\n')}`;
    expect((1_000 * count.optimal) / runs, `all levels: ${message}`).toBeGreaterThanOrEqual(LEAST_OPTIMAL);
    expect((1_000 * count.optimalCoverage) / runs, `coverage: ${message}`).toBeGreaterThanOrEqual(
      LEAST_OPTIMAL_COVERAGE,
    );
    // Problems where something had to stay out, and nights away, are in the sample in numbers.
    expect(count.choices).toBeGreaterThan(runs / 5);
    expect(count.nights).toBeGreaterThan(runs / 25);
  });
});
