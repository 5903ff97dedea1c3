import { compensatedSumOf } from '@domain/equity/compensated-sum.ts';
import { distributionOf } from '@domain/equity/distribution.ts';
import { inequalityOf } from '@domain/equity/inequality.ts';
import { describe, expect, it } from 'vitest';

const unit = (code: string, value: number, weight = 1) => ({ code, value, weight });

describe('a compensated sum', () => {
  it('keeps what plain addition loses', () => {
    // The example of the R package PreciseSums for neumaierSum; plain addition gives 0.
    expect(compensatedSumOf([1, 1e100, 1, -1e100], (value) => value)).toBe(2);
  });

  it('adds a tenth a million times without drift', () => {
    function* tenths() {
      for (let count = 0; count < 1_000_000; count += 1) yield 0.1;
    }
    expect(compensatedSumOf(tenths(), (value) => value)).toBe(100_000);
  });
});

describe('a distribution', () => {
  it('puts units in order of value, then code, and adds them up', () => {
    // W = 1 + 2 + 3 = 6, X = 2·1 + 1·2 + 1·3 = 7
    const { units, weight, quantity, mean, isEven } = distributionOf([
      unit('c', 2, 1),
      unit('b', 1, 2),
      unit('a', 1, 3),
    ]);
    expect(units.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect({ weight, quantity, mean, isEven }).toEqual({
      weight: 6,
      quantity: 7,
      mean: 7 / 6,
      isEven: false,
    });
  });

  it.each([
    ['a negative value', unit('x', -1)],
    ['a value that is no number', unit('x', Number.NaN)],
    ['a value without end', unit('x', Infinity)],
    ['no weight', unit('x', 1, 0)],
    ['a negative weight', unit('x', 1, -1)],
    ['a weight that is no number', unit('x', 1, Number.NaN)],
    ['a weight without end', unit('x', 1, Infinity)],
  ])('refuses %s and names the unit', (_, bad) => {
    expect(() => distributionOf([unit('a', 1), bad])).toThrow(RangeError);
    expect(() => distributionOf([unit('a', 1), bad])).toThrow(/ of x is /u);
  });
});

describe('inequality', () => {
  it('is 0 exactly when all get the same, however many people', () => {
    const even = inequalityOf([unit('a', 0.1, 3), unit('b', 0.1, 7), unit('c', 0.1, 11)]);
    for (const figure of [even.gini, even.theilT, even.theilL, even.variation]) {
      expect(figure).toEqual({ value: 0, reason: null });
    }
  });

  it('is 0 for a single unit', () => {
    expect(inequalityOf([unit('a', 5, 9)])).toMatchObject({
      units: 1,
      mean: { value: 5 },
      gini: { value: 0 },
      theilT: { value: 0 },
      theilL: { value: 0 },
      variation: { value: 0 },
      lorenz: [
        { people: 0, quantity: 0 },
        { people: 1, quantity: 1 },
      ],
    });
  });

  it('of two units is what a hand works out', () => {
    // Values 1 and 3, μ = 2. Gini: |1 − 3| both ways = 4, /(2·4·2) = 1/4. Variation: deviations ±1, √1/2 = 1/2.
    // T = ½·(½·ln ½ + 3/2·ln 3/2), L = ½·(ln 2 + ln 2/3) = ½·ln 4/3.
    const { gini, theilT, theilL, variation, lorenz } = inequalityOf([unit('a', 3), unit('b', 1)]);
    expect(gini.value).toBeCloseTo(1 / 4, 15);
    expect(variation.value).toBeCloseTo(1 / 2, 15);
    expect(theilT.value).toBeCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, 15);
    expect(theilL.value).toBeCloseTo(Math.log(4 / 3) / 2, 15);
    expect(lorenz).toEqual([
      { people: 0, quantity: 0 },
      { people: 0.5, quantity: 0.25 },
      { people: 1, quantity: 1 },
    ]);
  });

  it('weighs units by their people', () => {
    // 10,000 people with 1 visit each, 30,000 with none: half of the area under the diagonal but for a quarter of the
    // people: G = 1 − ¼ = ¾, T = ln(4/1), variation √(4 − 1). Split into three units of nobody it stays the same.
    const whole = inequalityOf([unit('a', 1, 10_000), unit('b', 0, 30_000)]);
    expect(whole.gini.value).toBeCloseTo(0.75, 15);
    expect(whole.theilT.value).toBeCloseTo(Math.log(4), 15);
    expect(whole.variation.value).toBeCloseTo(Math.sqrt(3), 15);
    const split = inequalityOf([
      unit('a', 1, 10_000),
      unit('b', 0, 12_000),
      unit('c', 0, 8_000),
      unit('d', 0, 10_000),
    ]);
    expect(split.gini.value).toBeCloseTo(0.75, 15);
    expect(split.theilT.value).toBeCloseTo(Math.log(4), 15);
  });

  it('knows no Theil-L when somebody gets nothing, and says why', () => {
    const { theilL, theilT } = inequalityOf([unit('a', 0), unit('b', 2)]);
    expect(theilL).toEqual({ value: null, reason: 'zero-value' });
    // 0·ln 0 = 0: T = ½·2·ln 2
    expect(theilT.value).toBeCloseTo(Math.log(2), 15);
  });

  it('is unknown without units', () => {
    const none = { value: null, reason: 'no-units' };
    expect(inequalityOf([])).toEqual({
      units: 0,
      mean: none,
      gini: none,
      theilT: none,
      theilL: none,
      variation: none,
      lorenz: [],
    });
  });

  it('is unknown when nobody gets anything, though the mean is 0', () => {
    const none = { value: null, reason: 'zero-total' };
    expect(inequalityOf([unit('a', 0), unit('b', 0, 5)])).toEqual({
      units: 2,
      mean: { value: 0, reason: null },
      gini: none,
      theilT: none,
      theilL: none,
      variation: none,
      lorenz: [],
    });
  });

  it('keeps the digits of a very small inequality', () => {
    // Values 1 ± e with e = 1e-6: T = L = e²/2 = 5e-13 but for terms of e⁴; Σ s·ln s as it stands loses half of the digits.
    const { theilT, theilL } = inequalityOf([unit('a', 1 - 1e-6), unit('b', 1 + 1e-6)]);
    expect((theilT.value ?? 0) / 5e-13).toBeCloseTo(1, 8);
    expect((theilL.value ?? 0) / 5e-13).toBeCloseTo(1, 8);
  });
});
