import { describe, expect, it } from 'vitest';
import { check, RULES, type Rule } from '../../../electron/engine/checker.ts';
import { BASE } from '../../../electron/engine/problem-input.ts';
import type { Solution } from '../../../electron/engine/solution.ts';
import { aProblemInput, at, aVehicle, aVisit, between, everyDay } from '../../fixtures/engine-problem.ts';
import {
  allServed,
  aStop,
  dayBack,
  dayOut,
  dayTrip,
  firstDayOnly,
  km,
  minutes,
  nothingLost,
  problem,
  problemWith,
  rulesOf,
  tour,
  withCost,
  withRoute,
  withStop,
} from './checker/two-day-tour.ts';

const { vehicles, visits } = aProblemInput();
const changedVisit = (index: number, change: Parameters<typeof aVisit>[0]) =>
  visits.map((visit, position) => (position === index ? { ...visit, ...change } : visit));
const changedVehicle = (change: Parameters<typeof aVehicle>[0]) => [aVehicle(change), aVehicle(change)];
/** Mountain legs from and to the north. */
const mountain = (from_s: number, to_s: number) =>
  problemWith({
    driving: {
      continuous_s: minutes(60),
      rest_s: minutes(20),
      legSlack_s: minutes(5),
      isMountain: [false, true, false, false, false],
      daylight: everyDay({ start_s: from_s, end_s: to_s }),
    },
  });

const ofRelation = (kind: 'together' | 'apart' | 'alternatives', members: readonly number[]) =>
  problemWith({ relations: [{ kind, visits: members }] });
const ofSeries = (series: NonNullable<ReturnType<typeof aProblemInput>['series']>[number]) =>
  problemWith({ series: [series] });

