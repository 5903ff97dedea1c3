import { describe, expect, it } from 'vitest';
import { checkStays } from '../../../electron/engine/stays/checker.ts';
import { compareStayCost } from '../../../electron/engine/stays/cost.ts';
import { createStayProblem } from '../../../electron/engine/stays/problem-build.ts';
import { STAY_EXCHANGE_INTERVAL } from '../../../electron/engine/stays/search/stay-exchange.ts';
import { createStaySearch } from '../../../electron/engine/stays/search/stay-search.ts';
import { solveStays } from '../../../electron/engine/stays/solve.ts';
import { tinyStays } from '../../bench/stays/tiny.ts';
import { exhaustiveStays } from '../../helpers/exhaustive-stays.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

/*
 * The relay search against the optimum by exhaustion, all rules in random mixtures. Where two sets share a crew, the
 * best plan may need both to move at once; a search that times one set after the other misses a few of these.
 */
const ITERATIONS = 600;
/** Share of cases in per mille in which the search must find the optimum. */
const LEAST_OPTIMAL = 980;
const PARTS = 12;
const quiet = { onProgress: () => {}, shouldStop: () => false };

describe('a relay plan against exhaustion', () => {
  const runs = propertyRuns(360);
  const count = { cases: 0, optimal: 0, stays: 0, pins: 0 };
  const missed: string[] = [];

  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'keeps every rule, is counted rightly, and finds nothing above the optimum, part %i',
    (part) => {
      for (let seed = 1 + part; seed <= runs; seed += PARTS) {
        const problem = createStayProblem(tinyStays(seed));
        const best = exhaustiveStays(problem);
        const found = solveStays(problem, { seed, iterationLimit: ITERATIONS }, quiet);
        const checked = checkStays(problem, found.plan);
        expect(checked.violations, `seed ${seed}`).toEqual([]);
        expect(checked.cost, `seed ${seed}`).toEqual(found.cost);
        expect(compareStayCost(found.cost, best.cost), `seed ${seed}`).toBeGreaterThanOrEqual(0);
        count.cases += 1;
        count.stays += found.plan.flat().length;
        count.pins += problem.pins.length - found.cost.unmetPins;
        if (compareStayCost(found.cost, best.cost) === 0) count.optimal += 1;
        else missed.push(`seed ${seed}: ${found.cost.points} for ${best.cost.points}`);
      }
    },
  );

  it('finds the optimum nearly always, in cases with stays and pins', () => {
    expect(count.cases).toBe(runs);
    expect(count.stays).toBeGreaterThan(runs);
    expect(count.pins).toBeGreaterThan(runs / 20);
    expect({ optimal: (count.optimal * 1000) / count.cases, missed }).toSatisfy(
      ({ optimal }) => optimal >= LEAST_OPTIMAL,
    );
  });
});

describe('a relay search', () => {
  it('repeats for seed and iterations, and is never worse with more of them', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const problem = createStayProblem(tinyStays(seed));
      const solve = (iterationLimit: number) => solveStays(problem, { seed, iterationLimit }, quiet);
      expect(solve(80).plan).toEqual(solve(80).plan);
      expect(solve(80).provenance).toEqual(solve(80).provenance);
      expect(compareStayCost(solve(400).cost, solve(0).cost)).toBeLessThanOrEqual(0);
    }
  });

  it('is never worse than the plan it starts from, and refuses one that breaks a rule', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = createStayProblem(tinyStays(seed));
      const start = exhaustiveStays(problem);
      const again = solveStays(problem, { seed, iterationLimit: 40, initial: start.plan }, quiet);
      expect(again.cost, `seed ${seed}`).toEqual(start.cost);
      expect(checkStays(problem, again.plan).violations, `seed ${seed}`).toEqual([]);
      const broken = start.plan.map((stays) => stays.map((stay) => ({ ...stay, close: stay.close + 500 })));
      if (start.plan.flat().length === 0) continue;
      expect(() => solveStays(problem, { seed, iterationLimit: 1, initial: broken }, quiet)).toThrow(
        RangeError,
      );
    }
  });

  it('gives the same with searches in threads as with searches in turns, and takes over the best of them', () => {
    const iterationLimit = STAY_EXCHANGE_INTERVAL + 100;
    for (let seed = 1; seed <= 4; seed += 1) {
      const problem = createStayProblem(tinyStays(seed));
      const together = solveStays(problem, { seed, iterationLimit, searches: 2 }, quiet);
      const searches = [0, 1].map((index) => createStaySearch(problem, { seed, index }));
      const hooks = {
        shouldStop: () => false,
        usedFraction: (iteration: number) => iteration / iterationLimit,
      };
      const run = (iterations: number) => searches.map((search) => search.run(iterations, hooks));
      expect(run(STAY_EXCHANGE_INTERVAL)).toEqual([STAY_EXCHANGE_INTERVAL, STAY_EXCHANGE_INTERVAL]);
      const [a, b] = searches.map((search) => search.best());
      searches[0]!.offer(b!);
      searches[1]!.offer(a!);
      for (const search of searches) {
        const better = compareStayCost(a!.cost, b!.cost) <= 0 ? a! : b!;
        expect(search.best().cost, `seed ${seed}`).toEqual(better.cost);
      }
      run(100);
      const costs = searches.map((search) => search.best().cost).sort(compareStayCost);
      expect(costs[0], `seed ${seed}`).toEqual(together.cost);
      expect(together.provenance).toMatchObject({ searches: 2, iterations: 2 * iterationLimit });
    }
  });

  it('keeps the best so far when it is cancelled', () => {
    const problem = createStayProblem(tinyStays(4));
    let asked = 0;
    const found = solveStays(
      problem,
      { seed: 1, iterationLimit: 10_000 },
      {
        onProgress: () => {},
        shouldStop: () => {
          asked += 1;
          return asked > 3;
        },
      },
    );
    expect(found.provenance.stopReason).toBe('cancelled');
    expect(found.provenance.iterations).toBeLessThan(10_000);
    expect(checkStays(problem, found.plan).violations).toEqual([]);
  });
});
