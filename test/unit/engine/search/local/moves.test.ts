import { describe, expect, it } from 'vitest';
import { exchangeGain, exchangeVisits } from '../../../../../electron/engine/search/local/exchange-visits.ts';
import { localSearch } from '../../../../../electron/engine/search/local/local-search.ts';
import { relocate, relocateGain } from '../../../../../electron/engine/search/local/relocate.ts';
import { twoOpt, twoOptGain } from '../../../../../electron/engine/search/local/two-opt.ts';
import { twoOptStar, twoOptStarGain } from '../../../../../electron/engine/search/local/two-opt-star.ts';
import { Neighbourhood } from '../../../../../electron/engine/search/neighbourhood.ts';
import { COST } from '../../../../../electron/engine/search/search-state.ts';
import { lineState, visitsOf } from '../../../../fixtures/line-problem.ts';

/** Carries a move out and returns what it saved. */
function saved(state: ReturnType<typeof lineState>, move: () => void): number {
  const before = state.totals[COST]!;
  move();
  return before - state.totals[COST]!;
}

// East at 10, 20, 30; west at −10.
const cross = { visits: [{ at: 10 }, { at: 20 }, { at: 30 }, { at: -10 }] };

describe('relocate', () => {
  it('saves the way round to a visit on the other side', () => {
    const state = lineState(cross, [
      [0, 1],
      [3, 2],
    ]);
    // 30 leaves −10: that route falls from 10 + 40 + 30 = 80 to 20 m; the other grows from 40 to 60 m. 60 − 20 = 40.
    expect(relocateGain(state, 2, 1, 1)).toBe(40);
    expect(saved(state, () => relocate(state, 2, 1, 1))).toBe(40);
    expect([visitsOf(state, 0), visitsOf(state, 1)]).toEqual([[0, 1, 2], [3]]);
  });

  it('moves a string in its order and gives the emptied route back', () => {
    const state = lineState({ ...cross, vehicle: { costPerDay: 1 } }, [[2], [0, 1]]);
    // 10, 20 before 30: the route of 40 m goes, no detour; a day costs 1 unit = 1,000.
    const head = 4;
    expect(relocateGain(state, 0, 2, head)).toBe(1_040);
    expect(saved(state, () => relocate(state, 0, 2, head))).toBe(1_040);
    expect(visitsOf(state, 0)).toEqual([0, 1, 2]);
    expect(state.usedCount).toBe(1);
  });

  it('keeps windows and load', () => {
    const late = { visits: [{ at: 10 }, { at: 20, window: [0, 25] as const }, { at: -30 }] };
    const state = lineState(late, [[1], [2, 0]]);
    // Behind −30 the visit at 20 would be reached at 80.
    expect(relocateGain(state, 1, 1, 2)).toBe(0);
    const heavy = {
      visits: [
        { at: 10, load: [3] },
        { at: 20, load: [3] },
      ],
      vehicle: { capacity: [5] },
    };
    expect(relocateGain(lineState(heavy, [[0], [1]]), 1, 1, 0)).toBe(0);
  });
});

