import { describe, expect, it } from 'vitest';
import { exchangeBound } from '../../../electron/engine/exchange/exchange-bound.ts';
import {
  checkExchange,
  type ExchangeProblem,
  exchangeCostOf,
  fewestRounds,
  NOWHERE,
} from '../../../electron/engine/exchange/exchange-problem.ts';
import { planExchange } from '../../../electron/engine/exchange/exchange-search.ts';
import { createRandom, type Random } from '../../bench/random.ts';

const ITERATIONS = 20_000;

function regionOf(
  random: Random,
  countyCount: number,
  setCount: number,
  isNeeded: readonly number[],
): ExchangeProblem {
  const at = Array.from({ length: countyCount }, () => [random.below(300), random.below(300)] as const);
  const haul_m = at.flatMap((a) => at.map((b) => Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]) * 1000)));
  const base = {
    countyCount,
    setCount,
    rounds: 1,
    haul_m,
    isNeeded,
    start: Array.from({ length: setCount }, () => NOWHERE),
  };
  return { ...base, rounds: Math.max(1, fewestRounds(base)) };
}

/** Least metres by trying all counties of all sets in all rounds; whole exchanges only. */
function exhaustiveMetres(problem: ExchangeProblem): number {
  const { countyCount, setCount, rounds, haul_m } = problem;
  const seen = Array.from({ length: setCount }, () => new Set<number>());
  const place = (
    round: number,
    set: number,
    held: ReadonlySet<number>,
    at: readonly number[],
    sum: number,
  ): number => {
    if (set === setCount) return round + 1 === rounds ? sum : place(round + 1, 0, new Set(), at, sum);
    let best = Infinity;
    for (let county = 0; county < countyCount; county += 1) {
      if (held.has(county) || seen[set]!.has(county)) continue;
      const leg = at[set] === NOWHERE ? 0 : haul_m[at[set]! * countyCount + county]!;
      seen[set]!.add(county);
      best = Math.min(
        best,
        place(round, set + 1, new Set([...held, county]), at.with(set, county), sum + leg),
      );
      seen[set]!.delete(county);
    }
    return best;
  };
  return place(0, 0, new Set(), problem.start, 0);
}

describe('an exchange', () => {
  it('lets every county see what it is to see in the fewest rounds, whatever is needed', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = createRandom(seed);
      const counties = random.between(1, 7);
      const sets = random.between(1, 7);
      const isNeeded = Array.from({ length: counties * sets }, () => (random.chance(0.7) ? 1 : 0));
      const problem = regionOf(random, counties, sets, isNeeded);
      const { schedule, cost } = planExchange(problem, { seed, iterationLimit: 500 });
      expect(checkExchange(problem, schedule), `seed ${seed}`).toEqual([]);
      expect(cost, `seed ${seed}`).toEqual(exchangeCostOf(problem, schedule));
      expect(cost.missed, `seed ${seed}`).toBe(0);
    }
  });

  it('keeps to who takes part and what is fit, and misses only what no round allows', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed);
      const counties = random.between(2, 5);
      const sets = random.between(2, 5);
      const whole = regionOf(
        random,
        counties,
        sets,
        Array.from({ length: counties * sets }, () => 1),
      );
      const rounds = whole.rounds + 2;
      const broken = random.below(sets);
      const problem: ExchangeProblem = {
        ...whole,
        rounds,
        isTakingPart: Array.from({ length: rounds * counties }, () => (random.chance(0.95) ? 1 : 0)),
        isFit: Array.from({ length: rounds * sets }, (_, cell) =>
          cell % sets === broken && cell < 2 * sets ? 0 : 1,
        ),
      };
      const { schedule, cost } = planExchange(problem, { seed, iterationLimit: 4000 });
      expect(checkExchange(problem, schedule), `seed ${seed}`).toEqual([]);
      expect(cost.missed, `seed ${seed}`).toBeLessThanOrEqual(2);
    }
  });

  it('lets as many meet as the rounds allow where there are too few', () => {
    let full = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = createRandom(seed);
      const [counties, sets] = [random.between(2, 6), random.between(2, 6)];
      const all = Array.from({ length: counties * sets }, () => 1);
      const rounds = random.between(1, Math.max(counties, sets) - 1);
      const problem: ExchangeProblem = { ...regionOf(random, counties, sets, all), rounds };
      const { schedule, cost } = planExchange(problem, { seed, iterationLimit: 4000 });
      expect(checkExchange(problem, schedule), `seed ${seed}`).toEqual([]);
      expect(cost).toEqual(exchangeCostOf(problem, schedule));
      // In every round everybody of the smaller side meets somebody.
      if (cost.missed === counties * sets - rounds * Math.min(counties, sets)) full += 1;
    }
    expect(full).toBe(40);
  });

  it('is as short as the shortest of all, and the bound is not above it', () => {
    let optimal = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = createRandom(seed);
      const counties = random.between(3, 4);
      const sets = random.between(2, counties);
      const problem = regionOf(
        random,
        counties,
        sets,
        Array.from({ length: counties * sets }, () => 1),
      );
      const best = exhaustiveMetres(problem);
      const { cost } = planExchange(problem, { seed, iterationLimit: ITERATIONS });
      expect(cost.haul_m, `seed ${seed}`).toBeGreaterThanOrEqual(best);
      expect(exchangeBound(problem, cost.haul_m), `seed ${seed}`).toBeLessThanOrEqual(best);
      if (cost.haul_m === best) optimal += 1;
    }
    expect(optimal).toBeGreaterThanOrEqual(19);
  });
});
