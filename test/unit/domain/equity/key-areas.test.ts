import { keyAreaBalance } from '@domain/equity/key-areas.ts';
import { describe, expect, it } from 'vitest';

const unit = (code: string, isKey: boolean, quantity: number | null, people: number | null) => ({
  code,
  name: `${code}县`,
  isKey,
  quantity,
  people,
});

describe('key areas against their people', () => {
  it('compare the same units on both sides', () => {
    // Known: key 3 of 10 visits (a), 100 of 500 people; ratio 0.3 : 0.2 = 1.5. b and d count in the totals alone.
    expect(
      keyAreaBalance(
        [
          unit('d', false, 5, null),
          unit('a', true, 3, 100),
          unit('b', true, 4, null),
          unit('c', false, 7, 400),
        ],
        1_000,
      ),
    ).toEqual({
      quantity: { part: 7, whole: 19 },
      keyUnits: { part: 1, whole: 2 },
      comparedQuantity: { part: 3, whole: 10 },
      comparedPeople: { part: 100, whole: 500 },
      ratio: { value: 0.3 / 0.2, reason: null },
      weights: {
        units: { part: 2, whole: 4 },
        people: 500,
        shareOfPeople: { value: 0.5, reason: null },
        leftOut: [
          { code: 'b', name: 'b县', reason: 'no-population' },
          { code: 'd', name: 'd县', reason: 'no-population' },
        ],
      },
    });
  });

  it('have a ratio of 0 when they get nothing, which is known', () => {
    expect(keyAreaBalance([unit('a', true, 0, 100), unit('b', false, 2, 100)], null).ratio).toEqual({
      value: 0,
      reason: null,
    });
  });

  it.each([
    ['no-units', []],
    ['no-key-areas', [unit('a', false, 1, 100)]],
    ['no-population', [unit('a', true, 1, null), unit('b', false, 1, 100)]],
    ['no-population', [unit('a', true, 1, 0), unit('b', false, 1, 100)]],
    ['zero-total', [unit('a', true, 0, 100), unit('b', false, 0, 100)]],
    ['zero-total', [unit('a', true, 0, 100), unit('b', false, 9, null)]],
    ['no-quantity', [unit('a', true, null, 100), unit('b', false, 9, 100)]],
  ])('have no ratio: %s', (reason, units) => {
    expect(keyAreaBalance(units, null).ratio).toEqual({ value: null, reason });
  });

  it('have units of unknown quantity on neither side', () => {
    // 3 of 10 visits for 100 of 500 people; b has people, but nobody knows what it got.
    const { quantity, keyUnits, comparedPeople, ratio } = keyAreaBalance(
      [unit('a', true, 3, 100), unit('b', true, null, 900), unit('c', false, 7, 400)],
      null,
    );
    expect({ quantity, keyUnits, comparedPeople }).toEqual({
      quantity: { part: 3, whole: 10 },
      keyUnits: { part: 1, whole: 2 },
      comparedPeople: { part: 100, whole: 500 },
    });
    expect(ratio.value).toBe(0.3 / 0.2);
  });

  it.each([-1, Number.NaN, Infinity])('refuse a quantity of %s', (quantity) => {
    expect(() => keyAreaBalance([unit('a', true, quantity, 1)], null)).toThrow(/quantity of a is /u);
  });
});
