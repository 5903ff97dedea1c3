import { describe, expect, it } from 'vitest';
import { compareLevels } from '../../../../electron/engine/search/incumbent.ts';
import { createSearch, type Search } from '../../../../electron/engine/search/search.ts';
import { lineProblem } from '../../../fixtures/line-problem.ts';

const visits = [15, -20, 31, -42, 53, -64, 75].map((at, index) => ({ at, load: [1 + (index % 3)] }));
const problem = lineProblem({ visits, vehicles: 4, vehicle: { capacity: [5] } });
const limit = 2_000;
const hooks = { usedFraction: (iteration: number) => iteration / limit, shouldStop: () => false };
const aSearch = (seed = 1, index = 0) => createSearch(problem, { seed, index });

function run(search: Search, stretch = limit): Search {
  for (let done = 0; done < limit; done += stretch) search.run(stretch, hooks);
  return search;
}

describe('createSearch', () => {
  it('finds the least road', () => {
    // East 15 (1), 31 (3), 53 (2), 75 (1): 7 in two routes; west −20 (2), −42 (1), −64 (3): 6 in two routes.
    // Farthest first: 75 + 53 (3) leave 2 for 15 (1) or none for 31 (3): 150 + 62 = 212 m.
    // West: 64 + 42 (4) and 20 (2): 128 + 40 = 168 m; 64 (3) + 20 (2) and 42: 128 + 84. Sum 212 + 168 = 380 m.
    expect(run(aSearch()).best()).toMatchObject({ unservedRequired: 0, cost: 380, servedVisits: 7 });
  });

  it('gives the same for the same seed, and does not depend on the stretches it is run in', () => {
    const whole = run(aSearch()).best();
    expect(run(aSearch(), 100).best()).toEqual(whole);
    expect(run(aSearch(), 256).best()).toEqual(whole);
  });

  it('takes the same steps with times and without them, where nobody can be late', () => {
    // 8 legs of at most 139 m (−64 to 75): no route is longer than 1,112, so times are left out from there on.
    const untimed = lineProblem({ visits, vehicles: 4, vehicle: { capacity: [5] }, end: 1_112 });
    const timed = lineProblem({ visits, vehicles: 4, vehicle: { capacity: [5] }, end: 1_111 });
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other] = [untimed, timed].map((each) => {
        const search = createSearch(each, { seed, index: 0 });
        search.run(30, { usedFraction: () => 0, shouldStop: () => false });
        return search.best();
      });
      expect(one).toEqual(other);
    }
  });

  it('never falls behind what it starts from', () => {
    const plans = visits
      .map((_, visit) => ({ vehicle: visit % 4, day: 0, visits: [visit], night: -1 as const }))
      .slice(0, 4);
    const search = createSearch(problem, { seed: 1, index: 0, initial: plans });
    const start = search.best();
    expect(start.servedVisits).toBe(4);
    search.run(50, hooks);
    expect(compareLevels(search.best(), start)).toBeLessThanOrEqual(0);
  });

  it('refuses plans that are not feasible', () => {
    const initial = [{ vehicle: 0, day: 0, visits: [0, 1, 2, 3], night: -1 as const }];
    expect(() => createSearch(problem, { seed: 1, index: 0, initial })).toThrow(RangeError);
  });

  it('takes over what is better and nothing else', () => {
    const best = run(aSearch()).best();
    const other = createSearch(problem, { seed: 5, index: 1 });
    other.offer(best);
    expect(other.best()).toMatchObject({ cost: best.cost, plans: best.plans });
    other.offer({ ...best, cost: best.cost + 1, plans: [] });
    expect(other.best().cost).toBe(best.cost);
  });

  it('stops when told, before the first visit too', () => {
    const search = aSearch();
    expect(search.run(100, { ...hooks, shouldStop: () => true })).toBe(0);
    expect(search.best().servedVisits).toBe(0);
    // And can go on afterwards.
    expect(search.run(100, hooks)).toBe(100);
    expect(search.best().servedVisits).toBe(7);
  });

  it('does nothing without visits', () => {
    const search = createSearch(lineProblem({ visits: [] }), { seed: 1, index: 0 });
    expect(search.run(10, hooks)).toBe(0);
    expect(search.best()).toMatchObject({ plans: [], unservedRequired: 0, points: 0, cost: 0 });
  });
});
