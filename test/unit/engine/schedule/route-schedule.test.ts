import { describe, expect, it } from 'vitest';
import type { ScheduledRoute } from '../../../../electron/engine/solution.ts';
import {
  draftRoute,
  isFault,
  scheduleAnyway,
  scheduleRoute,
} from '../../../../electron/engine/schedule/route-schedule.ts';
import { latestDeparture } from '../../../../electron/engine/schedule/route-timer.ts';
import { BASE } from '../../../../electron/engine/problem-input.ts';
import {
  at,
  between,
  HOUR,
  LAW,
  MINUTE,
  plan,
  type TourProblem,
  tourProblem,
} from '../../../fixtures/tour-problem.ts';

/** Vehicle 0 on day 0; throws when a rule is broken. */
function routeOf(
  tour: TourProblem,
  visits: readonly number[],
  night = BASE,
  nightBefore = BASE,
): ScheduledRoute {
  const route = scheduleRoute(tourProblem(tour), plan(visits, { night }), nightBefore);
  if (isFault(route)) throw new Error(`${route.kind} at ${route.visits.join()}`);
  return route;
}

function faultOf(tour: TourProblem, visits: readonly number[], night = BASE, nightBefore = BASE) {
  const result = scheduleRoute(tourProblem(tour), plan(visits, { night }), nightBefore);
  return isFault(result) ? { kind: result.kind, visits: result.visits } : null;
}

const shift = (start_s: number, end_s: number) => [{ start_s, end_s }];

describe('the departure', () => {
  it('is so late that the crew does not wait at the first gate', () => {
    // Opens 9:00, one hour away: leaves 8:00 instead of 6:30, serves 9:00–10:00, back 11:00.
    const route = routeOf({ visits: [{ at_min: 60 }] }, [0]);
    expect(route).toMatchObject({ departure_s: at(8), return_s: at(11), length_m: 120_000, drive_s: at(2) });
    expect(route.stops).toEqual([
      {
        visit: 0,
        leg_m: 60_000,
        leg_s: HOUR,
        rest_s: 0,
        arrival_s: at(9),
        start_s: at(9),
        setup_s: 0,
        end_s: at(10),
        late_s: 0,
      },
    ]);
  });

  it('comes after the beginning of the shift, and from the base after reloading', () => {
    // 30 min to the visit, open from 1:00: 6:30 + 45 = 7:15, arrival 7:45.
    const tour = {
      visits: [{ at_min: 30, windows: [[between(1, 17)]] }],
      vehicles: [{ reload_s: 45 * MINUTE, maxNights: 1 }],
      lodgings: [{ at_min: 30 }, { at_min: 20 }],
    };
    expect(routeOf(tour, [0])).toMatchObject({ departure_s: at(7, 15), return_s: at(9, 15) });
    // From the lodging at 20 nothing is reloaded: 6:30, 10 min there, 60 of service, 30 back to the base.
    expect(routeOf(tour, [0], BASE, 1)).toMatchObject({ departure_s: at(6, 30), return_s: at(8, 10) });
    // To the lodging at the visit: 7:45 + 60.
    expect(routeOf(tour, [0], 0)).toMatchObject({ night: 0, return_s: at(8, 45), drive_s: 30 * MINUTE });
  });

  it('stays the earliest on a day without a visit', () => {
    const route = routeOf({ visits: [{ at_min: 60 }], lodgings: [{ at_min: 90 }] }, [], BASE, 0);
    expect(route).toMatchObject({ departure_s: at(6, 30), return_s: at(8), length_m: 90_000, stops: [] });
  });

  it('keeps just the waiting that serves as a rest, when the service does not', () => {
    // Limit 2 h, rest 20 min, service 10 min. Leaving 6:30 arrives 8:10 and waits 50 min for 9:00, which is a rest:
    // back 9:10 + 1:40 = 10:50. Leaving 7:20 would not wait, but rest on the way back. So it leaves at 7:00, waits
    // exactly 20 min, and is back as early.
    const tour = {
      visits: [{ at_min: 100, service_min: 10 }],
      driving: { continuous_s: 2 * HOUR, rest_s: 20 * MINUTE },
    };
    expect(routeOf(tour, [0])).toMatchObject({ departure_s: at(7), returnRest_s: 0, return_s: at(10, 50) });
  });

  it('is looked for with the driving times of the hour', () => {
    // 60 min of way, open from 9:00. Until 8:00 it takes 200 %, then 100 %: leaving 6:30 arrives 6:30 + 1:30 (45 min
    // of way) + 15 = 8:15. Leaving 8:00 arrives 9:00. Leaving later arrives later. Back 10:00 + 60.
    const hourPercent = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 200 : 100));
    const route = routeOf({ visits: [{ at_min: 60 }], hourPercent }, [0]);
    expect(route).toMatchObject({ departure_s: at(8), return_s: at(11), drive_s: at(2) });
  });

  it('may not be moved when that would change an end of service', () => {
    // As above, but light traffic before 7:00 only (50 %), 300 % after. Leaving 6:30 arrives 7:00 sharp, and the visit
    // opens at 6: nothing to gain.
    const hourPercent = Array.from({ length: 24 }, (_, hour) => (hour < 7 ? 50 : 300));
    const route = routeOf({ visits: [{ at_min: 60, windows: [[between(6, 17)]] }], hourPercent }, [0]);
    // Back from 8:00: 60 min × 3.
    expect(route).toMatchObject({ departure_s: at(6, 30), return_s: at(11) });
  });
});

