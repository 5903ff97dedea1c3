import { describe, expect, it } from 'vitest';
import type { TimeWindow } from '../../../../electron/engine/problem-input.ts';
import { at, between, HOUR, MINUTE, plan } from '../../../fixtures/tour-problem.ts';
import { ofKind, OUT_AND_BACK, remedies, VISIT } from './carried-out-remedies.ts';

describe('one-more-day', () => {
  it('has the shift of the nearest day', () => {
    // Open on day 1 only. Day 0 ends at 10:00, which is too early for being back at 11:00; day 3 is further away.
    const visit = { ...VISIT, windows: [[], [between(9, 17)], [], []] };
    const shifts = (end: number) => [between(6, end), null, null, between(6, 20)];
    const tour = (end: number) => ({ visits: [visit], vehicles: [{ shifts: shifts(end) }], dayCount: 4 });
    expect(ofKind('one-more-day', remedies(tour(11)))).toEqual({
      change: { kind: 'one-more-day', vehicle: 0, day: 1 },
      placement: { ...OUT_AND_BACK, day: 1 },
    });
    expect(ofKind('one-more-day', remedies(tour(10)))).toBeUndefined();
  });

  it('may be the day of driving home', () => {
    const tour = {
      visits: [{ at_min: 400, windows: [[between(9, 17)], []] }],
      vehicles: [{ maxNights: 1, maxDriving_s: 8 * HOUR, shifts: [between(6, 20), null] }],
      lodgings: [{ at_min: 380 }],
      dayCount: 2,
    };
    expect(ofKind('one-more-day', remedies(tour))).toMatchObject({
      change: { kind: 'one-more-day', vehicle: 0, day: 1 },
      placement: { day: 0, night: 0, extra_m: 800_000 },
    });
  });

  it('has the shift of the earlier of two days equally near', () => {
    // Day 0 leaves 3 h; day 2 ends before anything can be served.
    const visit = { ...VISIT, windows: [[], [between(9, 17)], []] };
    const tour = (shifts: readonly TimeWindow[]) => ({
      visits: [visit],
      vehicles: [{ shifts: [shifts[0]!, null, shifts[1]!] }],
      dayCount: 3,
    });
    const [long, short] = [between(8, 11), between(5, 6)];
    expect(ofKind('one-more-day', remedies(tour([long, short])))).toBeDefined();
    expect(ofKind('one-more-day', remedies(tour([short, long])))).toBeUndefined();
  });

  it('is one day: not two that would be needed together', () => {
    // 400 min out needs a day there and a day back; the vehicle is off on both.
    const tour = {
      visits: [{ at_min: 400, windows: [[between(9, 17)], [], []] }],
      vehicles: [{ maxNights: 1, maxDriving_s: 8 * HOUR, shifts: [null, null, between(6, 20)] }],
      lodgings: [{ at_min: 380 }],
      dayCount: 3,
    };
    expect(ofKind('one-more-day', remedies(tour))).toBeUndefined();
  });

  it('is not offered to a vehicle that is never out', () => {
    expect(remedies({ visits: [VISIT], vehicles: [{ shifts: [null] }] })).toEqual([]);
  });
});

describe('another-window', () => {
  it('is a window as long as the shift', () => {
    const tour = { visits: [{ at_min: 60, windows: [[between(7, 8)]] }] };
    expect(remedies(tour)).toEqual([
      {
        change: { kind: 'another-window', day: 0, start_s: at(6, 30), end_s: at(19, 30) },
        placement: OUT_AND_BACK,
      },
    ]);
  });

  it('is opened on the day where it costs least', () => {
    // Vehicle 1 is at 60 on day 1 for visit 1.
    const visit = { at_min: 60, windows: [[], []] };
    const tour = {
      visits: [visit, { at_min: 60 }],
      vehicles: [{}, { shifts: [between(8, 18)] }],
      dayCount: 2,
    };
    expect(remedies(tour, [plan([1], { vehicle: 1, day: 1 })])).toMatchObject([
      {
        change: { kind: 'another-window', day: 1, start_s: at(8), end_s: at(18) },
        placement: { vehicle: 1, day: 1, extra_m: 0 },
      },
    ]);
  });
});

