import { describe, expect, it } from 'vitest';
import { ABSENT } from '../../../../../electron/engine/search/route-lists.ts';
import { HOUR, lineProblem, plansOf, serve, stateOf } from './line.ts';

/** Vehicle-day of each visit, vehicle × days + day. */
const routesOf = (state: ReturnType<typeof stateOf>) => [...state.routeOf];

describe('a day trip', () => {
  it('costs its road, its day, and loses the points of what is not served', () => {
    const problem = lineProblem({
      days: 1,
      visits: [
        { km: 30, prize: 400 },
        { km: 50, prize: 300, value: 7 },
      ],
      vehicles: [{ costPerDay: 90 }],
    });
    const state = stateOf(problem);
    expect([...state.totals]).toEqual([0, 700, 7]);
    serve(state, [0]);
    // 60 km there and back, one day: 60,000 + 90,000.
    expect([...state.totals]).toEqual([0, 300, 150_007]);
    serve(state, [1]);
    // 100 km, and the value is saved.
    expect([...state.totals]).toEqual([0, 0, 190_000]);
    state.removeString(0, 1);
    expect([...state.totals]).toEqual([0, 400, 190_000]);
    state.removeString(1, 1);
    expect([...state.totals]).toEqual([0, 700, 7]);
  });

  it('is not made for a visit that is not worth its road, unless the visit is required', () => {
    // A point is folded at five mean round trips per mean prize: (100 km there and back = 100,000) × 5 / 1,000 each.
    const visits = [
      { km: 50, prize: 1_000 },
      { km: 50, prize: 1, days: [1] },
    ];
    const optional = stateOf(lineProblem({ days: 2, visits }));
    serve(optional, [0, 1]);
    expect(optional.routeOf[1]).toBe(ABSENT);
    const [first, second] = visits;
    const required = stateOf(lineProblem({ days: 2, visits: [first!, { ...second!, isRequired: true }] }));
    serve(required, [0, 1]);
    expect(required.routeOf[1]).toBe(1);
  });

  it('is made at a loss when asked to, and given up when the plan settles', () => {
    const visits = [
      { km: 50, prize: 1_000 },
      { km: 50, prize: 1, days: [1] },
    ];
    const state = stateOf(lineProblem({ days: 2, visits }));
    serve(state, [0]);
    state.insertsAtLoss = true;
    expect(state.insertBest(1)).toBe(true);
    expect([...state.totals]).toEqual([0, 0, 200_000]);
    state.settle();
    expect([...state.totals]).toEqual([0, 1, 100_000]);
  });

  it('ends early enough for the longest duration by leaving later', () => {
    // The gate opens at 15 h: who leaves at 8 h is away for 8 h 30 min, who leaves at 14 h 30 min for 2 h.
    const windows = [[{ start_s: 15 * HOUR, end_s: 18 * HOUR }]];
    const state = stateOf(
      lineProblem({ days: 1, visits: [{ km: 30, windows }], vehicles: [{ maxDuration_s: 2 * HOUR }] }),
    );
    serve(state, [0]);
    expect(state.routeOf[0]).toBe(0);
    const short = stateOf(
      lineProblem({ days: 1, visits: [{ km: 30, windows }], vehicles: [{ maxDuration_s: 2 * HOUR - 1 }] }),
    );
    serve(short, [0]);
    expect(short.routeOf[0]).toBe(ABSENT);
  });

  it('may serve later so that the day gets short enough', () => {
    // The second gate opens at 15 h: leaving at 8 h and being home at 16 h 20 min is too
    // long. Leaving at 13 h 40 min, the first visit, open all day, ends at 15 h, and the crew is home at the same
    // time, after 2 h 40 min.
    const visits = [{ km: 20 }, { km: 20, windows: [[{ start_s: 15 * HOUR, end_s: 18 * HOUR }]] }];
    const day = (maxDuration_s: number) => {
      const state = stateOf(lineProblem({ days: 1, visits, vehicles: [{ maxDuration_s }] }));
      serve(state, [0, 1]);
      return state.absentCount;
    };
    expect(day(2 * HOUR + 2_400)).toBe(0);
    expect(day(2 * HOUR + 2_399)).toBe(1);
  });
});

