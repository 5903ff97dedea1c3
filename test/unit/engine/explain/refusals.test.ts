import { describe, expect, it } from 'vitest';
import { explainUnserved } from '../../../../electron/engine/explain/explain.ts';
import { solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import {
  at,
  between,
  HOUR,
  LAW,
  MINUTE,
  plan,
  type TourProblem,
  tourProblem,
  type TourVisit,
} from '../../../fixtures/tour-problem.ts';

/** What the days say to visit 0. */
function refusals(visit: TourVisit, rest: Partial<TourProblem> = {}, plans: readonly RoutePlan[] = []) {
  const problem = tourProblem({ ...rest, visits: [visit, ...(rest.visits ?? [])] });
  const found = explainUnserved(problem, solutionOf(problem, plans), 0);
  expect(found.visit).toBe(0);
  return found.refusals;
}

/** What vehicle 0 says on day 0. */
function reason(visit: TourVisit, rest: Partial<TourProblem> = {}, plans: readonly RoutePlan[] = []) {
  const { vehicle, day, ...found } = refusals(visit, rest, plans)[0] ?? { vehicle: 0, day: 0 };
  expect([vehicle, day]).toEqual([0, 0]);
  return found;
}

const VISIT: TourVisit = { at_min: 60 };

describe('a vehicle’s day refuses', () => {
  it('calendar', () => {
    expect(reason(VISIT, { vehicles: [{ shifts: [null] }] })).toEqual({ kind: 'calendar' });
  });

  it('lock: of vehicle and of day', () => {
    expect(reason({ ...VISIT, lock: { vehicle: 1 } }, { vehicles: [{}, {}] })).toEqual({ kind: 'lock' });
    expect(reason({ ...VISIT, lock: { day: 1 } }, { dayCount: 2 })).toEqual({ kind: 'lock' });
  });

  it('lock: of the order, with the visit that may not be passed', () => {
    // It must come after 1 and before 2; the route is 2, 1.
    const rest = {
      visits: [VISIT, VISIT],
      orders: [
        [1, 0],
        [0, 2],
      ],
    };
    expect(reason(VISIT, rest, [plan([2, 1])])).toEqual({ kind: 'lock', byVisit: 1 });
  });

  it('feature', () => {
    expect(reason({ ...VISIT, features: 0b11 }, { vehicles: [{ features: 0b01 }] })).toEqual({
      kind: 'feature',
    });
  });

  it('closed: no window, none long enough, none long enough for setting up', () => {
    expect(reason({ ...VISIT, windows: [[]] })).toEqual({ kind: 'closed' });
    const tight = { ...VISIT, windows: [[between(9, 10)]] };
    expect(reason({ ...tight, service_min: 61 })).toEqual({ kind: 'closed' });
    expect(reason({ ...tight, setup_s: 1 })).toEqual({ kind: 'closed' });
    // The day is full as well, which is nearer: but no attempt gets there unless setting up can be saved.
    const full = { visits: [VISIT], vehicles: [{ maxVisitsPerDay: 1 }] };
    const elsewhere = { ...tight, at_min: 70, setup_s: 1 };
    expect(reason(elsewhere, full, [plan([1])])).toEqual({ kind: 'closed' });
    expect(reason({ ...tight, setup_s: 1 }, full, [plan([1])])).toEqual({ kind: 'visits-per-day' });
  });

  it('visits-per-day', () => {
    const rest = { visits: [VISIT], vehicles: [{ maxVisitsPerDay: 1 }] };
    expect(reason(VISIT, rest, [plan([1])])).toEqual({ kind: 'visits-per-day' });
  });

  it('area-limit, whichever vehicle has the visits of the area', () => {
    const inArea = { ...VISIT, area: 0 };
    const rest = { visits: [inArea], vehicles: [{}, {}], areas: [{ maxVisitsPerDay: 1 }] };
    expect(reason(inArea, rest, [plan([1], { vehicle: 1 })])).toEqual({ kind: 'area-limit' });
  });

  it('series, with the visit that is too near', () => {
    // Visit 1 is on day 2; 0 comes before it, at least 3 days.
    const rest = { visits: [VISIT], dayCount: 3, series: [{ visits: [0, 1], minGap_d: 3 }] };
    expect(refusals(VISIT, rest, [plan([1], { day: 2 })])).toEqual(
      [0, 1, 2].map((day) => ({ vehicle: 0, day, kind: 'series', byVisit: 1 })),
    );
  });

  it('relation, with the visit that is or is not there', () => {
    const related = (kind: 'together' | 'apart' | 'alternatives') => ({
      visits: [VISIT],
      vehicles: [{}, {}],
      relations: [{ kind, visits: [0, 1] }],
    });
    const plans = [plan([1], { vehicle: 1 })];
    expect(reason(VISIT, related('together'), [])).toEqual({ kind: 'relation', byVisit: 1 });
    expect(reason(VISIT, related('apart'), plans)).toEqual({ kind: 'relation', byVisit: 1 });
    expect(reason(VISIT, related('alternatives'), plans)).toEqual({ kind: 'relation', byVisit: 1 });
  });

  it('load, of the whole tour', () => {
    // 3 + 2 of 4, the 2 being served the day after a night away.
    const rest = {
      visits: [{ ...VISIT, load: [2] }],
      vehicles: [{ capacity: [4], maxNights: 1 }],
      lodgings: [{ at_min: 60 }],
      dayCount: 2,
    };
    const plans = [plan([], { night: 0 }), plan([1], { day: 1 })];
    expect(reason({ ...VISIT, load: [3] }, rest, plans)).toEqual({ kind: 'load' });
  });

  it('window', () => {
    // 6:30 + 60 min; the latest start is 7:00.
    expect(reason({ ...VISIT, windows: [[between(7, 8)]] })).toEqual({ kind: 'window' });
  });

  it('window of another visit', () => {
    // 1 must begin between 7:30 and 7:30; 0 needs 60 min before it, and is closed after it.
    const other = { at_min: 60, windows: [[{ start_s: at(7, 30), end_s: at(8, 30) }]] };
    const visit = { at_min: 30, windows: [[between(7, 8)]] };
    expect(reason(visit, { visits: [other] }, [plan([1])])).toEqual({ kind: 'window' });
  });

  it('driving', () => {
    expect(reason(VISIT, { vehicles: [{ maxDriving_s: 2 * HOUR - 1 }] })).toEqual({ kind: 'driving' });
  });

  it('shift: not back in time, or too long a day', () => {
    // Served 18:00–19:00, back 20:00.
    expect(reason({ ...VISIT, windows: [[between(18, 19)]] })).toEqual({ kind: 'shift' });
    // 8:00–11:00, though the vehicle might leave at 6:30.
    expect(refusals(VISIT, { vehicles: [{ maxDuration_s: 3 * HOUR }] })).toEqual([]);
    expect(reason(VISIT, { vehicles: [{ maxDuration_s: 3 * HOUR - 1 }] })).toEqual({ kind: 'shift' });
  });

  it('daylight', () => {
    // Back from 10:00 to 11:00.
    const daylight = [{ start_s: at(6), end_s: at(10, 59) }];
    const rest = { mountains_min: [60], driving: { daylight } };
    expect(reason(VISIT, rest)).toEqual({ kind: 'daylight' });
  });

  it('not-worth-it: other goals lose as much as it brings', () => {
    // 120 min of driving, 110 of them free: 10 points, as many as the prize.
    const rest = { driving: { ...LAW, daily_s: 110 * MINUTE }, goals: { perOverMinute: 1 }, visits: [] };
    expect(reason({ ...VISIT, prize: 10 }, rest)).toEqual({ kind: 'not-worth-it' });
    expect(refusals({ ...VISIT, prize: 11 }, rest)).toEqual([]);
    expect(refusals({ ...VISIT, prize: 0, isRequired: true }, rest)).toEqual([]);
  });

  it('not-worth-it: without points, the road costs as much as it brings', () => {
    // 120 km × 1,000.
    expect(reason({ ...VISIT, prize: 0, value: 120_000 })).toEqual({ kind: 'not-worth-it' });
    expect(refusals({ ...VISIT, prize: 0, value: 120_001 })).toEqual([]);
  });
});

describe('of several attempts', () => {
  it('the one that got furthest gives the reason', () => {
    // Position 0: serves 0 until 18:45, 1 is closed then: window. Position 1: back from 0 at 19:45: shift.
    const visit = { at_min: 60, windows: [[{ start_s: at(17, 45), end_s: at(18, 50) }]] };
    const other = { at_min: 30 };
    expect(reason(visit, { visits: [other] }, [plan([1])])).toEqual({ kind: 'shift' });
  });

  it('an order that refuses some positions hides no nearer reason', () => {
    // 0 may only come after 1, where it is closed.
    const visit = { at_min: 60, windows: [[between(7, 9)]] };
    const rest = { visits: [{ at_min: 60 }], orders: [[1, 0]] };
    expect(reason(visit, rest, [plan([1])])).toEqual({ kind: 'window' });
  });

  it('a night away counts as well', () => {
    // 300 min out: there and back is too much driving. With the night at 290 the next day is too short to drive home.
    const rest = {
      vehicles: [
        {
          maxDriving_s: 8 * HOUR,
          maxNights: 1,
          shifts: [between(6, 20), between(6, 10)],
        },
      ],
      lodgings: [{ at_min: 290 }],
      dayCount: 2,
    };
    expect(refusals({ at_min: 300, windows: [[between(9, 17)], []] }, rest)).toEqual([
      { vehicle: 0, day: 0, kind: 'shift' },
      { vehicle: 0, day: 1, kind: 'closed' },
    ]);
  });
});

describe('explainUnserved', () => {
  it('lists the refusing days by day, then vehicle, and not those where the visit is a gain', () => {
    const visit = { ...VISIT, windows: [[between(9, 17)], []] };
    const rest = { vehicles: [{ shifts: [null] }, {}], dayCount: 2 };
    expect(refusals(visit, { ...rest, visits: [] })).toEqual([
      { vehicle: 0, day: 0, kind: 'calendar' },
      { vehicle: 0, day: 1, kind: 'calendar' },
      { vehicle: 1, day: 1, kind: 'closed' },
    ]);
  });

  it('refuses a visit that is served or unknown', () => {
    const problem = tourProblem({ visits: [VISIT] });
    const solution = solutionOf(problem, [plan([0])]);
    expect(() => explainUnserved(problem, solution, 0)).toThrow(RangeError);
    expect(() => explainUnserved(problem, solution, 7)).toThrow(RangeError);
  });
});
