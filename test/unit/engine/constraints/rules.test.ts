import { describe, expect, it } from 'vitest';
import { AreaLimit } from '../../../../electron/engine/constraints/area-limit.ts';
import { Features } from '../../../../electron/engine/constraints/features.ts';
import { Load } from '../../../../electron/engine/constraints/load.ts';
import { Locks } from '../../../../electron/engine/constraints/locks.ts';
import { Relations } from '../../../../electron/engine/constraints/relations.ts';
import { SeriesGaps } from '../../../../electron/engine/constraints/series.ts';
import { VisitOrder } from '../../../../electron/engine/constraints/visit-order.ts';
import { NONE } from '../../../../electron/engine/problem.ts';
import { lineProblem } from '../search/tours/line.ts';

describe('area limit', () => {
  it('admits so many visits of an area on a day, over all vehicles', () => {
    const problem = lineProblem({
      days: 2,
      visits: [
        { km: 1, area: 0 },
        { km: 2, area: 0 },
        { km: 3, area: 0 },
        { km: 4, area: 1 },
      ],
      more: { areas: [{ maxVisitsPerDay: 2 }, {}] },
    });
    const limit = new AreaLimit(problem);
    limit.count(0, 1, 1);
    expect(limit.admits(1, 1)).toBe(true);
    limit.count(1, 1, 1);
    expect(limit.admits(2, 1)).toBe(false);
    expect(limit.admits(2, 0)).toBe(true);
    expect(limit.admits(3, 1)).toBe(true);
    limit.count(0, 1, -1);
    expect(limit.admits(2, 1)).toBe(true);
  });
});

describe('load', () => {
  // Capacity 10 and none; visits of 4 | 1, 5 | 9, 2 | 9.
  const problem = lineProblem({
    days: 3,
    visits: [
      { km: 1, load: [4, 1] },
      { km: 2, load: [5, 9] },
      { km: 3, load: [2, 9] },
    ],
    vehicles: [{ capacity: [10, 2 ** 31 - 1] }, { capacity: [10, 10] }],
  });

  it('sums what all routes of a tour need', () => {
    const load = new Load(problem);
    load.count(0, 0, 1);
    load.count(1, 1, 1);
    expect(load.fits(0, 0, 1, -1)).toBe(true); // 4 + 5 = 9
    expect(load.fits(0, 0, 1, 2)).toBe(false); // 11
    expect(load.fits(0, 1, 1, 2)).toBe(true); // 7: the other route is another tour
    load.count(0, 0, -1);
    expect(load.fits(0, 0, 1, 2)).toBe(true);
  });

  it('limits each dimension', () => {
    const load = new Load(problem);
    load.count(1, 3, 1); // vehicle 1, day 0
    expect(load.fits(1, 3, 3, 0)).toBe(true); // 9 | 10
    expect(load.fits(1, 3, 3, 2)).toBe(false); // 7 | 18
  });
});

describe('features', () => {
  it('needs all bits of the visit in the vehicle', () => {
    const problem = lineProblem({
      days: 1,
      visits: [{ km: 1, features: 0b101 }, { km: 2 }],
      vehicles: [{ features: 0b111 }, { features: 0b001 }],
    });
    const features = new Features(problem);
    expect(features.admits(0, 0)).toBe(true);
    expect(features.admits(0, 1)).toBe(false);
    expect(features.admits(1, 1)).toBe(true);
  });
});