describe('nights', () => {
  // 300 minutes out, 60 of service, 300 back are more than the ten hours of a shift.
  const far = { km: 300 };

  it('are opened for a visit that no day trip reaches', () => {
    const state = stateOf(
      lineProblem({
        days: 2,
        visits: [far],
        vehicles: [{ maxNights: 1, costPerNight: 20, costPerDay: 10 }],
        lodgings: [{ km: 280, cost: 50 }],
      }),
    );
    serve(state, [0]);
    // 600 km, two days, a night: 600,000 + 20,000 + 20,000 + 50,000.
    expect([...state.totals]).toEqual([0, 0, 690_000]);
    expect(state.nights[1]).toBe(0);
  });

  it('are not opened by a vehicle that must sleep at its base', () => {
    const state = stateOf(lineProblem({ days: 2, visits: [far], vehicles: [{}], lodgings: [{ km: 280 }] }));
    serve(state, [0]);
    expect(state.routeOf[0]).toBe(ABSENT);
  });

  it('need the next day', () => {
    const state = stateOf(
      lineProblem({
        days: 3,
        visits: [far],
        vehicles: [
          {
            maxNights: 1,
            shifts: [0, 1, 2].map((day) => (day === 1 ? null : { start_s: 8 * HOUR, end_s: 18 * HOUR })),
          },
        ],
        lodgings: [{ km: 280 }],
      }),
    );
    serve(state, [0]);
    expect(state.routeOf[0]).toBe(ABSENT);
  });

  it('are spent on both sides of a visit that takes the whole day', () => {
    const state = stateOf(
      lineProblem({
        days: 3,
        visits: [{ km: 300, service_s: 9 * HOUR }],
        vehicles: [{ maxNights: 2 }],
        lodgings: [{ km: 280 }],
      }),
    );
    serve(state, [0]);
    expect(plansOf(state)).toEqual(['0/0:  > 0', '0/1: 0 > 0', '0/2: ']);
    // 280 + 20 + 20 + 280 km.
    expect([...state.totals]).toEqual([0, 0, 600_000]);
  });

  it('are given up with the last visit of the tour', () => {
    const state = stateOf(
      lineProblem({ days: 2, visits: [far], vehicles: [{ maxNights: 1 }], lodgings: [{ km: 280 }] }),
    );
    serve(state, [0]);
    state.removeString(0, 1);
    expect(plansOf(state)).toEqual([]);
    expect([...state.totals]).toEqual([0, 1_000, 0]);
  });

  it('are chosen at the lodging that makes road and bed cheapest', () => {
    // Day trips: 2 × 400 km. With a night at 210 km: 200 + 10 + 10 + 200 = 420 km and 300, in all 720; at 150 km:
    // 200 + 50 + 50 + 200 = 500 km and 100, in all 600; at 200 km: 400 km and 250, in all 650.
    const lodgings = [
      { km: 210, cost: 300 },
      { km: 150, cost: 100 },
      { km: 200, cost: 250 },
    ];
    const visits = [
      { km: 200, days: [0] },
      { km: 200, days: [1] },
    ];
    const state = stateOf(lineProblem({ days: 2, visits, vehicles: [{ maxNights: 1 }], lodgings }));
    serve(state, [0, 1]);
    expect(plansOf(state)).toEqual(['0/0: 0 > 1', '0/1: 1']);
    expect(state.totals[2]).toBe(600_000);
  });

  it('stay as they are when day trips are cheaper', () => {
    const visits = [
      { km: 20, days: [0] },
      { km: 20, days: [1] },
    ];
    const state = stateOf(
      lineProblem({ days: 2, visits, vehicles: [{ maxNights: 1 }], lodgings: [{ km: 20, cost: 41 }] }),
    );
    serve(state, [0, 1]);
    expect(plansOf(state)).toEqual(['0/0: 0', '0/1: 1']);
  });

  it('in a row are no more than allowed', () => {
    // Four days far out, two nights in a row: two tours of two days instead of one of four.
    const visits = [0, 1, 2, 3].map((day) => ({ km: 200, days: [day] }));
    const lodgings = [{ km: 200 }];
    const tour = (maxNights: number) => {
      const state = stateOf(lineProblem({ days: 4, visits, vehicles: [{ maxNights }], lodgings }));
      serve(state, [0, 1, 2, 3]);
      return plansOf(state).filter((plan) => plan.includes('>')).length;
    };
    expect(tour(3)).toBe(3);
    expect(tour(2)).toBe(2);
    expect(tour(1)).toBe(2);
  });

  it('join only what the vehicle can load for one tour', () => {
    const visits = [0, 1].map((day) => ({ km: 200, days: [day], load: [6] }));
    const tour = (capacity: number) => {
      const state = stateOf(
        lineProblem({
          days: 2,
          visits,
          vehicles: [{ maxNights: 1, capacity: [capacity] }],
          lodgings: [{ km: 200 }],
        }),
      );
      serve(state, [0, 1]);
      return plansOf(state);
    };
    expect(tour(12)).toEqual(['0/0: 0 > 0', '0/1: 1']);
    expect(tour(11)).toEqual(['0/0: 0', '0/1: 1']);
  });
});

