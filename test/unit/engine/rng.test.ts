import { describe, expect, it } from 'vitest';
import { Rng } from '../../../electron/engine/rng.ts';

const draw = (seed: number, count: number, bound = 2 ** 32) => {
  const rng = new Rng(seed);
  return Array.from({ length: count }, () => rng.below(bound));
};

describe('Rng', () => {
  it('repeats by seed and differs between near seeds', () => {
    expect(draw(1, 20)).toEqual(draw(1, 20));
    const streams = [0, 1, 2, -1].map((seed) => draw(seed, 4).join());
    expect(new Set(streams).size).toBe(4);
  });

  it('follows the published recurrence of xoshiro128**', () => {
    // State 1, 2, 3, 4: rotl(2 × 5, 7) × 9 = 1,280 × 9 = 11,520. Then a = 7, b = 0, c = 1,026, d = 12,288: 0.
    // Then b = c = 1,026 ^ 7 = 1,029: rotl(1,029 × 5, 7) × 9 = 658,560 × 9 = 5,927,040.
    const rng = new Rng(0);
    Object.assign(rng, { a: 1, b: 2, c: 3, d: 4 });
    expect([rng.next(), rng.next(), rng.next()]).toEqual([11_520, 0, 5_927_040]);
  });

  it('spreads draws evenly', () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of draw(42, 10_000, 10)) counts[value]! += 1;
    // 1,000 expected in each of ten cells, standard deviation 30: five of them either way.
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });

  it('draws a chance per mille', () => {
    const rng = new Rng(5);
    const hits = Array.from({ length: 10_000 }, () => rng.chance(250)).filter(Boolean).length;
    // 2,500 expected, standard deviation 43
    expect(Math.abs(hits - 2_500)).toBeLessThan(220);
  });
});