describe('latestDeparture', () => {
  it('is exact for constant driving times, slack included', () => {
    const problem = tourProblem({ visits: [{ at_min: 60 }], driving: { legSlack_s: 300 } });
    // From 6:30 it arrives at 7:35; to arrive at 9:00 it may leave 85 min later.
    expect(latestDeparture(problem, 0, 0, 1, at(6, 30), at(7, 35), at(9))).toBe(at(7, 55));
  });

  it('finds the last second with driving by the hour', () => {
    // 7:00–8:00 at 200 %: leaving at 7:x needs … until 8:00 plus the rest. To arrive at 8:30 with 60 min of way, 30 min
    // must be done by 8:00, which takes 60: leave at 7:00.
    const hourPercent = Array.from({ length: 24 }, (_, hour) => (hour === 7 ? 200 : 100));
    const problem = tourProblem({ visits: [{ at_min: 60 }], hourPercent });
    expect(latestDeparture(problem, 0, 0, 1, at(6), at(7), at(8, 30))).toBe(at(7));
    // One second more allows 2 s later: 1 s of way less is done before 8:00, which took 2.
    expect(latestDeparture(problem, 0, 0, 1, at(6), at(7), at(8, 30) + 1)).toBe(at(7) + 2);
  });

  it('reckons with rests and slack', () => {
    // 5 h of way: one rest of 20 min after 4 h, 10 min of slack: 5:30 in all. To arrive at 12:00: 6:30.
    const hourPercent = Array.from({ length: 24 }, () => 100);
    const driving = { ...LAW, legSlack_s: 10 * MINUTE };
    const problem = tourProblem({ visits: [{ at_min: 300 }], hourPercent, driving });
    expect(latestDeparture(problem, 0, 0, 1, at(6), at(11, 30), at(12))).toBe(at(6, 30));
  });
});

describe('rests', () => {
  it('are taken in the middle of a leg when four hours are full', () => {
    // 270 min out from 6:30: rest 10:30–10:50, arrival 11:20; service to 12:20 counts as a rest;
    // 270 min back with a rest: 12:20 + 4:30 + 0:20 = 17:10.
    const route = routeOf({ visits: [{ at_min: 270 }], driving: LAW }, [0]);
    expect(route.stops[0]).toMatchObject({ leg_s: at(4, 30), rest_s: 20 * MINUTE, arrival_s: at(11, 20) });
    expect(route).toMatchObject({ departure_s: at(6, 30), returnRest_s: 20 * MINUTE, return_s: at(17, 10) });
  });

  it('are several on one very long leg', () => {
    // Limit 60 min, rest 20 min, leg 180 min: rests after 60 and 120, none on arrival. 6:30 + 3:00 + 0:40 = 10:10.
    const route = routeOf({ visits: [{ at_min: 180 }], driving: { ...LAW, continuous_s: HOUR } }, [0]);
    expect(route.stops[0]).toMatchObject({ rest_s: 40 * MINUTE, arrival_s: at(10, 10) });
    // Service ends 11:10; back 3:00 + 0:40.
    expect(route.return_s).toBe(at(14, 50));
  });

  it('are not replaced by a short stop, but by one that is long enough with its setting up', () => {
    // Limit 2 h. 100 out (8:10), open from 8:00, 10 min of service, then 100 back = 200 in sum: a rest after 20 more.
    const visit = { at_min: 100, service_min: 10, windows: [[between(8, 17)]] };
    const driving = { continuous_s: 2 * HOUR, rest_s: 20 * MINUTE };
    const short = routeOf({ visits: [visit], driving }, [0]);
    expect(short).toMatchObject({ departure_s: at(6, 30), returnRest_s: 20 * MINUTE, return_s: at(10, 20) });
    // 10 min of setting up more: the stop of 20 min is a rest. 8:10 + 0:20 + 1:40.
    const long = routeOf({ visits: [{ ...visit, setup_s: 10 * MINUTE }], driving }, [0]);
    expect(long).toMatchObject({ returnRest_s: 0, return_s: at(10, 10) });
  });
});