/** For every rule a right solution that is broken in one place, or a problem that is stricter in one place. */
const breaches: Readonly<Record<Rule, () => readonly Rule[]>> = {
  malformed: () => rulesOf(withStop(0, 1, { start_s: Number.NaN })),
  'unknown-index': () =>
    rulesOf({ ...tour, routes: [...tour.routes, { ...dayTrip, vehicle: 2, stops: [] }] }),
  'routes-unordered': () => rulesOf({ ...tour, routes: [dayBack, dayOut] }),
  // A sixth visit like the fifth on a second route of the same day: 330 km × 2 = 660,000, four days, one night.
  'route-repeated': () =>
    rulesOf(
      {
        routes: [...allServed.routes, { ...dayTrip, stops: dayTrip.stops.map((s) => ({ ...s, visit: 5 })) }],
        unserved: [],
        cost: { ...allServed.cost, cost: 1_140_000, length_m: km(330), days: 4 },
      },
      problemWith({ visits: [...visits, aVisit()] }),
    ),
  // From the base to the base at once: a day more, no road.
  'route-empty': () =>
    rulesOf(
      withCost(
        {
          ...tour,
          routes: [
            ...tour.routes,
            {
              ...dayTrip,
              stops: [],
              returnLeg_m: 0,
              returnLeg_s: 0,
              return_s: at(8, 25),
              length_m: 0,
              drive_s: 0,
            },
          ],
        },
        { cost: 767_000, days: 3 },
      ),
    ),
  'vehicle-unavailable': () => rulesOf(tour, { ...problem, isAvailable: Uint8Array.of(1, 0, 1, 1, 1, 1) }),
  'too-many-visits': () => rulesOf(tour, problemWith({ vehicles: changedVehicle({ maxVisitsPerDay: 2 }) })),
  // Day 1 starts at the inn, where nothing is changed.
  'departure-too-early': () =>
    rulesOf(tour, problemWith({ vehicles: changedVehicle({ reload_s: minutes(25) + 1 }) })),
  // Light at 8:25, so the arrival at 9:00 is right even so.
  'before-daylight': () => rulesOf(withRoute(0, { departure_s: at(8, 24) }), mountain(at(8, 25), at(18))),
  // 10:35 in the west, coming from the north.
  'after-daylight': () => rulesOf(tour, mountain(at(8), at(10, 35) - 1)),
  'leg-wrong': () => rulesOf(withStop(0, 1, { leg_m: km(20) - 1 })),
  'rest-wrong': () => rulesOf(withRoute(1, { returnRest_s: 0 })),
  'arrival-wrong': () => rulesOf(withRoute(1, { return_s: at(12, 15) - 1 })),
  // A minute before the stop before ends, and all after it a minute sooner.
  'start-before-arrival': () =>
    rulesOf(
      withRoute(0, { return_s: at(13, 19) }, withStop(0, 2, { start_s: at(11, 44), end_s: at(12, 44) })),
    ),
  'setup-wrong': () => rulesOf(withStop(0, 2, { setup_s: minutes(10) })),
  'end-wrong': () => rulesOf(withStop(0, 2, { end_s: at(12, 45) + 1 })),
  'outside-window': () =>
    rulesOf(
      tour,
      problemWith({
        visits: changedVisit(2, { windows: everyDay([{ start_s: at(9) + 1, end_s: at(17) }]) }),
      }),
    ),
  'late-wrong': () => rulesOf(withStop(1, 0, { late_s: 1 })),
  'return-too-late': () =>
    rulesOf(
      tour,
      problemWith({
        vehicles: changedVehicle({ shifts: everyDay({ start_s: at(8), end_s: at(13, 20) - 1 }) }),
      }),
    ),
  // 8:25 to 13:20
  'route-too-long': () =>
    rulesOf(tour, problemWith({ vehicles: changedVehicle({ maxDuration_s: minutes(295) - 1 }) })),
  'driving-too-long': () =>
    rulesOf(tour, problemWith({ vehicles: changedVehicle({ maxDriving_s: minutes(110) - 1 }) })),
  'sum-wrong': () => rulesOf(withRoute(0, { drive_s: minutes(80) + 1 })),
  // The other lodging is at the same place, so all legs are right.
  'night-broken': () => rulesOf(withRoute(1, { nightBefore: 1 })),
  'night-without-next-day': () => rulesOf(firstDayOnly),
  'night-after-last-day': () =>
    rulesOf(
      firstDayOnly,
      problemWith({
        dayCount: 1,
        vehicles: vehicles.map((vehicle) => ({ ...vehicle, shifts: [between(8, 18)] })),
        visits: visits.map((visit) => ({ ...visit, windows: [[between(9, 17)]] })),
      }),
    ),
  'too-many-nights': () => rulesOf(tour, problemWith({ vehicles: changedVehicle({ maxNights: 0 }) })),
  // Three on the first day, one on the second: no day alone is too much.
  'load-too-large': () =>
    rulesOf(
      tour,
      problemWith({
        vehicles: changedVehicle({ capacity: [100, 3] }),
        visits: visits.map((visit) => ({ ...visit, load: [1, 1] })),
      }),
    ),
  // The day trip to the north serves visit 0 again: 260 km, three days, one night, value 7,000.
  'visit-repeated': () =>
    rulesOf({
      routes: [dayOut, dayBack, { ...dayTrip, stops: dayTrip.stops.map((s) => ({ ...s, visit: 0 })) }],
      unserved: [4],
      cost: { ...tour.cost, cost: 907_000, length_m: km(260), days: 3 },
    }),
  'feature-missing': () =>
    rulesOf(
      tour,
      problemWith({
        vehicles: changedVehicle({ features: 0b101 }),
        visits: changedVisit(1, { features: 0b110 }),
      }),
    ),
  'lock-broken': () =>
    rulesOf(tour, problemWith({ visits: changedVisit(1, { lock: { vehicle: 0, day: 1 } }) })),
  'order-broken': () => rulesOf(tour, problemWith({ orders: [[3, 4, 0]] })),
  'area-too-many': () =>
    rulesOf(
      tour,
      problemWith({
        areas: [{ maxVisitsPerDay: 1 }, { maxVisitsPerDay: 1 }],
        visits: visits.map((visit, index) => ({ ...visit, area: index === 3 ? 0 : index % 2 })),
      }),
    ),
  'series-order': () => rulesOf(tour, ofSeries({ visits: [2, 0] })),
  'series-gap-short': () => rulesOf(tour, ofSeries({ visits: [0, 4, 2], minGap_d: 2 })),
  'series-gap-long': () => rulesOf(allServed, ofSeries({ visits: [0, 4], maxGap_d: 1 })),
  'series-pattern': () =>
    rulesOf(
      tour,
      ofSeries({
        visits: [0, 2],
        patterns: [
          [1, 2],
          [0, 2],
        ],
      }),
    ),
  // The second vehicle is at home in the north, so its day trip has no road: 190 km, three days, one night.
  'series-depot': () =>
    rulesOf(
      {
        routes: [
          dayOut,
          dayBack,
          {
            ...dayTrip,
            departure_s: at(9),
            stops: [aStop({ visit: 4, arrival_s: at(9), start_s: at(9), end_s: at(10, 10) })],
            returnLeg_m: 0,
            returnLeg_s: 0,
            return_s: at(10, 10),
            length_m: 0,
            drive_s: 0,
          },
        ],
        unserved: [],
        cost: { ...allServed.cost, cost: 760_000, length_m: km(190) },
      },
      problemWith({
        vehicles: [aVehicle(), aVehicle({ depot: 1 })],
        series: [{ visits: [0, 4], isSameDepot: true }],
      }),
    ),
  'together-broken': () => rulesOf(tour, ofRelation('together', [0, 2])),
  'apart-broken': () => rulesOf(tour, ofRelation('apart', [0, 2, 3])),
  'alternatives-broken': () => rulesOf(tour, ofRelation('alternatives', [0, 2])),
  'unserved-wrong': () => rulesOf({ ...tour, unserved: [] }),
  'required-wrong': () => rulesOf(withCost(tour, { unservedRequired: 1 })),
  'lost-wrong': () => rulesOf(withCost(tour, { lost: { ...nothingLost, prize: 10 } })),
  'points-wrong': () => rulesOf(withCost(tour, { points: 10 })),
  'cost-wrong': () => rulesOf(withCost(tour, { cost: 667_001 })),
  'figure-wrong': () => rulesOf(withCost(tour, { nights: 0 })),
};