describe('rules about visits', () => {
  it('keeps locks to vehicle and day', () => {
    const state = stateOf(
      lineProblem({
        days: 3,
        visits: [
          { km: 10, lock: { vehicle: 1, day: 2 } },
          { km: 10, lock: { day: 1 } },
          { km: 10, lock: { vehicle: 1 } },
        ],
        vehicles: [{}, {}],
      }),
    );
    serve(state, [0, 1, 2]);
    expect(state.routeOf[0]).toBe(5);
    expect(state.routeOf[1]! % 3).toBe(1);
    expect(Math.floor(state.routeOf[2]! / 3)).toBe(1);
    expect([...state.isPinned]).toEqual([1, 0, 0]);
  });

  it('orders pinned visits well though no ruin takes them out', () => {
    const lock = { vehicle: 0, day: 0 };
    const state = stateOf(
      lineProblem({
        days: 1,
        visits: [
          { km: 30, lock },
          { km: -40, lock },
          { km: 50, lock },
        ],
      }),
    );
    serve(state, [0, 1, 2]);
    // 50 km out and back on one side, 40 on the other.
    expect(state.totals[2]).toBe(180_000);
  });

  it('keeps the order of a list', () => {
    const visits = [{ km: 30 }, { km: 20 }, { km: 10 }];
    const state = stateOf(lineProblem({ days: 1, visits, more: { orders: [[0, 2, 1]] } }));
    serve(state, [0, 1, 2]);
    // 30, 10, 20 km: 30 + 20 + 10 + 20.
    expect(plansOf(state)).toEqual(['0/0: 0 2 1']);
    expect(state.totals[2]).toBe(80_000);
  });

  it('keeps gaps between the visits of a series', () => {
    const state = stateOf(
      lineProblem({
        days: 9,
        visits: [{ km: 10 }, { km: 10 }, { km: 10 }],
        more: { series: [{ visits: [0, 1, 2], minGap_d: 4 }] },
      }),
    );
    serve(state, [1, 0, 2]);
    expect(routesOf(state)).toEqual([0, 4, 8]);
  });

  it('serves all visits of a series on the days of a pattern, or none', () => {
    const line = {
      days: 5,
      visits: [{ km: 10 }, { km: 10 }],
      more: {
        series: [
          {
            visits: [0, 1],
            patterns: [
              [0, 3],
              [1, 4],
            ],
          },
        ],
      },
    };
    const shifts = (closed: number) =>
      [0, 1, 2, 3, 4].map((day) => (day === closed ? null : { start_s: 8 * HOUR, end_s: 18 * HOUR }));
    const state = stateOf(lineProblem({ ...line, vehicles: [{ shifts: shifts(0) }] }));
    expect(state.representative(1)).toBe(0);
    serve(state, [0]);
    expect(routesOf(state)).toEqual([1, 4]);
    state.removeString(1, 1);
    expect(routesOf(state)).toEqual([ABSENT, ABSENT]);
  });

  it('serves a series from one depot when asked to', () => {
    // Vehicle 0 at km 0 is out on day 0 only, vehicle 1 at km 30 on both days.
    const state = stateOf(
      lineProblem({
        days: 2,
        visits: [{ km: 10 }, { km: 10 }],
        vehicles: [{ baseKm: 0, shifts: [{ start_s: 8 * HOUR, end_s: 18 * HOUR }, null] }, { baseKm: 30 }],
        more: { series: [{ visits: [0, 1], patterns: [[0, 1]], isSameDepot: true }] },
      }),
    );
    serve(state, [0]);
    expect(routesOf(state)).toEqual([2, 3]);
  });

  it('puts visits that belong together on one route, all or none', () => {
    const relations = [{ kind: 'together' as const, visits: [0, 1, 2] }];
    const visits = [{ km: 10 }, { km: 11 }, { km: 12, days: [1] }];
    const state = stateOf(lineProblem({ days: 3, visits, vehicles: [{}, {}], more: { relations } }));
    serve(state, [0]);
    expect(new Set(routesOf(state)).size).toBe(1);
    expect(state.routeOf[0]! % 3).toBe(1);
    state.removeString(1, 1);
    expect(routesOf(state)).toEqual([ABSENT, ABSENT, ABSENT]);
    // Three hours of service and the road do not fit into a shift of three hours.
    const short = stateOf(
      lineProblem({
        days: 3,
        visits,
        vehicles: [{ shifts: [0, 1, 2].map(() => ({ start_s: 8 * HOUR, end_s: 11 * HOUR })) }],
        more: { relations },
      }),
    );
    serve(short, [0]);
    expect(routesOf(short)).toEqual([ABSENT, ABSENT, ABSENT]);
  });

  it('keeps visits apart and serves one alternative only', () => {
    const state = stateOf(
      lineProblem({
        days: 2,
        visits: [{ km: 10 }, { km: 10 }, { km: 10 }, { km: 10 }],
        vehicles: [{}, {}],
        more: {
          relations: [
            { kind: 'apart', visits: [0, 1] },
            { kind: 'alternatives', visits: [2, 3] },
          ],
        },
      }),
    );
    serve(state, [0, 1, 2, 3]);
    expect(state.routeOf[0]! % 2).not.toBe(state.routeOf[1]! % 2);
    expect(state.routeOf[2]).not.toBe(ABSENT);
    expect(state.routeOf[3]).toBe(ABSENT);
  });

  it('keeps the number of visits of an area and of a vehicle per day', () => {
    const visits = [0, 1, 2, 3].map(() => ({ km: 10, area: 0 }));
    const byArea = stateOf(
      lineProblem({ days: 2, visits, vehicles: [{}, {}], more: { areas: [{ maxVisitsPerDay: 1 }] } }),
    );
    serve(byArea, [0, 1, 2, 3]);
    expect(byArea.absentCount).toBe(2);
    const byVehicle = stateOf(
      lineProblem({ days: 1, visits, vehicles: [{ maxVisitsPerDay: 3 }], more: { areas: [{}] } }),
    );
    serve(byVehicle, [0, 1, 2, 3]);
    expect(byVehicle.absentCount).toBe(1);
  });
});

