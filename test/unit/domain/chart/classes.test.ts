import { classCounts, classOf, waitClass, zeroThenQuantiles } from '@domain/chart/classes.ts';
import { classColours } from '@renderer/map/class-colours.ts';
import { palettes } from '@renderer/styles/tokens.ts';
import { describe, expect, it } from 'vitest';

describe('classes', () => {
  it('hold their upper bound', () => {
    expect(classOf(5, [5, 10])).toBe(0);
    expect(classOf(6, [5, 10])).toBe(1);
    expect(classOf(11, [5, 10])).toBe(2);
  });
  it('keep zero apart and cut the rest into equal numbers', () => {
    // Positive values 1…10 in five classes of two: upper bounds 2, 4, 6, 8.
    expect(zeroThenQuantiles([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([0, 2, 4, 6, 8]);
  });
  it('never part equal values, so a skewed list has fewer classes', () => {
    expect(zeroThenQuantiles([0, 1, 1, 1, 1, 1, 9], 5)).toEqual([0, 1]);
    expect(zeroThenQuantiles([0, 0], 5)).toEqual([0]);
    expect(zeroThenQuantiles([3, 3, 3], 5)).toEqual([0]);
  });
  it('count every value once', () => {
    const values = [0, 1, 2, 3, 50];
    expect(classCounts(values, [0, 2])).toEqual([1, 2, 2]);
  });
  it('treat a county never visited as waiting longest', () => {
    expect(waitClass(null)).toBe(5);
    expect(waitClass(182)).toBe(0);
    expect(waitClass(183)).toBe(1);
    expect(waitClass(4_000)).toBe(5);
  });
  it('use both ends of the ramp however few they are', () => {
    const ramp = palettes.light.sequential;
    expect(classColours(palettes.light, 6)).toEqual([...ramp]);
    expect(classColours(palettes.light, 2)).toEqual([ramp[0], ramp[5]]);
    expect(classColours(palettes.light, 1)).toEqual([ramp[5]]);
    expect(classColours(palettes.light, 0)).toEqual([]);
  });
});
