import { openingFaults, readTime } from '@renderer/features/registry/form/opening-faults.ts';
import { describe, expect, it } from 'vitest';

describe('opening times as typed', () => {
  it.each([
    ['9', 32_400],
    ['930', 34_200],
    ['9:30', 34_200],
    ['09：30', 34_200],
    ['1430', 52_200],
    ['24', 86_400],
  ])('reads %s', (text, seconds) => {
    expect(readTime(text)).toBe(seconds);
  });

  it.each(['', '25', '9:75', '24:30', 'nine', '9:3'])('does not read %j', (text) => {
    expect(readTime(text)).toBeNull();
  });

  it('finds periods that end before they begin or overlap', () => {
    const at = (start_s: number, end_s: number) => ({ weekday: 1, start_s, end_s });
    expect(openingFaults([at(36_000, 32_400)]).map((fault) => fault.kind)).toEqual(['ends-before-start']);
    expect(openingFaults([at(32_400, 41_400), at(36_000, 43_200)])).toEqual([{ index: 1, kind: 'overlaps' }]);
    expect(openingFaults([at(32_400, 41_400), at(50_400, 59_400)])).toEqual([]);
  });
});
