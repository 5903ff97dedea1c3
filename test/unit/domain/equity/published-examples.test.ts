import { decomposeTheil } from '@domain/equity/decomposition.ts';
import type { WeightedUnit } from '@domain/equity/distribution.ts';
import type { Figure } from '@domain/equity/figure.ts';
import { inequalityOf } from '@domain/equity/inequality.ts';
import { interpolatedPercentile, weightedPercentile } from '@domain/equity/percentile.ts';
import { describe, expect, it } from 'vitest';

const units = (values: readonly number[], weights: readonly number[] = []): WeightedUnit[] =>
  values.map((value, index) => ({ code: String(index), value, weight: weights[index] ?? 1 }));

/** The value of a figure; fails when it is unknown. */
const valueOf = (figure: Figure): number => {
  if (figure.value === null) throw new Error(`unknown: ${figure.reason}`);
  return figure.value;
};

/**
 * Tests of the package Inequality.jl (github.com/JosepER/Inequality.jl, test/runtests.jl), plain and with weights
 * 0.1 to 0.9. Its gen_entropy(…, 2) is half the square of the coefficient of variation.
 */
describe('the nine values of Inequality.jl', () => {
  const values = [8, 5, 1, 3, 5, 6, 7, 6, 3];
  const weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const plain = inequalityOf(units(values));
  const weighted = inequalityOf(units(values, weights));

  it('have its Gini coefficient', () => {
    // By hand: in order 1 3 3 5 5 6 6 7 8, Σ i·x = 272, Σ x = 44: 2·272/(9·44) − 10/9 = 94/396.
    expect(valueOf(plain.gini)).toBeCloseTo(0.237373737373737, 14);
    expect(valueOf(plain.gini)).toBeCloseTo(94 / 396, 14);
    expect(valueOf(weighted.gini)).toBeCloseTo(0.2065239551478077, 14);
  });

  it('have its Theil index and its mean log deviation', () => {
    expect(valueOf(plain.theilT)).toBeCloseTo(0.10494562214323544, 14);
    expect(valueOf(weighted.theilT)).toBeCloseTo(0.08120013911680612, 14);
    expect(valueOf(plain.theilL)).toBeCloseTo(0.1397460530936332, 14);
    expect(valueOf(weighted.theilL)).toBeCloseTo(0.10375545537468207, 14);
  });

  it('have the coefficient of variation that belongs to its GE(2)', () => {
    // By hand: Σ x² = 254, (254/9 − (44/9)²)/(44/9)² = 350/1936 = 2 · 0.0903925…
    expect(valueOf(plain.variation) ** 2 / 2).toBeCloseTo(0.09039256198347094, 14);
    expect(valueOf(plain.variation)).toBeCloseTo(Math.sqrt(350 / 1936), 14);
    expect(valueOf(weighted.variation) ** 2 / 2).toBeCloseTo(0.0709746654322026, 14);
  });

  it('have its Lorenz curve', () => {
    const expected = [0, 1, 4, 7, 12, 17, 23, 29, 36, 44].map((sum) => sum / 44);
    expect(plain.lorenz.map((point) => point.quantity)).toEqual(expected);
    expect(plain.lorenz.map((point) => point.people)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n / 9),
    );
  });

  it('have the weighted Lorenz curve that a hand works out', () => {
    // Not the published one: Inequality.jl puts its points in order of w·x, not of x. In tenths, W = 45 and X = 218:
    // values 1 3 3 5 5 6 6 7 8 with weights 3 4 9 2 5 6 8 7 1.
    const people = [0, 3, 7, 16, 18, 23, 29, 37, 44, 45];
    const quantity = [0, 3, 15, 42, 52, 77, 113, 161, 210, 218];
    expect(weighted.lorenz).toHaveLength(10);
    for (const [index, point] of weighted.lorenz.entries()) {
      expect(point.people).toBeCloseTo((people[index] ?? Number.NaN) / 45, 14);
      expect(point.quantity).toBeCloseTo((quantity[index] ?? Number.NaN) / 218, 14);
    }
  });
});

