import { describe, expect, it } from 'vitest';
import { scheduleRoute } from '../../../electron/engine/schedule.ts';
import { at, between, lineProblem, MINUTE } from '../../fixtures/day-trip-problem.ts';

describe('scheduleRoute', () => {
  it('leaves so late that the crew does not wait at the first gate', () => {
    // Opens 9:00, one hour away: leaves 8:00 instead of 6:30, serves 9:00–10:00, back 11:00.
    const route = scheduleRoute(lineProblem({ visits: [{ at_min: 60 }] }), 0, 0, [0]);
    expect(route).toMatchObject({ departure_s: at(8), return_s: at(11), length_m: 120_000, drive_s: at(2) });
    expect(route?.stops[0]).toMatchObject({ arrival_s: at(9), start_s: at(9), end_s: at(10), rest_s: 0 });
  });

  it('rests in the middle of a leg when four hours are full', () => {
    // 270 min out from 6:30: rest 10:30–10:50, arrival 11:20; service to 12:20 counts as a rest;
    // 270 min back with a rest: 12:20 + 4:30 + 0:20 = 17:10.
    const problem = lineProblem({ visits: [{ at_min: 270 }], maxDriving_s: at(9) });
    const route = scheduleRoute(problem, 0, 0, [0]);
    expect(route?.stops[0]).toMatchObject({ leg_s: at(4, 30), rest_s: 20 * MINUTE, arrival_s: at(11, 20) });
    expect(route).toMatchObject({ departure_s: at(6, 30), returnRest_s: 20 * MINUTE, return_s: at(17, 10) });
  });

  it('takes several rests on one very long leg', () => {
    // Limit 60 min, rest 20 min, leg 180 min: rests after 60 and 120, none on arrival. 6:30 + 3:00 + 0:40 = 10:10.
    const problem = lineProblem({ visits: [{ at_min: 180 }], continuousDriving_s: at(1) });
    const route = scheduleRoute(problem, 0, 0, [0]);
    expect(route?.stops[0]).toMatchObject({ rest_s: 40 * MINUTE, arrival_s: at(10, 10) });
    // Service ends 11:10; back 3:00 + 0:40.
    expect(route?.return_s).toBe(at(14, 50));
  });

  it('counts a short service not as a rest', () => {
    // Limit 120, service 10 min < rest 20: 100 out (8:10), wait to 9:00 would be a rest; the window is open
    // from 8:00, so no waiting: 8:10–8:20, then 100 back = 200 in sum: rest after 20 more minutes.
    const problem = lineProblem({
      visits: [{ at_min: 100, service_min: 10, windows: [[between(8, 17)]] }],
      continuousDriving_s: at(2),
    });
    const route = scheduleRoute(problem, 0, 0, [0]);
    expect(route).toMatchObject({ departure_s: at(6, 30), returnRest_s: 20 * MINUTE, return_s: at(10, 20) });
  });

  it('keeps just the waiting that serves as a rest, when the service does not', () => {
    // As above, but open from 9:00: leaving 6:30 arrives 8:10 and waits 50 min, which is a rest: back 9:10 + 1:40
    // = 10:50. Leaving 7:20 would not wait, but rest on the way back and return 11:10. So it leaves at 7:00,
    // waits exactly 20 min, and is back as early.
    const problem = lineProblem({
      visits: [{ at_min: 100, service_min: 10, windows: [[between(9, 17)]] }],
      continuousDriving_s: at(2),
    });
    const route = scheduleRoute(problem, 0, 0, [0]);
    expect(route).toMatchObject({ departure_s: at(7), returnRest_s: 0, return_s: at(10, 50) });
  });

  it('waits for the afternoon between two visits', () => {
    // 8:30 → 9:00–10:00 at 30; 15 min to 45, open 14:00: waits there from 10:15; 14:00–15:00; 45 back = 15:45.
    const problem = lineProblem({ visits: [{ at_min: 30 }, { at_min: 45, windows: [[between(14, 16)]] }] });
    const route = scheduleRoute(problem, 0, 0, [0, 1]);
    expect(route).toMatchObject({ departure_s: at(8, 30), return_s: at(15, 45) });
    expect(route?.stops[1]).toMatchObject({ arrival_s: at(10, 15), start_s: at(14), end_s: at(15) });
  });

  it('refuses what breaks a rule', () => {
    const visits = [{ at_min: 60 }, { at_min: 61 }];
    expect(scheduleRoute(lineProblem({ visits }), 0, 0, []), 'no visit').toBeNull();
    const oneVisit = lineProblem({ visits, maxVisitsPerRoute: 1 });
    expect(scheduleRoute(oneVisit, 0, 0, [0, 1]), 'too many visits').toBeNull();
    const away = lineProblem({ visits, availableDays: [[false]] });
    expect(scheduleRoute(away, 0, 0, [0]), 'vehicle away').toBeNull();
    // Out and back is 120 min; serving 9–10 it returns at 11:00.
    const lessDriving = lineProblem({ visits, maxDriving_s: 120 * MINUTE - 1 });
    expect(scheduleRoute(lessDriving, 0, 0, [0]), 'driving').toBeNull();
    expect(scheduleRoute(lineProblem({ visits, maxDriving_s: at(2) }), 0, 0, [0])).not.toBeNull();
    const soonerBack = lineProblem({ visits, latestReturn_s: at(11) - 1 });
    expect(scheduleRoute(soonerBack, 0, 0, [0]), 'return').toBeNull();
    expect(scheduleRoute(lineProblem({ visits, latestReturn_s: at(11) }), 0, 0, [0])).not.toBeNull();
    const laterOut = lineProblem({ visits, earliestDeparture_s: at(15) + 1 });
    expect(scheduleRoute(laterOut, 0, 0, [0]), 'window').toBeNull();
    expect(scheduleRoute(lineProblem({ visits, earliestDeparture_s: at(15) }), 0, 0, [0])).not.toBeNull();
  });
});
