import { barLength, compare, NORM_AT } from '@renderer/features/overview/comparison.ts';
import { describe, expect, it } from 'vitest';

describe('a figure against the year before', () => {
  it('tells direction, difference and fraction', () => {
    expect(compare(205, 233)).toEqual({ direction: 'less', difference: 28, fraction: 28 / 233 });
    expect(compare(33, 31)).toEqual({ direction: 'more', difference: 2, fraction: 2 / 31 });
    expect(compare(31, 31)).toEqual({ direction: 'same', difference: 0, fraction: 0 });
  });

  it('has no fraction when there was nothing before', () => {
    expect(compare(5, 0)).toEqual({ direction: 'more', difference: 5, fraction: null });
  });
});

describe('a bar against its norm', () => {
  it('reaches the mark exactly when the norm is met', () => {
    expect(barLength(120, 120)).toBe(NORM_AT);
    expect(barLength(60, 120)).toBe(NORM_AT / 2);
  });

  it('never leaves its track', () => {
    expect(barLength(1_000, 120)).toBe(1);
    expect(barLength(0, 120)).toBe(0);
    expect(barLength(0, 0)).toBe(0);
    expect(barLength(3, 0)).toBe(1);
  });
});