describe('stops', () => {
  it('wait for the afternoon between two visits', () => {
    // 8:30 → 9:00–10:00 at 30; 15 min to 45, open 14:00: waits there from 10:15; 14:00–15:00; 45 back = 15:45.
    const visits = [{ at_min: 30 }, { at_min: 45, windows: [[between(14, 16)]] }];
    const route = routeOf({ visits }, [0, 1]);
    expect(route).toMatchObject({ departure_s: at(8, 30), return_s: at(15, 45) });
    expect(route.stops[1]).toMatchObject({ arrival_s: at(10, 15), start_s: at(14), end_s: at(15) });
  });

  it('set up once at a place, and last as long as the type of the vehicle needs', () => {
    // Type 1 needs 20 min each. 9:00 + 15 + 20 = 9:35; the next at the same place without setting up: 9:55.
    // Then 10 min of way, 15 + 20: 10:40, and 15 again on the way back at the first place: 10:50 + 35 = 11:25.
    const stop = { service_min: [60, 20], setup_s: 15 * MINUTE };
    const visits = [
      { ...stop, at_min: 30 },
      { ...stop, at_min: 30 },
      { ...stop, at_min: 40 },
      { ...stop, at_min: 30 },
    ];
    const route = routeOf({ visits, vehicles: [{ type: 1 }] }, [0, 1, 2, 3]);
    expect(route.stops.map(({ setup_s }) => setup_s / MINUTE)).toEqual([15, 0, 15, 15]);
    expect(route.stops.map(({ end_s }) => end_s)).toEqual([at(9, 35), at(9, 55), at(10, 40), at(11, 25)]);
  });

  it('set up at the place of the lodging, which is no stop', () => {
    const visits = [{ at_min: 30, setup_s: 15 * MINUTE }];
    const route = routeOf({ visits, lodgings: [{ at_min: 30 }] }, [0], BASE, 0);
    // From the lodging next to it: setting up from 9:00; the departure moves to 9:00 as well.
    expect(route).toMatchObject({ departure_s: at(9), return_s: at(10, 45) });
    expect(route.stops[0]).toMatchObject({ setup_s: 15 * MINUTE, leg_s: 0 });
  });

  it('may be many', () => {
    // 40 of 5 min from 9:00 at 30; each begins when the last ends: until 12:20, back 12:50.
    const visits = Array.from({ length: 40 }, () => ({ at_min: 30, service_min: 5 }));
    const route = routeOf({ visits }, [...visits.keys()]);
    expect(route.stops.map(({ end_s }) => end_s)).toEqual(
      visits.map((_, position) => at(9, 5 * (position + 1))),
    );
    expect(route).toMatchObject({ departure_s: at(8, 30), return_s: at(12, 50) });
  });

  it('may end late', () => {
    // 60 min from 6:30, open 7 to 8: 7:30 to 8:30 is 30 min late.
    const visit = { at_min: 60, windows: [[between(7, 8)]], maxLateness_s: 30 * MINUTE };
    expect(routeOf({ visits: [visit] }, [0]).stops[0]).toMatchObject({
      late_s: 30 * MINUTE,
      end_s: at(8, 30),
    });
    const stricter = { ...visit, maxLateness_s: 30 * MINUTE - 1 };
    expect(faultOf({ visits: [stricter] }, [0])).toEqual({ kind: 'window', visits: [0] });
  });

  it('have slack on every leg between two places', () => {
    // 5 min each: leaves 8:25, 30 min of way, 9:00–10:00; the next at the same place to 11:00; back 11:35.
    const visits = [{ at_min: 30 }, { at_min: 30 }];
    const route = routeOf({ visits, driving: { legSlack_s: 300 } }, [0, 1]);
    expect(route).toMatchObject({ departure_s: at(8, 25), return_s: at(11, 35), drive_s: HOUR });
    expect(route.stops[1]).toMatchObject({ arrival_s: at(10), start_s: at(10) });
  });
});