describe('check', () => {
  it('finds nothing wrong with right solutions', () => {
    expect(check(problem, tour)).toEqual([]);
    expect(check(problem, allServed)).toEqual([]);
  });

  it('finds nothing wrong with an empty plan of an empty problem', () => {
    const empty: Solution = {
      routes: [],
      unserved: [],
      cost: { ...tour.cost, points: 0, lost: nothingLost, cost: 0, length_m: 0, days: 0, nights: 0 },
    };
    expect(check(problemWith({ visits: [] }), empty)).toEqual([]);
  });

  for (const rule of RULES) {
    it(`reports ${rule}, and nothing else`, () => {
      expect(breaches[rule]()).toEqual([rule]);
    });
  }

  it('takes shifts of the vehicle and the day', () => {
    // Each shift just holds its route: 8:25 – 13:20, 8:00 – 12:15, and 8:25 – 10:55 of the other vehicle on day 2.
    const reload_s = minutes(15);
    const judge = problemWith({
      vehicles: [
        aVehicle({
          reload_s,
          shifts: [{ start_s: at(8, 10), end_s: at(13, 20) }, { start_s: at(8), end_s: at(12, 15) }, null],
        }),
        aVehicle({ reload_s, shifts: [null, null, { start_s: at(8, 10), end_s: at(10, 55) }] }),
      ],
    });
    expect(check(judge, allServed)).toEqual([]);
    expect(rulesOf(allServed, { ...judge, shiftStart_s: judge.shiftStart_s.map((s) => s + 1) })).toEqual([
      'departure-too-early',
      'departure-too-early',
      'departure-too-early',
    ]);
    expect(rulesOf(allServed, { ...judge, shiftEnd_s: judge.shiftEnd_s.map((s) => s - 1) })).toEqual([
      'return-too-late',
      'return-too-late',
      'return-too-late',
    ]);
  });

  it('keeps the days of two vehicles apart', () => {
    // The last day of vehicle 0 and the first of vehicle 1 are no neighbours, though they stand side by side.
    const first = { ...dayTrip, day: 0, nightBefore: 0, vehicle: 1 };
    const judge = problemWith({
      vehicles: changedVehicle({ capacity: [3] }),
      visits: visits.map((visit) => ({ ...visit, load: [1] })),
    });
    const rules = rulesOf({ ...tour, routes: [{ ...dayOut, day: 2 }, first] }, judge);
    expect(rules).not.toContain('load-too-large');
    expect(rules).toContain('night-after-last-day');
    expect(rules).toContain('night-broken');
  });

  it('counts nights in a row, also those before and after days without a visit on the way home', () => {
    // Day 1 from the inn and back to it: 15 + 15 min, 20 km. Day 2 only home: 90 + 20 + 5 min from 8:00, 90 km.
    // 190 km × 2 = 380,000; three days 300,000; two nights 160,000; value 7,000.
    const dayThere = {
      ...dayBack,
      night: 0,
      returnLeg_m: km(10),
      returnLeg_s: minutes(10),
      returnRest_s: 0,
      return_s: at(10, 25),
      length_m: km(20),
      drive_s: minutes(20),
    };
    const dayHome = {
      ...dayBack,
      day: 2,
      stops: [],
      returnLeg_m: km(90),
      returnLeg_s: minutes(90),
      return_s: at(9, 55),
      length_m: km(90),
      drive_s: minutes(90),
    };
    const long: Solution = {
      routes: [dayOut, dayThere, dayHome],
      unserved: [4],
      cost: { ...tour.cost, cost: 847_000, days: 3, nights: 2 },
    };
    expect(rulesOf(long, problemWith({ vehicles: changedVehicle({ maxNights: 2 }) }))).toEqual([]);
    expect(rulesOf(long)).toEqual(['too-many-nights']);
  });

  it('asks for routes by day, whatever the vehicles', () => {
    // Vehicle 1 on day 0 comes before vehicle 0 on day 1.
    const early = { ...dayTrip, day: 0 };
    expect(rulesOf({ ...allServed, routes: [dayOut, early, dayBack] })).toEqual([]);
    expect(rulesOf({ ...allServed, routes: [dayOut, dayBack, early] })).toEqual(['routes-unordered']);
    expect(rulesOf({ ...allServed, routes: [early, dayOut, dayBack] })).toEqual(['routes-unordered']);
  });

  it('loads anew at the base', () => {
    // Four on the tour of two days, five on the day trip that follows.
    const routes = [dayOut, dayBack, { ...dayTrip, vehicle: 0 }];
    const judge = (capacity: number) =>
      problemWith({
        vehicles: changedVehicle({ capacity: [capacity] }),
        visits: visits.map((visit, index) => ({ ...visit, load: [index === 4 ? 5 : 1] })),
      });
    expect(rulesOf({ ...allServed, routes }, judge(5))).toEqual([]);
    expect(check(judge(4), { ...allServed, routes })).toEqual([
      { rule: 'load-too-large', route: 2, detail: '5 of dimension 0, at most 4' },
    ]);
  });

  it('wants the days of a series to rise, not only not to fall', () => {
    expect(rulesOf(tour, ofSeries({ visits: [0, 1] }))).toEqual(['series-order']);
  });

  it('weighs each dimension of each vehicle by its own', () => {
    // The tour needs 1 + 2 + 3 + 4 of dimension 0 and 40 of dimension 1; the day trip 5 and 10.
    const judge = (capacities: readonly (readonly [number, number])[]) =>
      problemWith({
        vehicles: capacities.map((capacity) => aVehicle({ capacity })),
        visits: visits.map((visit, index) => ({ ...visit, load: [index + 1, 10] })),
      });
    expect(
      rulesOf(
        allServed,
        judge([
          [10, 40],
          [5, 10],
        ]),
      ),
    ).toEqual([]);
    const [tooLarge] = check(
      judge([
        [9, 40],
        [5, 10],
      ]),
      allServed,
    );
    expect(tooLarge).toMatchObject({ rule: 'load-too-large', detail: '10 of dimension 0, at most 9' });
    expect(
      check(
        judge([
          [10, 40],
          [5, 9],
        ]),
        allServed,
      ),
    ).toEqual([{ rule: 'load-too-large', route: 2, detail: '10 of dimension 1, at most 9' }]);
  });

  it('keeps visits locked to a vehicle, a day, or both', () => {
    const locked = (lock: NonNullable<(typeof visits)[number]['lock']>) =>
      rulesOf(tour, problemWith({ visits: changedVisit(2, { lock }) }));
    expect(locked({ vehicle: 0 })).toEqual([]);
    expect(locked({ day: 1 })).toEqual([]);
    expect(locked({ vehicle: 0, day: 1 })).toEqual([]);
    expect(locked({ vehicle: 1 })).toEqual(['lock-broken']);
    expect(locked({ day: 0 })).toEqual(['lock-broken']);
  });

  it('counts visits of an area over all vehicles of a day, and each area for itself', () => {
    const judge = (areas: readonly { maxVisitsPerDay?: number }[]) =>
      problemWith({ areas, visits: visits.map((visit) => ({ ...visit, area: 1 })) });
    expect(
      rulesOf(tour, judge([{ maxVisitsPerDay: 0 }, { maxVisitsPerDay: 3 }, { maxVisitsPerDay: 0 }])),
    ).toEqual([]);
    expect(check(judge([{}, { maxVisitsPerDay: 2 }, {}]), tour)).toEqual([
      { rule: 'area-too-many', detail: '3 in area 1 on day 0, at most 2' },
    ]);
    // The day trip moved to day 1: visit 2 there by vehicle 0, visit 4 by vehicle 1.
    const together = { ...allServed, routes: [dayOut, dayBack, { ...dayTrip, day: 1 }] };
    const two = problemWith({
      areas: [{ maxVisitsPerDay: 1 }],
      visits: visits.map((visit, index) => (index === 2 || index === 4 ? { ...visit, area: 0 } : visit)),
    });
    expect(rulesOf(together, two)).toEqual(['area-too-many']);
    expect(rulesOf(allServed, two)).toEqual([]);
  });

  it('says where a rule is broken, what was found and what was expected', () => {
    expect(check(problem, withStop(0, 1, { leg_m: km(20) - 1 }))).toEqual([
      {
        rule: 'leg-wrong',
        route: 0,
        stop: 1,
        visit: 1,
        detail: '1200 s and 19999 m, expected 1200 s and 20000 m',
      },
    ]);
  });

  it('reports all that is wrong at once', () => {
    const broken = withRoute(1, { returnRest_s: 0, drive_s: 0 }, withStop(0, 0, { leg_s: 0, late_s: 9 }));
    const rules = rulesOf(withCost({ ...broken, unserved: [] }, { points: 0, days: 0, length_m: 0 }));
    expect(rules).toEqual([
      'leg-wrong',
      'late-wrong',
      'rest-wrong',
      'sum-wrong',
      'unserved-wrong',
      'points-wrong',
      'figure-wrong',
      'figure-wrong',
    ]);
  });
});

