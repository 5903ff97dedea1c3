import { describe, expect, it } from 'vitest';
import { explainUnassigned, type RoutePlan, solutionOf } from '@engine';
import {
  at,
  between,
  type LineProblem,
  lineProblem,
  type LineVisit,
  MINUTE,
} from '../../fixtures/day-trip-problem.ts';

/** The reason for visit 0 when only `plans` are run. */
function reason(visit: LineVisit, rest: Partial<LineProblem> = {}, plans: readonly RoutePlan[] = []) {
  const problem = lineProblem({ ...rest, visits: [visit, ...(rest.visits ?? [])] });
  return explainUnassigned(problem, solutionOf(problem, plans), 0);
}

describe('explainUnassigned', () => {
  it('finds a visit without a window', () => {
    expect(reason({ at_min: 30, windows: [[]] })).toEqual({ kind: 'no-window' });
  });

  it('finds windows that are all shorter than the service', () => {
    const windows = [[between(9, 10), between(11, 13)]];
    expect(reason({ at_min: 30, service_min: 121, windows })).toEqual({
      kind: 'window-too-short',
      service_s: 121 * MINUTE,
      longestWindow_s: 120 * MINUTE,
    });
  });

  it('names the vehicle that lacks least when the drive is too long for all', () => {
    // 400 min from the first depot, 300 from the second: 600 min there and back against 480.
    expect(reason({ at_min: 400 }, { depots_min: [0, 100] })).toEqual({
      kind: 'driving-limit',
      drive_s: 600 * MINUTE,
      limit_s: 480 * MINUTE,
    });
  });

  it('finds a visit that no vehicle in range reaches before it closes', () => {
    // 200 min from 6:30: 9:50; open until 10:00
    expect(reason({ at_min: 200, windows: [[between(7, 10)]] })).toEqual({
      kind: 'unreachable-in-window',
      earliestArrival_s: at(9, 50),
    });
  });

  it('finds a visit from which no vehicle is back in time', () => {
    // Served 18:00–19:00, 60 min back = 20:00, due 19:30
    expect(reason({ at_min: 60, windows: [[between(18, 19)]] })).toEqual({
      kind: 'unreachable-in-window',
      earliestArrival_s: at(7, 30),
    });
  });

  it('does not blame the window when only vehicles out of range could make it', () => {
    // Vehicle 0 is 100 min away but may drive; vehicle 1 waits next door. Both are in range, so time decides.
    const windows = [[between(7, 8)]];
    expect(
      reason({ at_min: 100, windows }, { depots_min: [0, 95], availableDays: [[true], [false]] }),
    ).toEqual({
      kind: 'no-vehicle-available',
    });
  });

  it('finds that all vehicles are away on the days it is open', () => {
    const rest = { dayCount: 2, availableDays: [[false, true]] };
    expect(reason({ at_min: 30, windows: [[between(9, 17)], []] }, rest)).toEqual({
      kind: 'no-vehicle-available',
    });
  });

  it('names the least prize that would have to leave', () => {
    // One visit a route; two days taken by prizes of 30 and 25; the visit is worth 20.
    const rest = {
      dayCount: 2,
      maxVisitsPerRoute: 1,
      visits: [
        { at_min: 30, prize: 30 },
        { at_min: 30, prize: 25 },
      ],
    };
    const plans = [
      { vehicle: 0, day: 0, visits: [1] },
      { vehicle: 0, day: 1, visits: [2] },
    ];
    expect(reason({ at_min: 40, prize: 20 }, rest, plans)).toEqual({
      kind: 'outranked',
      prize: 20,
      displacedPrize: 25,
    });
    expect(reason({ at_min: 40, prize: 26 }, rest, plans)).toEqual({
      kind: 'improvable',
      prize: 26,
      displacedPrize: 25,
    });
  });

  it('counts the service as a rest on the way back', () => {
    // 6:30 + 200 min = 9:50, service to 10:50, 200 min back = 14:10, just in time. The day is taken by 30 points.
    const rest = { latestReturn_s: at(14, 10), maxVisitsPerRoute: 1, visits: [{ at_min: 30, prize: 30 }] };
    const plans = [{ vehicle: 0, day: 0, visits: [1] }];
    expect(reason({ at_min: 200, prize: 5 }, rest, plans)).toMatchObject({ kind: 'outranked' });
  });

  it('adds up several visits that would have to leave together', () => {
    // The visit takes all day (9–17); prizes 3 and 4 fill the only route.
    const rest = {
      visits: [
        { at_min: 30, prize: 3 },
        { at_min: 30, prize: 4 },
      ],
    };
    const plans = [{ vehicle: 0, day: 0, visits: [1, 2] }];
    expect(reason({ at_min: 30, service_min: 480, prize: 5 }, rest, plans)).toEqual({
      kind: 'outranked',
      prize: 5,
      displacedPrize: 7,
    });
  });

  it('finds room that was not used', () => {
    expect(reason({ at_min: 30 })).toEqual({ kind: 'insertable', vehicle: 0, day: 0 });
  });

  it('refuses a visit that is served or unknown', () => {
    const problem = lineProblem({ visits: [{ at_min: 30 }] });
    const solution = solutionOf(problem, [{ vehicle: 0, day: 0, visits: [0] }]);
    expect(() => explainUnassigned(problem, solution, 0)).toThrow(RangeError);
    expect(() => explainUnassigned(problem, solution, 7)).toThrow(RangeError);
  });
});
