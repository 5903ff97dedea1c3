import { interpolatedPercentile, weightedPercentile } from '@domain/equity/percentile.ts';
import { waitsOf } from '@domain/equity/waits.ts';
import { describe, expect, it } from 'vitest';

const unit = (code: string, wait_d: number | null, people: number | null = 100) => ({
  code,
  name: `${code}县`,
  wait_d,
  people,
});

describe('waits', () => {
  it('are told of the units that were visited, and the others are counted apart', () => {
    const waits = waitsOf(
      [
        unit('f', null, 40),
        unit('a', 10, 100),
        unit('b', 20, 300),
        unit('e', 400, null),
        unit('c', 30, 50),
        unit('d', 400, 50),
        unit('g', null, null),
        unit('h', 0, 10),
      ],
      null,
    );
    expect(waits).toEqual({
      visited: { part: 6, whole: 8 },
      // In order 0 10 20 30 400 400: median (20 + 30)/2; 90th at rank 4.5, between 400 and 400.
      median_d: { value: 25, reason: null },
      percentile90_d: { value: 400, reason: null },
      // 510 people wait a known time: 10 | 110 | 410 | 460 | 510. Half is 255, reached at 20; 90 % is 459, at 30.
      medianByPeople_d: { value: 20, reason: null },
      percentile90ByPeople_d: { value: 30, reason: null },
      longest: { wait_d: 400, codes: ['d', 'e'] },
      neverVisited: { part: 2, whole: 8 },
      neverVisitedPeople: { part: 40, whole: 550 },
      neverVisitedCodes: ['f', 'g'],
      weights: {
        units: { part: 6, whole: 8 },
        people: 550,
        shareOfPeople: { value: null, reason: 'no-area-population' },
        leftOut: [
          { code: 'e', name: 'e县', reason: 'no-population' },
          { code: 'g', name: 'g县', reason: 'no-population' },
        ],
      },
    });
  });

  it('are unknown when nobody was ever visited, never 0', () => {
    const none = { value: null, reason: 'no-units' };
    expect(waitsOf([unit('a', null), unit('b', null)], null)).toMatchObject({
      visited: { part: 0, whole: 2 },
      median_d: none,
      percentile90_d: none,
      medianByPeople_d: none,
      percentile90ByPeople_d: none,
      longest: null,
      neverVisited: { part: 2, whole: 2 },
      neverVisitedPeople: { part: 200, whole: 200 },
    });
    expect(waitsOf([], null)).toMatchObject({ neverVisited: { part: 0, whole: 0 }, longest: null });
  });

  it('by people are unknown when no visited unit has a known population', () => {
    const none = { value: null, reason: 'no-population' };
    expect(waitsOf([unit('a', 5, null), unit('b', null, 100), unit('c', 7, 0)], null)).toMatchObject({
      median_d: { value: 6 },
      medianByPeople_d: none,
      percentile90ByPeople_d: none,
    });
  });

  it('of 0 days are waits', () => {
    expect(waitsOf([unit('a', 0)], null)).toMatchObject({
      median_d: { value: 0 },
      medianByPeople_d: { value: 0 },
      longest: { wait_d: 0, codes: ['a'] },
      neverVisited: { part: 0, whole: 1 },
    });
  });

  it.each([-1, Number.NaN, Infinity])('of %s days are refused', (wait_d) => {
    expect(() => waitsOf([unit('a', wait_d)], null)).toThrow(/wait of a is /u);
  });
});

describe('a percentile', () => {
  it('meets its ranks exactly', () => {
    // 90 % of 70 steps is 63: 0.9·70 would do, 0.35·20 = 7 in whole numbers is 6.999… in fractions of two.
    const values = Array.from({ length: 71 }, (_, index) => index);
    expect(interpolatedPercentile(values, 90).value).toBe(63);
    expect(interpolatedPercentile(values.slice(0, 21), 35).value).toBe(7);
    expect(
      weightedPercentile(
        values.slice(1, 21).map((value) => ({ code: String(value), value, weight: 1 })),
        35,
      ).value,
    ).toBe(7);
  });

  it.each([-1, 101, 12.5, Number.NaN])('of %s is refused', (percent) => {
    expect(() => interpolatedPercentile([1], percent)).toThrow(RangeError);
    expect(() => weightedPercentile([], percent)).toThrow(RangeError);
  });
});