describe('check of damaged solutions', () => {
  it('reports every index that does not exist', () => {
    const both = ['unknown-index', 'unknown-index'];
    expect(rulesOf(withRoute(0, { vehicle: -1, day: 0 }))[0]).toBe('unknown-index');
    expect(rulesOf(withRoute(1, { day: 3 }))[0]).toBe('unknown-index');
    expect(rulesOf(withRoute(0, { night: 2 }))[0]).toBe('unknown-index');
    expect(rulesOf(withRoute(0, { night: -2, nightBefore: 0.5 })).slice(0, 2)).toEqual(both);
    expect(rulesOf(withStop(0, 0, { visit: 5 }, withStop(1, 0, { visit: Number.NaN }))).slice(0, 2)).toEqual(
      both,
    );
    expect(rulesOf({ ...tour, unserved: [4, 5] })).toEqual(['unserved-wrong']);
  });

  it('still judges the rest of a solution with an unknown visit', () => {
    // Visit 0 gives way to one that does not exist; the second day is judged as ever.
    const rules = rulesOf(withStop(0, 0, { visit: 99 }, withRoute(1, { returnRest_s: 0 })));
    expect(rules).toEqual(['unknown-index', 'rest-wrong', 'unserved-wrong']);
  });

  it('does not throw on values of a wrong type', () => {
    const broken: readonly unknown[] = [
      undefined,
      null,
      {},
      { ...tour, routes: undefined },
      { ...tour, routes: [null, undefined, 7] },
      { ...tour, routes: [{ ...dayOut, stops: undefined }] },
      { ...tour, routes: [{ ...dayOut, stops: [null] }] },
      { ...tour, routes: [{ ...dayOut, departure_s: undefined }, dayBack] },
      withRoute(0, { departure_s: Number.POSITIVE_INFINITY }),
      withRoute(0, { departure_s: -1 }),
      withStop(0, 0, { start_s: 2 ** 60 }),
    ];
    for (const solution of broken) expect(rulesOf(solution as Solution)).toContain('malformed');
  });

  it('takes missing figures for wrong ones', () => {
    expect(rulesOf({ ...tour, cost: undefined } as unknown as Solution)).toEqual([
      'required-wrong',
      ...Array<Rule>(7).fill('lost-wrong'),
      'points-wrong',
      'cost-wrong',
      ...Array<Rule>(3).fill('figure-wrong'),
    ]);
    expect(rulesOf({ ...tour, unserved: undefined } as unknown as Solution)).toEqual(['unserved-wrong']);
    expect(rulesOf(withStop(0, 0, { end_s: undefined as unknown as number }))).toEqual(['end-wrong']);
  });

  it('takes a vehicle that sleeps nowhere on the night before for broken', () => {
    expect(rulesOf(withRoute(0, { nightBefore: 0 }))).toContain('night-broken');
    expect(rulesOf(withRoute(0, { night: BASE }))).toContain('night-broken');
  });
});