describe('released-lock', () => {
  it('of the vehicle', () => {
    const vehicles = [{}, { shifts: [null] }];
    expect(
      ofKind('released-lock', remedies({ visits: [{ ...VISIT, lock: { vehicle: 1 } }], vehicles })),
    ).toEqual({
      change: { kind: 'released-lock', visit: 0, lock: 'vehicle' },
      placement: OUT_AND_BACK,
    });
  });

  it('of the day', () => {
    const visit = { ...VISIT, lock: { day: 1 }, windows: [[between(9, 17)], []] };
    expect(ofKind('released-lock', remedies({ visits: [visit], dayCount: 2 }))).toEqual({
      change: { kind: 'released-lock', visit: 0, lock: 'day' },
      placement: OUT_AND_BACK,
    });
  });

  it('of the order', () => {
    // After 1 it is closed.
    const visit = { at_min: 60, windows: [[between(7, 9)]] };
    const tour = { visits: [visit, { at_min: 60 }], orders: [[1, 0]] };
    expect(ofKind('released-lock', remedies(tour, [plan([1])]))).toEqual({
      change: { kind: 'released-lock', visit: 0, lock: 'order' },
      placement: { ...OUT_AND_BACK, extra_m: 0, extraDrive_s: 0, extraCost: 0 },
    });
  });

  it('does not help when two locks hold', () => {
    // Vehicle 1 is never out, day 1 is closed.
    const visit = { ...VISIT, lock: { vehicle: 1, day: 1 }, windows: [[between(9, 17)], []] };
    const tour = { visits: [visit], vehicles: [{}, { shifts: [null] }], dayCount: 2 };
    expect(ofKind('released-lock', remedies(tour))).toBeUndefined();
  });
});

describe('another-vehicle', () => {
  const allDay = { at_min: 10, service_min: 480 };

  it('is the cheapest of the kinds there are', () => {
    // Both are busy all day; vehicle 1 is dearer on the road, vehicle 2 is as vehicle 1.
    const dear = { costPerKm: 2 };
    const tour = { visits: [VISIT, allDay, allDay, allDay], vehicles: [{ costPerDay: 30 }, dear, dear] };
    const plans = [plan([1]), plan([2], { vehicle: 1 }), plan([3], { vehicle: 2 })];
    expect(ofKind('another-vehicle', remedies(tour, plans))).toEqual({
      change: { kind: 'another-vehicle', like: 0 },
      placement: { ...OUT_AND_BACK, vehicle: 3, extraCost: 150_000 },
    });
  });

  it('has the calendar and the limits of the one it is like', () => {
    const vehicles = [{ maxDriving_s: 2 * HOUR - 1 }];
    expect(
      ofKind('another-vehicle', remedies({ visits: [VISIT, allDay], vehicles }, [plan([1])])),
    ).toBeUndefined();
  });

  it('may spend nights away', () => {
    const tour = {
      visits: [{ at_min: 400 }, allDay, allDay],
      vehicles: [{ maxNights: 1, maxDriving_s: 8 * HOUR, features: 1 }],
      lodgings: [{ at_min: 380 }],
      dayCount: 2,
    };
    expect(ofKind('another-vehicle', remedies(tour, [plan([1]), plan([2], { day: 1 })]))).toMatchObject({
      placement: { vehicle: 1, day: 0, night: 0, extra_m: 800_000 },
    });
  });
});

describe('one-more-visit', () => {
  it('is offered on a day that is full by number', () => {
    const tour = { visits: [VISIT, { at_min: 70 }], vehicles: [{ maxVisitsPerDay: 1 }] };
    expect(ofKind('one-more-visit', remedies(tour, [plan([1])]))).toEqual({
      change: { kind: 'one-more-visit', vehicle: 0, day: 0 },
      placement: { ...OUT_AND_BACK, extra_m: 0, extraDrive_s: 0, extraCost: 0 },
    });
  });

  it('is not offered where two would be needed, or where time is short as well', () => {
    const full = { at_min: 70, service_min: 480 };
    const tour = { visits: [VISIT, full], vehicles: [{ maxVisitsPerDay: 1 }] };
    expect(ofKind('one-more-visit', remedies(tour, [plan([1])]))).toBeUndefined();
  });
});

describe('remedies', () => {
  it('come cheapest first: by points, then cost', () => {
    // One visit a day, taken by 1. One more visit: on the way to 70, nothing more. Another vehicle: 120 km. Displacing
    // 1 costs its 3 points. Another day: there is none.
    const tour = { visits: [VISIT, { at_min: 70, prize: 3 }], vehicles: [{ maxVisitsPerDay: 1 }] };
    expect(remedies(tour, [plan([1])]).map(({ change }) => change.kind)).toEqual([
      'one-more-visit',
      'another-vehicle',
      'displace',
    ]);
  });

  it('are only offered when they are a gain', () => {
    // 10 points of over-driving wherever it is.
    const tour = {
      visits: [{ ...VISIT, windows: [[]] }],
      driving: { daily_s: 110 * MINUTE },
      goals: { perOverMinute: 1 },
    };
    expect(remedies(tour)).toEqual([]);
  });
});