describe('mountain legs', () => {
  const tour = (light: readonly [number, number], rest: Partial<TourProblem> = {}): TourProblem => ({
    visits: [{ at_min: 60, windows: [[between(7, 17)]] }],
    mountains_min: [60],
    driving: { daylight: [{ start_s: light[0], end_s: light[1] }] },
    ...rest,
  });

  it('wait for daylight, at the base and at a stop', () => {
    // Light from 7:15: arrival 8:15, to 9:15, back 10:15.
    expect(routeOf(tour([at(7, 15), at(18)]), [0])).toMatchObject({
      departure_s: at(7, 15),
      return_s: at(10, 15),
    });
    // Valley at 30 first (6:30 → 7:00–8:00), then the mountain: it leaves the valley at 8:20 with the light.
    const visits = [
      { at_min: 30, windows: [[between(7, 17)]] },
      { at_min: 60, windows: [[between(7, 17)]] },
    ];
    const route = routeOf(tour([at(8, 20), at(18)], { visits }), [0, 1]);
    expect(route).toMatchObject({ departure_s: at(6, 30) });
    expect(route.stops[1]).toMatchObject({ arrival_s: at(8, 50), end_s: at(9, 50) });
  });

  it('do not rest while they wait for daylight', () => {
    // Limit 1 h. 55 min to the valley (7:25), 1 min of service; waits there 34 min for the light at 8:00; 10 min to the
    // mountain with a rest of 20 min after 5 of them: 8:30.
    const visits = [
      { at_min: 55, service_min: 1, windows: [[between(7, 17)]] },
      { at_min: 65, service_min: 1, windows: [[between(7, 17)]] },
    ];
    const driving = {
      continuous_s: HOUR,
      rest_s: 20 * MINUTE,
      daylight: [between(8, 18)],
    };
    const route = routeOf({ visits, mountains_min: [65], driving }, [0, 1]);
    expect(route.stops[1]).toMatchObject({ rest_s: 20 * MINUTE, arrival_s: at(8, 30) });
  });

  it('leave as late as daylight lets them, when the gate opens in the dark', () => {
    // It is dark from 8:00, open from 9:00: arrives at 8:00 instead of 9:00; the night is spent there.
    const night = tourProblem({
      visits: [{ at_min: 60 }],
      lodgings: [{ at_min: 60 }],
      mountains_min: [60],
      driving: { daylight: [between(5, 8)] },
    });
    expect(scheduleRoute(night, plan([0], { night: 0 }))).toMatchObject({
      departure_s: at(7),
      return_s: at(10),
    });
  });

  it('must arrive before dark', () => {
    // From 6:30: arrival 7:30, back from 8:30 to 9:30.
    expect(faultOf(tour([at(6), at(9, 30)]), [0])).toBeNull();
    expect(faultOf(tour([at(6), at(9, 30) - 1]), [0])).toEqual({ kind: 'daylight', visits: [] });
    expect(faultOf(tour([at(6), at(7, 30) - 1]), [0])).toEqual({ kind: 'daylight', visits: [0] });
  });
});

