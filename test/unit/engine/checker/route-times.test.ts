import { describe, expect, it } from 'vitest';
import { BASE, type DrivingInput, type ProblemInput } from '../../../../electron/engine/problem-input.ts';
import type { ScheduledRoute, Solution } from '../../../../electron/engine/solution.ts';
import {
  aProblemInput,
  at,
  aVehicle,
  aVisit,
  between,
  everyDay,
  HOUR,
  TOWN,
  WEST,
} from '../../../fixtures/engine-problem.ts';
import {
  aStop,
  km,
  minutes,
  nothingLost,
  problem,
  problemWith,
  rulesOf,
  tour,
  withRoute,
  withStop,
} from './two-day-tour.ts';

const driving: DrivingInput = { continuous_s: HOUR, rest_s: minutes(20), legSlack_s: minutes(5) };
const [travel] = aProblemInput().travel;

/** Percentages of the hours named; 100 in all others. */
const hours = (percent: Readonly<Record<number, number>>) =>
  Array.from({ length: 24 }, (_, hour) => percent[hour] ?? 100);

/** One vehicle on day 0, all visits served; `road_km` × 2 + a day of 100. */
const alone = (
  change: Partial<ScheduledRoute> & Pick<ScheduledRoute, 'stops'>,
  road_km: number,
): Solution => ({
  routes: [
    {
      vehicle: 0,
      day: 0,
      nightBefore: BASE,
      night: BASE,
      departure_s: at(8, 25),
      returnLeg_m: km(40),
      returnLeg_s: minutes(40),
      returnRest_s: 0,
      return_s: at(10, 55),
      length_m: km(road_km),
      drive_s: minutes(70),
      ...change,
    },
  ],
  unserved: [],
  cost: {
    unservedRequired: 0,
    points: 0,
    lost: nothingLost,
    cost: (2 * road_km + 100) * 1_000,
    length_m: km(road_km),
    days: 1,
    nights: 0,
  },
});

const north = { visit: 0, leg_m: km(30), leg_s: minutes(30) };
const onlyNorth = (change: Partial<ProblemInput> = {}) => problemWith({ visits: [aVisit()], ...change });