describe('soft goals', () => {
  it('counts over-driving, lateness, norm and change exactly', () => {
    const state = stateOf(
      lineProblem({
        days: 2,
        visits: [
          // Arrives at 10 h 30 min, serves until 11 h 30 min: 30 minutes after the window.
          {
            km: 150,
            windows: [[{ start_s: 8 * HOUR, end_s: 11 * HOUR }], []],
            maxLateness_s: HOUR,
            planned: { vehicle: 0, day: 1 },
          },
        ],
        vehicles: [{ normDays: 2 }],
        more: {
          driving: { daily_s: 4 * HOUR, weekly_s: 4.5 * HOUR },
          goals: {
            perOverMinute: 1,
            perLateMinute: 2,
            perNormDay: 5,
            changedDay: 3,
            changedVehicle: 7,
            dropped: 11,
          },
        },
      }),
    );
    // Prize, norm, dropped.
    expect(state.totals[1]).toBe(1_000 + 2 * 5 + 11);
    serve(state, [0]);
    // Five hours on the road: 60 minutes over the day, 30 over the weeks that end on both days; 30 late; a norm day.
    expect(state.totals[1]).toBe(60 + 2 * 30 + 2 * 30 + 5 + 3);
  });
});

describe('plans', () => {
  const problem = lineProblem({
    days: 3,
    visits: [{ km: 300 }, { km: 310 }, { km: 10 }],
    vehicles: [{ maxNights: 1 }],
    lodgings: [{ km: 280 }],
  });
  const plans = [
    { vehicle: 0, day: 0, visits: [0], night: 0 },
    { vehicle: 0, day: 1, visits: [1], night: -1 },
    { vehicle: 0, day: 2, visits: [2], night: -1 },
  ] as const;

  it('are loaded and given back as they are', () => {
    const state = stateOf(problem);
    expect(state.loadPlans(plans)).toBe(true);
    // 300 + 20, 30 + 310, 20 km.
    expect([...state.totals]).toEqual([0, 0, 680_000]);
    state.saveBest();
    expect(state.bestPlans()).toEqual(plans);
    state.removeString(2, 1);
    state.rollback();
    expect([...state.totals]).toEqual([0, 0, 680_000]);
  });

  it('are refused when they break a rule', () => {
    const state = stateOf(problem);
    expect(state.loadPlans([{ ...plans[0], night: -1 }])).toBe(false);
    expect(state.absentCount).toBe(3);
  });

  it('keep the best while the search goes on', () => {
    const state = stateOf(problem);
    state.loadPlans(plans);
    state.saveBest();
    state.removeTour(0);
    expect(state.absentCount).toBe(2);
    expect(state.nights[1]).toBe(-1);
    expect(state.bestPlans()).toEqual(plans);
  });
});

