import { inequalityOf } from '@domain/equity/inequality.ts';
import { perPerson, perUnit, weightCoverage } from '@domain/equity/people-weights.ts';
import { describe, expect, it } from 'vitest';

const unit = (code: string, people: number | null, quantity: number | null = 0) => ({
  code,
  name: `${code}县`,
  people,
  quantity,
});

describe('weights by population', () => {
  it('leave out units without a known population and say which, by code', () => {
    const units = [unit('d', null), unit('a', 30), unit('c', 0), unit('b', 50), unit('aa', null)];
    expect(weightCoverage(units, 100)).toEqual({
      units: { part: 2, whole: 5 },
      people: 80,
      // 80 of the 100 people of the area
      shareOfPeople: { value: 0.8, reason: null },
      leftOut: [
        { code: 'aa', name: 'aa县', reason: 'no-population' },
        { code: 'c', name: 'c县', reason: 'zero-population' },
        { code: 'd', name: 'd县', reason: 'no-population' },
      ],
    });
  });

  it('cover everybody when no population is missing, whatever the area is said to have', () => {
    for (const areaPeople of [null, 70, 90]) {
      expect(weightCoverage([unit('a', 30), unit('b', 50), unit('c', 0)], areaPeople).shareOfPeople).toEqual({
        value: 1,
        reason: null,
      });
    }
  });

  it.each([
    ['no-area-population', [unit('a', 30), unit('b', null)], null],
    ['no-area-population', [unit('a', null)], 0],
    ['area-below-units', [unit('a', 30), unit('b', null)], 29],
    ['no-units', [], 100],
    ['no-population', [unit('a', 0)], 100],
  ])('do not guess the share: %s', (reason, units, areaPeople) => {
    expect(weightCoverage(units, areaPeople).shareOfPeople).toEqual({ value: null, reason });
  });

  it('leave out units whose quantity is not known, with their people', () => {
    expect(weightCoverage([unit('a', 30), unit('b', 50, null), unit('c', null, null)], 100)).toEqual({
      units: { part: 1, whole: 3 },
      people: 30,
      shareOfPeople: { value: 0.3, reason: null },
      leftOut: [
        { code: 'b', name: 'b县', reason: 'no-quantity' },
        { code: 'c', name: 'c县', reason: 'no-population' },
      ],
    });
    // Of 80 people that are all known 30 take part.
    expect(weightCoverage([unit('a', 30), unit('b', 50, null)], null).shareOfPeople.value).toBe(30 / 80);
  });

  it('cover nobody when the area is known and no unit is', () => {
    expect(weightCoverage([unit('a', null)], 100).shareOfPeople).toEqual({ value: 0, reason: null });
  });

  it.each([-1, Number.NaN, Infinity])('refuse a population of %s', (people) => {
    expect(() => weightCoverage([unit('a', people)], null)).toThrow(/population of a is /u);
  });
});

describe('what is measured', () => {
  const units = [unit('a', 200, 4), unit('b', null, 9), unit('c', 100, 1), unit('d', 0, 5)];

  it('per person holds units with people, and weighs by them', () => {
    expect(perPerson(units)).toEqual([
      { code: 'a', value: 0.02, weight: 200 },
      { code: 'c', value: 0.01, weight: 100 },
    ]);
    // 5 visits over 300 people; Lorenz (⅓, ⅕): G = 1 − ⅓·⅕ − ⅔·(1 + ⅕) = 2/15
    expect(inequalityOf(perPerson(units)).gini.value).toBeCloseTo(2 / 15, 15);
  });

  it('holds no unit whose quantity is not known: it is not 0', () => {
    const known = [unit('a', 200, 4), unit('b', 100, null)];
    expect(perPerson(known)).toEqual([{ code: 'a', value: 0.02, weight: 200 }]);
    expect(perUnit(known)).toEqual([{ code: 'a', value: 4, weight: 1 }]);
  });

  it('per unit holds all, alike', () => {
    expect(perUnit(units)).toEqual([
      { code: 'a', value: 4, weight: 1 },
      { code: 'b', value: 9, weight: 1 },
      { code: 'c', value: 1, weight: 1 },
      { code: 'd', value: 5, weight: 1 },
    ]);
  });
});