describe('exchangeVisits', () => {
  it('sends each to its own side', () => {
    const state = lineState({ visits: [{ at: 10 }, { at: -12 }, { at: -10 }, { at: 12 }] }, [
      [0, 1],
      [2, 3],
    ]);
    // Each route is 10 + 22 + 12 = 44 m, afterwards 10 + 2 + 12 = 24 m.
    expect(exchangeGain(state, 1, 3)).toBe(40);
    expect(saved(state, () => exchangeVisits(state, 1, 3))).toBe(40);
    expect([visitsOf(state, 0), visitsOf(state, 1)]).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  it('is impossible within one route, or when one comes too late', () => {
    const state = lineState({ visits: [{ at: 10 }, { at: -12, window: [0, 40] }, { at: -60 }, { at: 12 }] }, [
      [0, 1],
      [2, 3],
    ]);
    expect(exchangeGain(state, 0, 1)).toBe(0);
    expect(exchangeGain(state, 1, 3)).toBe(0);
  });
});

describe('twoOptStar', () => {
  it('swaps tails', () => {
    const state = lineState({ visits: [{ at: 10 }, { at: -20 }, { at: -10 }, { at: 20 }] }, [
      [0, 1],
      [2, 3],
    ]);
    // Two routes of 10 + 30 + 20 = 60 m become two of 40 m.
    expect(twoOptStarGain(state, 0, 2)).toBe(40);
    expect(saved(state, () => twoOptStar(state, 0, 2))).toBe(40);
    expect([visitsOf(state, 0), visitsOf(state, 1)]).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  it('joins two routes when one tail is everything', () => {
    const state = lineState(cross, [
      [0, 1],
      [2, 3],
    ]);
    // Behind 20 comes what stood behind the head of the other route: 30, −10. Saved: 20 + 30 − 10.
    const head = 4 + 1;
    expect(twoOptStarGain(state, 1, head)).toBe(40);
    expect(saved(state, () => twoOptStar(state, 1, head))).toBe(40);
    expect(visitsOf(state, 0)).toEqual([0, 1, 2, 3]);
  });

  it('keeps the load', () => {
    const visits = [10, -20, -10, 20].map((at, index) => ({ at, load: [index === 3 ? 4 : 1] }));
    expect(
      twoOptStarGain(
        lineState({ visits, vehicle: { capacity: [5] } }, [
          [0, 1],
          [2, 3],
        ]),
        0,
        2,
      ),
    ).toBe(40);
    const full = visits.map((visit, index) => (index === 0 ? { ...visit, load: [2] } : visit));
    expect(
      twoOptStarGain(
        lineState({ visits: full, vehicle: { capacity: [5] } }, [
          [0, 1],
          [2, 3],
        ]),
        0,
        2,
      ),
    ).toBe(0);
  });
});

describe('twoOpt', () => {
  it('uncrosses a route', () => {
    const state = lineState({ ...cross, vehicles: 1 }, [[3, 2, 1, 0].slice(1)]);
    // 30, 20, 10 and 10, 20, 30 are equally long: no gain.
    expect(twoOptGain(state, 2, 0)).toBe(0);
    const crossed = lineState({ ...cross, vehicles: 1 }, [[0, 3, 1, 2]]);
    // 0 10 −10 20 30 0 is 10 + 20 + 30 + 10 + 30 = 100 m; with 10, −10 turned round: 10 + 20 + 10 + 10 + 30 = 80 m.
    expect(twoOptGain(crossed, 0, 3)).toBe(20);
    expect(saved(crossed, () => twoOpt(crossed, 0, 3))).toBe(20);
    expect(visitsOf(crossed, 0)).toEqual([3, 0, 1, 2]);
  });

  it('is impossible backwards and against windows', () => {
    const state = lineState({ ...cross, vehicles: 1 }, [[0, 3, 1, 2]]);
    expect(twoOptGain(state, 3, 0)).toBe(0);
    const tight = { visits: [{ at: 10, window: [0, 10] as const }, { at: -10 }, { at: 20 }], vehicles: 1 };
    expect(twoOptGain(lineState(tight, [[0, 1, 2]]), 0, 1)).toBe(0);
  });
});

describe('localSearch', () => {
  it('descends to a solution that no move improves', () => {
    const state = lineState({ ...cross, vehicles: 3 }, [
      [0, 3],
      [2, 1],
    ]);
    // From 40 + 60 m to one way east and one west: 60 + 20 m.
    expect(localSearch(state, new Neighbourhood(state.problem), () => false)).toBeGreaterThan(0);
    expect(state.totals[COST]).toBe(80);
    expect(localSearch(state, new Neighbourhood(state.problem), () => false)).toBe(0);
  });

  it('stops when asked', () => {
    const state = lineState(cross, [
      [0, 3],
      [2, 1],
    ]);
    expect(localSearch(state, new Neighbourhood(state.problem), () => true)).toBe(0);
    expect(state.totals[COST]).toBe(100);
  });
});
