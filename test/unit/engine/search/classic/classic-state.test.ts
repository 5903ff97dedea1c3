import { describe, expect, it } from 'vitest';
import { COST, POINTS, REQUIRED } from '../../../../../electron/engine/search/search-state.ts';
import { lineState, visitsOf } from '../../../../fixtures/line-problem.ts';

const three = { visits: [{ at: 10 }, { at: 20 }, { at: 40 }] };

describe('ClassicState', () => {
  it('keeps road, required visits and points up to date', () => {
    const line = {
      visits: [{ at: 10 }, { at: 20, isRequired: false, prize: 7, value: 100 }, { at: -5 }],
      vehicle: { costPerDay: 3 },
    };
    // Empty: two required visits and 7 points are missing, and 100 thousandths of value.
    const state = lineState(line, []);
    expect([...state.totals]).toEqual([2, 7, 100]);
    // 0 → 10 → 20 → 0 is 40 m at a thousandth each, and a day costs 3 units = 3,000.
    state.put(0, 3, 0);
    state.put(1, 0, 0);
    expect(state.totals[REQUIRED]).toBe(1);
    expect(state.totals[POINTS]).toBe(0);
    expect(state.totals[COST]).toBe(3_040);
    state.put(2, 1, 0);
    // … → 20 → −5 → 0 instead of 20 → 0: 10 + 10 + 25 + 5 = 50 m.
    expect([...state.totals]).toEqual([0, 0, 3_050]);
  });

  it('inserts at the cheapest place', () => {
    const state = lineState(three, [[0, 2]]);
    // 20 lies on the way from 10 to 40: no detour. The road stays 80 m.
    expect(state.insertBest(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([0, 1, 2]);
    expect(state.totals[COST]).toBe(80);
  });

  it('prefers a place that keeps the windows', () => {
    // 20 must be served by 15 at the latest: never reached in time after 10 with a service of 10, so it goes first.
    const line = {
      visits: [
        { at: 10, service_s: 10 },
        { at: -12, window: [0, 15] as const },
      ],
    };
    const state = lineState({ ...line, vehicles: 1 }, [[0]]);
    expect(state.insertBest(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([1, 0]);
  });

  it('opens another route when the load does not fit', () => {
    const line = {
      visits: [
        { at: 10, load: [3] },
        { at: 20, load: [3] },
      ],
      vehicle: { capacity: [5] },
    };
    const state = lineState(line, [[0]]);
    expect(state.insertBest(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([0]);
    expect(visitsOf(state, 1)).toEqual([1]);
  });

  it('leaves out what costs more than it brings, unless told to insert at a loss', () => {
    const line = { visits: [{ at: 10 }, { at: 100, isRequired: false, value: 179 }] };
    const state = lineState(line, [[0]]);
    // The detour from 10 to 100 and back to 0 is 90 + 100 − 10 = 180 > 179.
    expect(state.insertBest(1)).toBe(false);
    state.insertsAtLoss = true;
    expect(state.insertBest(1)).toBe(true);
    expect(state.totals[COST]).toBe(200);
    // Alone it does not pay: it is dropped again.
    state.settle();
    expect(state.totals[COST]).toBe(20 + 179);
  });

  it('keeps two that pay together though neither pays alone', () => {
    const far = { isRequired: false, value: 150 };
    const state = lineState(
      {
        visits: [
          { at: 100, ...far },
          { at: 101, ...far },
        ],
      },
      [],
    );
    expect(state.insertBest(0)).toBe(false);
    state.insertsAtLoss = true;
    state.insertBest(0);
    state.insertBest(1);
    state.settle();
    // 202 m instead of 300 of value.
    expect(state.totals[COST]).toBe(202);
  });

  it('opens a route for one visit, whatever it costs, and none when every vehicle is out', () => {
    const line = { visits: [{ at: 10 }, { at: 100, isRequired: false, value: 1 }, { at: 11 }], vehicles: 2 };
    const state = lineState(line, [[0]]);
    expect(state.openRoute(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([0]);
    expect(visitsOf(state, 1)).toEqual([1]);
    expect(state.totals[COST]).toBe(20 + 200);
    expect(state.openRoute(2)).toBe(false);
    expect(state.absentCount).toBe(1);
  });

  it('forgets times exactly where no order of visits can be late', () => {
    // The longest road there can be: four legs of 40 and 5 of service = 165.
    const visits = [{ at: 10, service_s: 5 }, { at: 20 }, { at: 40 }];
    expect(lineState({ visits, end: 165 }, []).data.isUntimed).toBe(true);
    expect(lineState({ visits, end: 164 }, []).data.isUntimed).toBe(false);
    const waits = [{ at: 10, window: [1, 165] as const }, { at: 40 }];
    expect(lineState({ visits: waits, end: 165 }, []).data.isUntimed).toBe(false);
  });

  it('gives everything back on rollback, stamps included', () => {
    const state = lineState(three, [[0, 1], [2]]);
    const before = { totals: [...state.totals], stamps: [...state.stamp], next: [...state.next] };
    state.removeString(0, 2);
    state.insertBest(0);
    state.insertBest(1);
    state.rollback();
    expect({ totals: [...state.totals], stamps: [...state.stamp], next: [...state.next] }).toEqual(before);
    expect(state.absentCount).toBe(0);
  });

  it('keeps the stamp of a route that is accepted as it was', () => {
    const state = lineState(three, [[0, 1, 2], []]);
    const stamp = state.stamp[0];
    state.removeString(1, 1);
    state.insertBest(1);
    state.commit();
    expect(visitsOf(state, 0)).toEqual([0, 1, 2]);
    expect(state.stamp[0]).toBe(stamp);
  });

  it('puts a periodic visit on the days of its cheapest pattern, and takes it out as a whole', () => {
    // Visits 1 and 2 are one place, twice: on days 0 and 2, or 1 and 3. Day 0 and 2 have a route that passes by.
    const line = {
      days: 4,
      vehicles: 1,
      visits: [{ at: 50, days: [0] }, { at: 30 }, { at: 30, samePlaceAs: 1 }, { at: 60, days: [2] }],
      more: {
        series: [
          {
            visits: [1, 2],
            patterns: [
              [1, 3],
              [0, 2],
            ],
          },
        ],
      },
    };
    const state = lineState(line, []);
    state.insertBest(0);
    state.insertBest(3);
    expect(state.insertBest(1)).toBe(true);
    expect(visitsOf(state, 0)).toEqual([1, 0]);
    expect(visitsOf(state, 2)).toEqual([2, 3]);
    expect(state.totals[COST]).toBe(100 + 120);
    state.removeString(2, 1);
    expect([visitsOf(state, 0), visitsOf(state, 2)]).toEqual([[0], [3]]);
    expect(state.totals[REQUIRED]).toBe(2);
  });

  it('refuses plans that break a window, the load, or a day', () => {
    const line = { visits: [{ at: 10, window: [0, 5] as const, load: [1] }], vehicle: { capacity: [1] } };
    expect(() => lineState(line, [[0]])).toThrow('not feasible');
    const heavy = { visits: [{ at: 1, load: [2] }], vehicle: { capacity: [1] } };
    expect(() => lineState(heavy, [[0]])).toThrow('not feasible');
    const closed = { visits: [{ at: 1, days: [1] }], days: 2 };
    expect(() => lineState(closed, [[0]])).toThrow('not feasible');
  });
});
