import { describe, expect, it } from 'vitest';
import { indexOfBest } from '../../../../electron/engine/search/exchange.ts';
import { compareLevels, type Incumbent } from '../../../../electron/engine/search/incumbent.ts';

const incumbent = (unservedRequired: number, points: number, cost: number): Incumbent => ({
  unservedRequired,
  points,
  cost,
  servedVisits: 0,
  plans: [],
});

describe('compareLevels', () => {
  it('compares level by level', () => {
    expect(compareLevels(incumbent(0, 9, 9), incumbent(1, 0, 0))).toBeLessThan(0);
    expect(compareLevels(incumbent(0, 1, 9), incumbent(0, 2, 0))).toBeLessThan(0);
    expect(compareLevels(incumbent(0, 1, 3), incumbent(0, 1, 2))).toBeGreaterThan(0);
    expect(compareLevels(incumbent(0, 1, 2), incumbent(0, 1, 2))).toBe(0);
  });
});

describe('indexOfBest', () => {
  it('takes the best, and the first among equals', () => {
    expect(indexOfBest([incumbent(0, 2, 0), incumbent(0, 1, 5), incumbent(0, 1, 5)])).toBe(1);
  });

  it('refuses an empty list', () => {
    expect(() => indexOfBest([])).toThrow(RangeError);
  });
});