describe('legs', () => {
  it('steps driving through the hours', () => {
    // 8:30, half of the way: 1,800 of 1,800 s left at 200 %: 30 min do 900 s. From 9:00 at 50 %: 450 s more.
    // 2,250 s → 9:07:30, slack → 9:12:30; 70 min → 10:22:30; 40 + 5 min → 11:07:30.
    const judge = onlyNorth({ travel: [{ ...travel!, hourPercent: hours({ 8: 200, 9: 50 }) }] });
    const start_s = at(9, 12) + 30;
    const right = alone(
      {
        departure_s: at(8, 30),
        stops: [aStop({ ...north, leg_s: 2_250, arrival_s: start_s, start_s, end_s: at(10, 22) + 30 })],
        return_s: at(11, 7) + 30,
        drive_s: 2_250 + minutes(40),
      },
      70,
    );
    expect(rulesOf(right, judge)).toEqual([]);
    expect(rulesOf(withStop(0, 0, { leg_s: minutes(30) }, right), judge)).toEqual(['leg-wrong']);
    // a minute later the same leg is 30 s shorter: 1,740 s do 870 s, 930 s take 465 s; 2,205 s → 9:12:45
    expect(rulesOf(withRoute(0, { departure_s: at(8, 31) }, right), judge)).toContain('leg-wrong');
  });

  it('rounds work down and driving up at the end of an hour', () => {
    // 8:59:50 at 30 %: 10 s do floor(33.3) = 33 s; 1,767 s are left at 33 %: ceil(583.11) = 584. Together 594 s
    // → 9:09:44, slack → 9:14:44, 70 min → 10:24:44, 45 min → 11:09:44.
    const judge = onlyNorth({ travel: [{ ...travel!, hourPercent: hours({ 8: 30, 9: 33 }) }] });
    const start_s = at(9, 14) + 44;
    const right = alone(
      {
        departure_s: at(8, 59) + 50,
        stops: [aStop({ ...north, leg_s: 594, arrival_s: start_s, start_s, end_s: at(10, 24) + 44 })],
        return_s: at(11, 9) + 44,
        drive_s: 594 + minutes(40),
      },
      70,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });

  it('ends a leg with the hour when that is enough', () => {
    // 1,801 s at 50 % take ceil(900.5) = 901 s: 8:44:59 → 9:00. The rest of the second must not count at 1,000 %.
    const travelTime_s = Int32Array.from(travel!.travelTime_s, (s) => (s === minutes(30) ? 1_801 : s));
    const judge = onlyNorth({
      travel: [{ ...travel!, travelTime_s, hourPercent: hours({ 8: 50, 9: 1_000 }) }],
    });
    const right = alone(
      {
        departure_s: at(9) - 901,
        stops: [aStop({ ...north, leg_s: 901, arrival_s: at(9, 5), start_s: at(9, 5), end_s: at(10, 15) })],
        return_s: at(11),
        drive_s: 901 + minutes(40),
      },
      70,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });

  it('counts the hours past midnight from 0 again', () => {
    // 23:50: 10 min do 600 s, 1,200 s at 200 % take 2,400: 50 min → 0:40, slack → 0:45; 70 min → 1:55; 45 → 2:40.
    const judge = onlyNorth({
      vehicles: [aVehicle({ shifts: everyDay(between(8, 30)) })],
      visits: [aVisit({ windows: everyDay([between(24, 30)]) })],
      travel: [{ ...travel!, hourPercent: hours({ 0: 200 }) }],
    });
    const right = alone(
      {
        departure_s: at(23, 50),
        stops: [
          aStop({ ...north, leg_s: 3_000, arrival_s: at(24, 45), start_s: at(24, 45), end_s: at(25, 55) }),
        ],
        return_s: at(26, 40),
        drive_s: 3_000 + minutes(40),
      },
      70,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });

  it('does not let rests move the hours', () => {
    // At most 25 min at a time: 2,250 s need one rest (20 min), 40 min back after the stop one more.
    const judge = onlyNorth({
      driving: { ...driving, continuous_s: minutes(25) },
      travel: [{ ...travel!, hourPercent: hours({ 8: 200, 9: 50 }) }],
    });
    const start_s = at(9, 32) + 30;
    const right = alone(
      {
        departure_s: at(8, 30),
        stops: [
          aStop({
            ...north,
            leg_s: 2_250,
            rest_s: minutes(20),
            arrival_s: start_s,
            start_s,
            end_s: at(10, 42) + 30,
          }),
        ],
        returnRest_s: minutes(20),
        return_s: at(11, 47) + 30,
        drive_s: 2_250 + minutes(40),
      },
      70,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });

  it('takes the matrices of the class of the vehicle, and the service of its type', () => {
    // Twice the time, half the road; 30 min of service: 60 + 5 min → 9:30, 10 + 30 → 10:10, 80 + 20 + 5 → 11:55.
    const slow = {
      travelTime_s: Array.from(travel!.travelTime_s, (s) => 2 * s),
      distance_m: Array.from(travel!.distance_m, (m) => m / 2),
    };
    const judge = onlyNorth({
      travel: [travel!, slow],
      vehicles: [aVehicle({ travel: 1, type: 1 })],
      visits: [aVisit({ service_s: [HOUR, minutes(30)] })],
    });
    const right = alone(
      {
        stops: [
          aStop({
            visit: 0,
            leg_m: km(15),
            leg_s: minutes(60),
            arrival_s: at(9, 30),
            start_s: at(9, 30),
            end_s: at(10, 10),
          }),
        ],
        returnLeg_m: km(20),
        returnLeg_s: minutes(80),
        returnRest_s: minutes(20),
        return_s: at(11, 55),
        drive_s: minutes(140),
      },
      35,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });

  it('waits for daylight at the stop before a mountain leg, which is no rest', () => {
    // Short stops: d = 30 min on arrival in the north at 9:00, ready at 9:05. To the west is a mountain leg: light
    // at 9:30 → 9:55, d = 50; ready at 10:00; 60 + 20 + 5 min home → 11:25.
    const judge = problemWith({
      visits: [aVisit({ service_s: 300, setup_s: 0 }), aVisit({ place: WEST, service_s: 300, setup_s: 0 })],
      driving: {
        ...driving,
        isMountain: [false, false, true, false, false],
        daylight: everyDay({ start_s: at(9, 30), end_s: at(11, 25) }),
      },
    });
    const right = alone(
      {
        stops: [
          aStop({ ...north, arrival_s: at(9), start_s: at(9), setup_s: 0, end_s: at(9, 5) }),
          aStop({
            visit: 1,
            leg_m: km(20),
            leg_s: minutes(20),
            arrival_s: at(9, 55),
            start_s: at(9, 55),
            setup_s: 0,
            end_s: at(10),
          }),
        ],
        returnLeg_m: km(60),
        returnLeg_s: minutes(60),
        returnRest_s: minutes(20),
        return_s: at(11, 25),
        drive_s: minutes(110),
      },
      110,
    );
    expect(rulesOf(right, judge)).toEqual([]);
    const noRest = { returnRest_s: 0, return_s: at(11, 5) };
    expect(rulesOf(withRoute(0, noRest, right), judge)).toEqual(['rest-wrong', 'arrival-wrong']);
  });

  it('does not drive by daylight where nobody drives', () => {
    // The visit is at the base, high in the mountains: no leg. 70 min from 9:00.
    const judge = problemWith({
      visits: [aVisit({ place: TOWN })],
      driving: {
        ...driving,
        isMountain: [true, true, true, true, true],
        daylight: everyDay(between(12, 13)),
      },
    });
    const right = alone(
      {
        departure_s: at(9),
        stops: [aStop({ visit: 0, arrival_s: at(9), start_s: at(9), end_s: at(10, 10) })],
        returnLeg_m: 0,
        returnLeg_s: 0,
        return_s: at(10, 10),
        drive_s: 0,
      },
      0,
    );
    expect(rulesOf(right, judge)).toEqual([]);
  });
});

describe('rests', () => {
  /** Two short stops, north and west: 30, 20 and 60 min of driving with nothing between that is a rest. */
  const shortStops = (continuous_s: number, windows = everyDay([between(9, 17)])) =>
    problemWith({
      visits: [
        aVisit({ service_s: 300, setup_s: 0 }),
        aVisit({ place: WEST, service_s: 300, setup_s: 0, windows }),
      ],
      driving: { ...driving, continuous_s },
    });
  const shortRoute = (start_s: number, back: Pick<ScheduledRoute, 'returnRest_s' | 'return_s'>): Solution =>
    alone(
      {
        stops: [
          aStop({ ...north, arrival_s: at(9), start_s: at(9), setup_s: 0, end_s: at(9, 5) }),
          aStop({
            visit: 1,
            leg_m: km(20),
            leg_s: minutes(20),
            arrival_s: at(9, 30),
            start_s,
            setup_s: 0,
            end_s: start_s + 300,
          }),
        ],
        returnLeg_m: km(60),
        returnLeg_s: minutes(60),
        ...back,
        drive_s: minutes(110),
      },
      110,
    );

  it('needs none on arrival at the limit, and then one for every full limit that follows', () => {
    // Limit 50: none before 9:30. Then d = 50, 60 more: 110 ≤ 3 × 50, so two. 9:35 + 60 + 40 + 5 → 11:20.
    const two = shortRoute(at(9, 30), { returnRest_s: minutes(40), return_s: at(11, 20) });
    expect(rulesOf(two, shortStops(minutes(50)))).toEqual([]);
    // Limit 55: 110 = 2 × 55, so one.
    const one = shortRoute(at(9, 30), { returnRest_s: minutes(20), return_s: at(11) });
    expect(rulesOf(one, shortStops(minutes(55)))).toEqual([]);
    expect(rulesOf(one, shortStops(minutes(55) - 1))).toEqual(['rest-wrong', 'arrival-wrong']);
  });

  it('keeps what was driven after a rest on the way', () => {
    // Limit 40: 30 + 20 − 40 leaves 10 after a rest; arrival 9:50, ready 9:55. 10 + 60 = 70 ≤ 80: one more → 11:20.
    const route = shortRoute(at(9, 50), { returnRest_s: minutes(20), return_s: at(11, 20) });
    const right = withStop(0, 1, { rest_s: minutes(20), arrival_s: at(9, 50) }, route);
    expect(rulesOf(right, shortStops(minutes(40)))).toEqual([]);
  });

  it('takes waiting of a rest for one, and not a second less', () => {
    // 9:30 in the west; opens at 9:50: 20 min of waiting. 9:55 + 60 + 5 → 11:00; limit 60.
    const opens = (start_s: number) => shortStops(HOUR, everyDay([{ start_s, end_s: at(17) }]));
    const rested = shortRoute(at(9, 50), { returnRest_s: 0, return_s: at(11) });
    expect(rulesOf(rested, opens(at(9, 50)))).toEqual([]);
    const early = shortRoute(at(9, 50) - 1, { returnRest_s: minutes(20), return_s: at(11, 20) - 1 });
    expect(rulesOf(early, opens(at(9, 50) - 1))).toEqual([]);
    const hasty = shortRoute(at(9, 50) - 1, { returnRest_s: 0, return_s: at(11) - 1 });
    expect(rulesOf(hasty, opens(at(9, 50) - 1))).toEqual(['rest-wrong', 'arrival-wrong']);
  });

  it('takes a stop of a rest for one, and not a second less', () => {
    // Stops of 5 min: with rests of 5 min each counts, and 60 min home need none; 9:35 + 60 + 5 → 10:40.
    const visits = [
      aVisit({ service_s: 300, setup_s: 0 }),
      aVisit({ place: WEST, service_s: 200, setup_s: 100 }),
    ];
    const judge = (rest_s: number) => problemWith({ visits, driving: { ...driving, rest_s } });
    const route = withStop(
      0,
      1,
      { setup_s: 100 },
      shortRoute(at(9, 30), { returnRest_s: 0, return_s: at(10, 40) }),
    );
    expect(rulesOf(route, judge(300))).toEqual([]);
    expect(rulesOf(route, judge(301))).toEqual(['rest-wrong', 'arrival-wrong']);
  });

  it('lets a vehicle without the limit drive on', () => {
    const right = shortRoute(at(9, 30), { returnRest_s: 0, return_s: at(10, 40) });
    const judge = shortStops(HOUR);
    expect(rulesOf(right, { ...judge, continuous_s: 2 ** 31 - 1 })).toEqual([]);
    expect(rulesOf(right, judge)).toEqual(['rest-wrong', 'arrival-wrong']);
  });
});

describe('stops', () => {
  /** 9:00 to 10:10 in the north. */
  const morning = (late_s = 0) =>
    alone({ stops: [aStop({ ...north, arrival_s: at(9), start_s: at(9), end_s: at(10, 10), late_s })] }, 70);
  const judge = (windows: readonly (readonly [number, number])[], maxLateness_s = 0) =>
    onlyNorth({
      visits: [
        aVisit({ maxLateness_s, windows: everyDay(windows.map(([start_s, end_s]) => ({ start_s, end_s }))) }),
      ],
    });

  it('measures lateness from the last window that has begun', () => {
    const tenLate = judge([[at(9), at(10)]], minutes(10));
    expect(rulesOf(morning(minutes(10)), tenLate)).toEqual([]);
    expect(rulesOf(morning(0), tenLate)).toEqual(['late-wrong']);
    expect(rulesOf(morning(minutes(10)), judge([[at(9), at(10)]], minutes(10) - 1))).toEqual([
      'outside-window',
    ]);
    // both windows have begun; the later one ends later
    const two: readonly (readonly [number, number])[] = [
      [at(7), at(8)],
      [at(8), at(10)],
      [at(10), at(17)],
    ];
    expect(rulesOf(morning(minutes(10)), judge(two, minutes(10)))).toEqual([]);
  });

  it('does not let service bridge two windows', () => {
    const two = judge([
      [at(8), at(10)],
      [at(10), at(17)],
    ]);
    expect(rulesOf(morning(minutes(10)), two)).toEqual(['outside-window']);
  });

  it('finds a day without windows, or with later ones, closed', () => {
    expect(rulesOf(morning(), judge([]))).toEqual(['outside-window']);
    expect(rulesOf(morning(), judge([[at(9) + 1, at(17)]], minutes(60)))).toEqual(['outside-window']);
  });

  it('accepts a start later than the earliest, as long as the rest follows', () => {
    const later = alone(
      {
        stops: [aStop({ ...north, arrival_s: at(9), start_s: at(9, 30), end_s: at(10, 40) })],
        return_s: at(11, 25),
      },
      70,
    );
    expect(rulesOf(later, onlyNorth())).toEqual([]);
  });

  it('accepts a later departure, as long as the arrivals follow', () => {
    const later = withRoute(1, { departure_s: at(8, 10) }, withStop(1, 0, { arrival_s: at(8, 25) }));
    expect(rulesOf(later)).toEqual([]);
    expect(rulesOf(withRoute(1, { departure_s: at(8, 10) }))).toEqual(['arrival-wrong']);
    expect(rulesOf(withRoute(1, { departure_s: at(8) - 1 }))).toEqual([
      'departure-too-early',
      'arrival-wrong',
    ]);
  });

  it('asks for setting up at the first stop even where the vehicle slept, and again after another place', () => {
    // West, north, west again: the third stop sets up anew.
    const judgeThree = problemWith({
      visits: [aVisit({ place: WEST }), aVisit(), aVisit({ place: WEST })],
    });
    const leg = { leg_m: km(20), leg_s: minutes(20) };
    const right = alone(
      {
        stops: [
          aStop({
            visit: 0,
            leg_m: km(60),
            leg_s: minutes(60),
            arrival_s: at(9, 30),
            start_s: at(9, 30),
            end_s: at(10, 40),
          }),
          aStop({ visit: 1, ...leg, arrival_s: at(11, 5), start_s: at(11, 5), end_s: at(12, 15) }),
          aStop({ visit: 2, ...leg, arrival_s: at(12, 40), start_s: at(12, 40), end_s: at(13, 50) }),
        ],
        returnLeg_m: km(60),
        returnLeg_s: minutes(60),
        return_s: at(14, 55),
        drive_s: minutes(160),
      },
      160,
    );
    expect(rulesOf(right, judgeThree)).toEqual([]);
    const atHome = problemWith({ visits: [aVisit({ place: TOWN })] });
    const here = alone(
      {
        departure_s: at(9),
        stops: [aStop({ visit: 0, arrival_s: at(9), start_s: at(9), setup_s: 0, end_s: at(10, 10) })],
        returnLeg_m: 0,
        returnLeg_s: 0,
        return_s: at(10, 10),
        drive_s: 0,
      },
      0,
    );
    expect(rulesOf(here, atHome)).toEqual(['setup-wrong']);
    expect(rulesOf(tour, problem)).toEqual([]);
  });
});