describe('a region of five incomes', () => {
  it('has the Theil index of Störmann, "Regionalökonomik" (2009)', () => {
    // As printed in the manual of the R package REAT for theil(c(10,10,10,20,50)): 0.2326302. It is the mean log
    // deviation: by hand (3·ln 2 + ln 1 − ln 2.5)/5.
    const { theilL } = inequalityOf(units([10, 10, 10, 20, 50]));
    expect(valueOf(theilL)).toBeCloseTo(0.2326302, 7);
    expect(valueOf(theilL)).toBeCloseTo((3 * Math.log(2) - Math.log(2.5)) / 5, 14);
  });

  it('has the Gini coefficient 4/15 for 1 to 5', () => {
    // By hand, textbook formula 2·Σ i·x/(n·Σ x) − (n + 1)/n = 2·55/(5·15) − 6/5 = 4/15. Mean difference: the ten pairs
    // differ by 4·1 + 3·2 + 2·3 + 1·4 = 20, and 2·20/(2·5²·3) = 4/15.
    expect(valueOf(inequalityOf(units([5, 3, 1, 4, 2])).gini)).toBeCloseTo(4 / 15, 15);
  });
});

/**
 * GDP per head of the 32 states of Mexico in 1940 with their regions (column hanson98), the example of the package
 * PySAL (file mexico.csv). Published: Gini 0.35372371173452849 (tests of giddy and inequality), Theil 0.20894344,
 * between 0.0345889, within 0.17435454 (documentation of inequality.theil.Theil and TheilD).
 */
describe('the states of Mexico in 1940', () => {
  const byRegion = [
    [22361, 8578, 8537, 9073, 6399, 7508],
    [10384, 9573, 12132, 4836, 4372, 4840, 3734],
    [6909, 4359, 4414, 5309, 3327, 6936, 3569, 11016, 3605, 5203],
    [17816, 3408],
    [3758, 2934, 2181, 1892, 21965, 2459, 7990],
  ];
  const states = byRegion.flatMap((values, region) =>
    values.map((value, index) => ({
      code: `${region}.${index}`,
      value,
      weight: 1,
      group: `region ${region + 1}`,
    })),
  );

  it('have the published Gini coefficient and Theil index', () => {
    expect(states).toHaveLength(32);
    const { gini, theilT } = inequalityOf(states);
    expect(valueOf(gini)).toBeCloseTo(0.35372371173452849, 14);
    expect(valueOf(theilT)).toBeCloseTo(0.20894344, 8);
  });

  it('come apart between and within regions as published', () => {
    const { total, between, within } = decomposeTheil(states, 'T');
    expect(valueOf(total)).toBeCloseTo(0.20894344, 8);
    expect(valueOf(between)).toBeCloseTo(0.0345889, 7);
    expect(valueOf(within)).toBeCloseTo(0.17435454, 8);
  });
});

describe('percentiles', () => {
  it('are those of the help of Excel for PERCENTILE.INC', () => {
    // support.microsoft.com, PERCENTILE.INC: 30th percentile of 1, 3, 2, 4 is 1.9. By hand: rank 0.9 between 1 and 2.
    expect(valueOf(interpolatedPercentile([1, 3, 2, 4], 30))).toBeCloseTo(1.9, 14);
  });

  it('are those of the manual of TIBCO Enterprise Runtime for R for quantile(1:9)', () => {
    const deciles = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    const published = [1, 1.8, 2.6, 3.4, 4.2, 5, 5.8, 6.6, 7.4, 8.2, 9];
    for (const [index, percent] of deciles.entries()) {
      expect(valueOf(interpolatedPercentile([9, 1, 8, 2, 7, 3, 6, 4, 5], percent))).toBeCloseTo(
        published[index] ?? Number.NaN,
        14,
      );
    }
  });

  it('by nearest rank are those of the encyclopaedia', () => {
    // Wikipedia, "Percentile", the nearest-rank method: 5th, 30th, 40th, 50th, 100th of 15, 20, 35, 40, 50.
    const list = units([50, 15, 40, 20, 35]);
    expect([5, 30, 40, 50, 100].map((percent) => weightedPercentile(list, percent).value)).toEqual([
      15, 20, 20, 35, 50,
    ]);
  });

  it('by weight are the least value that reaches the share', () => {
    // tradingview.com, "Weighted percentile nearest rank": 7.5 of 15 is first reached at 33 (2 + 5 + 3 = 10).
    const list = units([22, 33, 11, 44, 55], [5, 3, 2, 1, 4]);
    expect(weightedPercentile(list, 50).value).toBe(33);
    // By hand: 90 % is 13.5, reached at 55 (15); 7/15 is below 47 %, so 46 % still falls on 22.
    expect(weightedPercentile(list, 90).value).toBe(55);
    expect(weightedPercentile(list, 46).value).toBe(22);
    expect(weightedPercentile(list, 47).value).toBe(33);
  });
});
