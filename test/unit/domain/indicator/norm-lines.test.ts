import type { CaravanNorm } from '@domain/indicator/caravan-norm.ts';
import { normLines } from '@domain/indicator/norm-lines.ts';
import { describe, expect, it } from 'vitest';

const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;
const HALF = { from: '2026-01-01', to: '2026-06-30' } as const;
const asked = (id: string, changes: Partial<CaravanNorm> = {}): CaravanNorm => ({
  id,
  targetDays: 120,
  target_km: 10_000,
  isRetired: false,
  ...changes,
});
const linesOf = (...given: Parameters<typeof normLines>) =>
  Object.fromEntries(normLines(...given).map(({ indicator, value }) => [indicator, value]));

describe('lines of norms in charts', () => {
  it('hold what a caravan is asked for in a year, and its part of a shorter period', () => {
    const norms = [asked('a'), asked('b')];
    expect(linesOf('caravan', YEAR, norms)).toEqual({
      townshipShare: 60,
      daysOfNorm: 100,
      daysOut: 120,
      length: 10_000,
    });
    // 181 of 365 days
    expect(linesOf('caravan', HALF, norms)['daysOut']).toBeCloseTo((120 * 181) / 365, 9);
  });

  it('are left out where caravans are asked for different things, or for nothing', () => {
    const lines = linesOf('caravan', YEAR, [asked('a'), asked('b', { targetDays: 60 })]);
    expect(lines['daysOut']).toBeUndefined();
    expect(lines['length']).toBe(10_000);
    expect(linesOf('caravan', YEAR, [asked('a', { target_km: 0 })])['length']).toBeUndefined();
    // Nothing more is asked of one that is out of use.
    expect(
      linesOf('caravan', YEAR, [asked('a'), asked('b', { targetDays: 60, isRetired: true })]),
    ).toHaveProperty('daysOut', 120);
  });

  it('hold stops of sets over time only, and days out of no place', () => {
    expect(linesOf('month', YEAR, [asked('a')])).toEqual({
      townshipShare: 60,
      daysOfNorm: 100,
      stopsPerSetYear: 4,
    });
    expect(linesOf('county', YEAR, [asked('a')])).toEqual({ townshipShare: 60, daysOfNorm: 100 });
  });

  it('ask a part of the regions for its share of townships alone, and a township for nothing', () => {
    expect(linesOf('month', YEAR, null)).toEqual({ townshipShare: 60 });
    expect(linesOf('caravan', YEAR, null)).toEqual({ townshipShare: 60 });
    expect(linesOf('township', YEAR, null)).toEqual({});
  });
});