describe('broken rules', () => {
  const visits = [{ at_min: 60 }, { at_min: 61 }];

  it('calendar', () => {
    expect(faultOf({ visits, vehicles: [{ shifts: [null] }] }, [0])).toEqual({
      kind: 'calendar',
      visits: [],
    });
  });

  it('visits-per-day', () => {
    expect(faultOf({ visits, vehicles: [{ maxVisitsPerDay: 1 }] }, [0, 1])).toEqual({
      kind: 'visits-per-day',
      visits: [],
    });
    expect(faultOf({ visits, vehicles: [{ maxVisitsPerDay: 2 }] }, [0, 1])).toBeNull();
  });

  it('closed: no window, or none long enough, setting up included', () => {
    expect(faultOf({ visits: [{ at_min: 60, windows: [[]] }] }, [0])).toEqual({
      kind: 'closed',
      visits: [0],
    });
    const tight = { at_min: 60, windows: [[between(9, 10)]] };
    expect(faultOf({ visits: [tight] }, [0])).toBeNull();
    expect(faultOf({ visits: [{ ...tight, setup_s: 1 }] }, [0])).toEqual({ kind: 'closed', visits: [0] });
  });

  it('window', () => {
    // Arrives 60 min after the shift begins; the latest start of service is 16:00.
    const leaving = (start_s: number) => ({ visits, vehicles: [{ shifts: shift(start_s, at(23)) }] });
    expect(faultOf(leaving(at(15)), [0])).toBeNull();
    expect(faultOf(leaving(at(15) + 1), [0])).toEqual({ kind: 'window', visits: [0] });
  });

  it('driving', () => {
    // Out and back is 120 min.
    expect(faultOf({ visits, vehicles: [{ maxDriving_s: 2 * HOUR }] }, [0])).toBeNull();
    expect(faultOf({ visits, vehicles: [{ maxDriving_s: 2 * HOUR - 1 }] }, [0])).toEqual({
      kind: 'driving',
      visits: [],
    });
    expect(faultOf({ visits, vehicles: [{ maxDriving_s: HOUR - 1 }] }, [0])).toEqual({
      kind: 'driving',
      visits: [0],
    });
  });

  it('shift: back too late', () => {
    // Served 9–10 it returns at 11:00.
    const until = (end_s: number) => ({ visits, vehicles: [{ shifts: shift(at(6, 30), end_s) }] });
    expect(faultOf(until(at(11)), [0])).toBeNull();
    expect(faultOf(until(at(11) - 1), [0])).toEqual({ kind: 'shift', visits: [] });
  });

  it('shift: too long a day, counted from the latest departure', () => {
    // 8:00 to 11:00, although it could leave at 6:30.
    expect(faultOf({ visits, vehicles: [{ maxDuration_s: 3 * HOUR }] }, [0])).toBeNull();
    expect(faultOf({ visits, vehicles: [{ maxDuration_s: 3 * HOUR - 1 }] }, [0])).toEqual({
      kind: 'shift',
      visits: [],
    });
  });

  it('names vehicle and day', () => {
    const problem = tourProblem({ visits, dayCount: 2, vehicles: [{}, { shifts: [null] }] });
    expect(scheduleRoute(problem, plan([0], { vehicle: 1, day: 1 }))).toEqual({
      kind: 'calendar',
      visits: [],
      vehicle: 1,
      day: 1,
    });
  });
});

describe('scheduleAnyway', () => {
  it('has the sums of a route that breaks rules', () => {
    // Closed, and 480 min of driving against 60 allowed.
    const problem = tourProblem({
      visits: [{ at_min: 240, windows: [[]] }],
      vehicles: [{ maxDriving_s: HOUR }],
    });
    expect(scheduleAnyway(problem, plan([0]), BASE)).toMatchObject({ drive_s: at(8), length_m: 480_000 });
  });

  it('names the rule that a route breaks when it leaves early, though leaving later would keep it', () => {
    // Opens 9:00. From 6:30: 75 min out, for the roads are slow until 7:00, and 60 min back; 120 min are allowed.
    const hourPercent = Array.from({ length: 24 }, (_, hour) => (hour < 7 ? 200 : 100));
    const problem = tourProblem({
      visits: [{ at_min: 60 }],
      vehicles: [{ maxDriving_s: 2 * HOUR }],
      hourPercent,
    });
    expect(draftRoute(problem, plan([0]), BASE).faults.map(({ kind }) => kind)).toEqual(['driving']);
    expect(scheduleAnyway(problem, plan([0]), BASE)).toMatchObject({ drive_s: 135 * MINUTE });
  });

  it('is the schedule of a route that breaks none', () => {
    const problem = tourProblem({ visits: [{ at_min: 60 }] });
    expect(scheduleAnyway(problem, plan([0]), BASE)).toEqual(scheduleRoute(problem, plan([0])));
  });
});