describe('what a removal leaves', () => {
  it('keeps all rules: who relied on a removed stop leaves too', () => {
    // At 9 h at the place: with visit 0 first (5 min, nothing to set up), visit 1 needs no set-up and ends at
    // 10 h 5 min as it must; without it, 30 minutes of set-up make that 10 h 30 min.
    const state = stateOf(
      lineProblem({
        days: 1,
        visits: [
          { km: 60, service_s: 300 },
          { km: 60, setup_s: 1_800, windows: [[{ start_s: 8 * HOUR, end_s: 10 * HOUR + 300 }]] },
          { km: 70 },
        ],
      }),
    );
    serve(state, [0, 1, 2]);
    expect(plansOf(state)).toEqual(['0/0: 0 1 2']);
    state.removeString(0, 1);
    expect(state.absentCount).toBe(3);
    state.rollback();
    serve(state, [0, 1, 2]);
    state.removeString(2, 1);
    expect(plansOf(state)).toEqual(['0/0: 0 1']);
  });

  it('is a whole tour for the removal of tours, but what is pinned', () => {
    const state = stateOf(
      lineProblem({
        days: 2,
        visits: [{ km: 290, lock: { vehicle: 0, day: 0 } }, { km: 300 }, { km: 290 }],
        vehicles: [{ maxNights: 1 }],
        lodgings: [{ km: 290 }],
      }),
    );
    serve(state, [0, 1, 2]);
    expect(state.absentCount).toBe(0);
    state.removeTour(1);
    expect(routesOf(state)).toEqual([0, ABSENT, ABSENT]);
    expect(state.nights[1]).toBe(0);
  });
});
