import { describe, expect, it } from 'vitest';
import {
  checkExchange,
  type ExchangeProblem,
  exchangeCostOf,
  fewestRounds,
  NOWHERE,
} from '../../../../electron/engine/exchange/exchange-problem.ts';
import { exchangeBound } from '../../../../electron/engine/exchange/exchange-bound.ts';

/** Three counties in a row, 10 m apart; two sets. */
const problem: ExchangeProblem = {
  countyCount: 3,
  setCount: 2,
  rounds: 3,
  haul_m: [0, 10, 20, 10, 0, 10, 20, 10, 0],
  isNeeded: [1, 1, 1, 1, 1, 1],
  start: [NOWHERE, 2],
};
const rows = (...rounds: number[][]) => rounds.map((round) => Int32Array.from(round));
const good = rows([0, 1], [1, 2], [2, 0]);

describe('the cost of an exchange', () => {
  it('adds up the moves of each set from where it was', () => {
    // Set 0: 0 → 1 → 2, 20 m. Set 1: from 2 to 1, 2, 0: 10 + 10 + 20 m.
    expect(exchangeCostOf(problem, good)).toEqual({ missed: 0, haul_m: 60 });
  });

  it('lets a set that is nowhere stay where it was, and counts what is missed', () => {
    expect(exchangeCostOf(problem, rows([0, 1], [NOWHERE, NOWHERE], [2, 0]))).toEqual({
      missed: 2,
      haul_m: 20 + 10 + 10,
    });
  });
});

describe('the check of an exchange', () => {
  it('finds nothing wrong with a schedule that is right', () => {
    expect(checkExchange(problem, good)).toEqual([]);
  });

  it('names what is wrong', () => {
    expect(checkExchange(problem, rows([0, 0], [1, 2], [2, 1]))).toEqual([
      { rule: 'county-holds-two', round: 0, county: 0 },
    ]);
    expect(checkExchange(problem, rows([0, 1], [0, 2], [2, 0]))).toEqual([
      { rule: 'seen-twice', round: 1, county: 0, set: 0 },
    ]);
    expect(checkExchange({ ...problem, isNeeded: [0, 1, 1, 1, 1, 1] }, good)).toEqual([
      { rule: 'not-needed', round: 0, county: 0, set: 0 },
    ]);
    const isFit = [1, 0, 1, 1, 1, 1];
    expect(checkExchange({ ...problem, isFit }, good)).toEqual([
      { rule: 'not-taking-part', round: 0, county: 1, set: 1 },
    ]);
    const isTakingPart = [1, 1, 1, 1, 1, 1, 1, 1, 0];
    expect(checkExchange({ ...problem, isTakingPart }, good)).toEqual([
      { rule: 'not-taking-part', round: 2, county: 2, set: 0 },
    ]);
  });
});

describe('the fewest rounds of an exchange', () => {
  it('are as many as one county or one set still has to meet', () => {
    expect(fewestRounds(problem)).toBe(3);
    expect(fewestRounds({ ...problem, isNeeded: [1, 1, 0, 0, 0, 0] })).toBe(2);
    expect(fewestRounds({ ...problem, isNeeded: [0, 0, 0, 0, 0, 0] })).toBe(0);
  });
});

describe('the bound of an exchange', () => {
  it('is refused where it does not hold', () => {
    expect(() => exchangeBound(problem, 100)).toThrow(RangeError);
    const stores = { ...problem, start: [NOWHERE, NOWHERE] };
    expect(() => exchangeBound({ ...stores, isNeeded: [0, 1, 1, 1, 1, 1] }, 100)).toThrow(RangeError);
    expect(() => exchangeBound({ ...stores, rounds: 4 }, 100)).toThrow(RangeError);
    // Both sets walk along the row, one towards each end: 20 m each would need them to pass each other.
    expect(exchangeBound(stores, 60)).toBeGreaterThanOrEqual(40);
  });
});
