import { roundedFigure } from '@domain/indicator/rounding.ts';
import { describe, expect, it } from 'vitest';

describe('a figure as it is shown', () => {
  it('has its last digit rounded half away from zero, whatever the binary number is', () => {
    // 2.05 is stored as 2.04999…, 1.005 as 1.00499…
    expect(roundedFigure(2.05, 1)).toBe(2.1);
    expect(roundedFigure(1.005, 2)).toBe(1.01);
    expect(roundedFigure(41 / 20, 1)).toBe(2.1);
    expect(roundedFigure(0.5, 0)).toBe(1);
    expect(roundedFigure(-0.5, 0)).toBe(-1);
    expect(roundedFigure(-2.05, 1)).toBe(-2.1);
  });

  it('is rounded down below the half', () => {
    expect(roundedFigure(2.0499, 1)).toBe(2);
    expect(roundedFigure(0.4999, 0)).toBe(0);
    expect(Object.is(roundedFigure(-0.2, 0), 0)).toBe(true);
  });

  it('of whole numbers is the number', () => {
    for (const value of [0, 1, 121_924, 32_054_159]) expect(roundedFigure(value, 0)).toBe(value);
  });
});