describe('locks', () => {
  const problem = lineProblem({
    days: 2,
    visits: [
      { km: 1, lock: { vehicle: 1 } },
      { km: 2, lock: { day: 1 } },
      { km: 3, lock: { vehicle: 0, day: 0 } },
    ],
    vehicles: [{}, {}],
  });

  it('admits only the vehicle and the day of the lock', () => {
    const locks = new Locks(problem);
    const admitted = (visit: number) =>
      [0, 1].map((vehicle) => [0, 1].map((day) => locks.admits(visit, vehicle, day)));
    expect(admitted(0)).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(admitted(1)).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(admitted(2)).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it('pins what has both', () => {
    const locks = new Locks(problem);
    expect([0, 1, 2].map((visit) => locks.isPinned(visit))).toEqual([false, false, true]);
  });
});

describe('series', () => {
  const ask = (series: SeriesGaps, visit: number, routes: readonly number[], keepsRoom = false) => {
    series.ask(visit, Int32Array.from(routes), keepsRoom);
    return [series.firstDay, series.lastDay];
  };
  const visits = [{ km: 1 }, { km: 1 }, { km: 1 }];

  it('leaves days between the served neighbours, gaps apart', () => {
    const problem = lineProblem({
      days: 20,
      visits,
      more: { series: [{ visits: [0, 1, 2], minGap_d: 3, maxGap_d: 5 }] },
    });
    const series = new SeriesGaps(problem);
    expect(ask(series, 1, [NONE, NONE, NONE])).toEqual([0, 19]);
    // First on day 4: at least 3, at most 5 days later.
    expect(ask(series, 1, [4, NONE, NONE])).toEqual([7, 9]);
    // Third on day 10 too: at most 3 days before, at least 5 days before.
    expect(ask(series, 1, [4, NONE, 10])).toEqual([7, 7]);
    // The longest gap is about k and k + 1 only.
    expect(ask(series, 2, [4, NONE, NONE])).toEqual([7, 19]);
    expect(ask(series, 0, [NONE, NONE, 2])).toEqual([0, -1]);
  });

  it('keeps room for visits that are missing when asked to', () => {
    const problem = lineProblem({ days: 20, visits, more: { series: [{ visits: [0, 1, 2], minGap_d: 3 }] } });
    const series = new SeriesGaps(problem);
    expect(ask(series, 0, [NONE, NONE, NONE], true)).toEqual([0, 13]); // 19 − 2 × 3
    expect(ask(series, 1, [NONE, NONE, NONE], true)).toEqual([3, 16]);
    expect(ask(series, 2, [4, NONE, NONE], true)).toEqual([10, 19]); // 4 + 2 × 3
  });

  it('names the depot of the visits that are served', () => {
    const problem = lineProblem({
      days: 4,
      visits,
      vehicles: [{ baseKm: 0 }, { baseKm: 5 }],
      more: { series: [{ visits: [0, 1, 2], isSameDepot: true }] },
    });
    const series = new SeriesGaps(problem);
    ask(series, 1, [NONE, NONE, NONE]);
    expect(series.depot).toBe(NONE);
    ask(series, 1, [4, NONE, NONE]); // vehicle 1, day 0
    expect(series.depot).toBe(problem.depot[1]);
    expect(series.firstDay).toBe(1);
  });
});

describe('relations', () => {
  const problem = lineProblem({
    days: 3,
    visits: [{ km: 1 }, { km: 2 }, { km: 3 }, { km: 4 }],
    vehicles: [{}, {}],
    more: {
      relations: [
        { kind: 'apart', visits: [0, 1] },
        { kind: 'alternatives', visits: [2, 3] },
      ],
    },
  });

  it('keeps visits apart on any vehicle', () => {
    const relations = new Relations(problem);
    const routeOf = Int32Array.from([NONE, 4, NONE, NONE]); // visit 1 on vehicle 1, day 1
    expect([0, 1, 2].map((day) => relations.admits(0, day, routeOf))).toEqual([true, false, true]);
    expect(relations.admits(2, 1, routeOf)).toBe(true);
  });

  it('excludes a visit when an alternative is served', () => {
    const relations = new Relations(problem);
    expect(relations.isExcluded(2, Int32Array.from([0, 0, NONE, NONE]))).toBe(false);
    expect(relations.isExcluded(2, Int32Array.from([NONE, NONE, NONE, 5]))).toBe(true);
    expect(relations.isExcluded(0, Int32Array.from([NONE, 0, NONE, 5]))).toBe(false);
  });
});

describe('visit order', () => {
  it('leaves the places between the visits before and behind it in its lists', () => {
    const problem = lineProblem({
      days: 1,
      visits: [{ km: 1 }, { km: 2 }, { km: 3 }, { km: 4 }, { km: 5 }],
      more: { orders: [[0, 1, 2]] },
    });
    const order = new VisitOrder(problem);
    const head = 5;
    // Route 3 0 4 2.
    const next = new Int32Array(6);
    for (const [from, to] of [
      [head, 3],
      [3, 0],
      [0, 4],
      [4, 2],
      [2, head],
    ] as const)
      next[from] = to;
    expect(order.isOrdered(1)).toBe(true);
    expect(order.isOrdered(3)).toBe(false);
    expect(order.ask(1, head, next)).toBe(true);
    expect([order.after, order.before]).toEqual([0, 2]);
  });

  it('leaves no place where two lists contradict each other', () => {
    const problem = lineProblem({
      days: 1,
      visits: [{ km: 1 }, { km: 2 }, { km: 3 }],
      more: {
        orders: [
          [0, 1],
          [1, 2],
        ],
      },
    });
    const order = new VisitOrder(problem);
    const head = 3;
    // Route 2 0: visit 1 has to be behind 0 and in front of 2.
    const next = Int32Array.from([head, 0, 0, 2]);
    expect(order.ask(1, head, next)).toBe(false);
  });
});
