import { describe, expect, it } from 'vitest';
import { at, between, HOUR, MINUTE, plan } from '../../../fixtures/tour-problem.ts';
import { ofKind, OUT_AND_BACK, remedies, VISIT } from './carried-out-remedies.ts';

describe('none', () => {
  it('is the only remedy when the visit fits and is a gain', () => {
    expect(remedies({ visits: [VISIT] })).toEqual([{ change: { kind: 'none' }, placement: OUT_AND_BACK }]);
  });

  it('takes the best of all places', () => {
    // On day 1 vehicle 1 passes by on its way to 80.
    const tour = { visits: [VISIT, { at_min: 80 }], vehicles: [{}, {}], dayCount: 2 };
    expect(remedies(tour, [plan([1], { vehicle: 1, day: 1 })])).toEqual([
      {
        change: { kind: 'none' },
        placement: {
          ...OUT_AND_BACK,
          vehicle: 1,
          day: 1,
          extra_m: 0,
          extraDrive_s: 0,
          extraCost: 0,
        },
      },
    ]);
  });

  it('counts what all goals gain and lose', () => {
    // Served 7:30–8:30, 29 min 30 s late: 30 × 2 points. 120 min of driving, 10 over the day: 10 × 3; 5 over each of the
    // weeks that end on days 0 and 1: 10 × 3. A day of the norm: −7. The first of its area: −8. Half of
    // one visit, so one, should be a township: 9. Another day than planned instead of dropped: 4 − 11.
    const tour = {
      visits: [
        {
          ...VISIT,
          prize: 200,
          windows: [[{ start_s: at(7), end_s: at(8) + 30 }], []],
          maxLateness_s: HOUR,
          area: 0,
          planned: { vehicle: 0, day: 1 },
        },
      ],
      areas: [{ fairness: 8 }],
      vehicles: [{ normDays: 2 }],
      driving: { daily_s: 110 * MINUTE, weekly_s: 115 * MINUTE },
      goals: {
        townshipShare: { perMille: 500, perVisit: 9 },
        perLateMinute: 2,
        perOverMinute: 3,
        perNormDay: 7,
        changedDay: 4,
        dropped: 11,
      },
      dayCount: 2,
    };
    expect(remedies(tour)[0]!.placement.extraPoints).toBe(60 + 30 + 30 - 7 - 8 + 9 + 4 - 11);
  });

  it('takes the best position of a route', () => {
    // 0 at 60 lies on the way from 30 to 90, not before 30 nor behind 90.
    const tour = { visits: [VISIT, { at_min: 30 }, { at_min: 90 }, { at_min: 80 }] };
    expect(remedies(tour, [plan([1, 2, 3])])[0]!.placement).toMatchObject({ position: 1, extra_m: 0 });
  });

  it('reckons each place anew', () => {
    // The first of its area brings 8 also at the third place that is tried, which is the nearest.
    const tour = {
      visits: [
        { ...VISIT, area: 0 },
        { at_min: 10, area: 0 },
      ],
      areas: [{ fairness: 8 }],
      vehicles: [{}, { base_min: 20 }, { base_min: 50 }],
    };
    expect(remedies(tour)[0]!.placement).toMatchObject({ vehicle: 2, extra_m: 20_000, extraPoints: -8 });
  });

  it('tries the three nearest lodgings', () => {
    const night = (lodgings: readonly number[]) => {
      const tour = {
        visits: [{ at_min: 400 }],
        vehicles: [{ maxNights: 1, maxDriving_s: 8 * HOUR }],
        lodgings: lodgings.map((at_min) => ({ at_min })),
        dayCount: 2,
      };
      return remedies(tour)[0]!.placement;
    };
    // 402 is nearer than 395, but further on: 2 × 402 km against 2 × 400.
    expect(night([402, 395])).toMatchObject({ night: 1, extra_m: 800_000 });
    expect(night([402, 403, 404, 395])).toMatchObject({ night: 0, extra_m: 804_000 });
  });

  it('leaves the nights that there are at their lodgings', () => {
    // The night of the tour is at 10; at 60, beside the visit, there would be a cheaper one.
    const tour = (day: number) => ({
      visits: [{ ...VISIT, windows: day === 0 ? [[between(9, 17)], []] : [[], [between(9, 17)]] }],
      vehicles: [{ maxNights: 1 }],
      lodgings: [{ at_min: 10, cost: 20 }, { at_min: 60 }],
      dayCount: 2,
    });
    const plans = [plan([], { night: 0 }), plan([], { day: 1 })];
    // Base to 60 and back to 10: 110 instead of 10. From 10 to 60 and home: the same.
    expect(remedies(tour(0), plans)[0]!.placement).toMatchObject({ day: 0, night: 0, extra_m: 100_000 });
    expect(remedies(tour(1), plans)[0]!.placement).toMatchObject({
      day: 1,
      nightBefore: 0,
      extra_m: 100_000,
    });
  });

  it('lengthens a tour at its beginning', () => {
    // The tour of days 1 and 2 with its night at 390 gets a night before: 400 on day 0, 5 back to 395, then 5 to 390
    // where 1 is served and the night is spent as before: 400 + 5 + 5 instead of 390.
    const tour = {
      visits: [{ at_min: 400, windows: [[between(9, 17)], [], []] }, { at_min: 390 }],
      vehicles: [{ maxNights: 2, maxDriving_s: 780 * MINUTE, shifts: [between(6, 24)] }],
      lodgings: [{ at_min: 395 }, { at_min: 390 }],
      dayCount: 3,
    };
    expect(remedies(tour, [plan([1], { day: 1, night: 1 }), plan([], { day: 2 })])[0]).toMatchObject({
      change: { kind: 'none' },
      placement: { day: 0, night: 0, extra_m: 20_000 },
    });
  });

  it('spends a night away: home on a day that was free', () => {
    // 400 min out, 13:10–14:10, 20 min back to the lodging: 420 of 480 min; 380 the next day. A night costs 5 + 7, two
    // days 2 × 50: 800,000 + 12,000 + 100,000.
    const tour = {
      visits: [{ at_min: 400 }],
      vehicles: [{ maxNights: 1, maxDriving_s: 8 * HOUR, costPerDay: 50, costPerNight: 5 }],
      lodgings: [{ at_min: 10 }, { at_min: 380, cost: 7 }],
      dayCount: 2,
    };
    expect(remedies(tour)).toEqual([
      {
        change: { kind: 'none' },
        placement: {
          ...OUT_AND_BACK,
          night: 1,
          extra_m: 800_000,
          extraDrive_s: 800 * MINUTE,
          extraCost: 912_000,
        },
      },
    ]);
  });

  it('spends a night away: the next day starts from there', () => {
    // Day 1 serves 390 from the base: 780 km. With 400 on day 0 and the night at 395: 400 + 5, then 5 to 390 and 390
    // home: 800 km in all, 20 more.
    const tour = {
      visits: [{ at_min: 400, windows: [[between(9, 17)], []] }, { at_min: 390 }],
      vehicles: [{ maxNights: 1, maxDriving_s: 780 * MINUTE, shifts: [between(6, 24)] }],
      lodgings: [{ at_min: 395 }],
      dayCount: 2,
    };
    expect(remedies(tour, [plan([1], { day: 1 })])).toEqual([
      {
        change: { kind: 'none' },
        placement: {
          ...OUT_AND_BACK,
          night: 0,
          extra_m: 20_000,
          extraDrive_s: 20 * MINUTE,
          extraCost: 20_000,
        },
      },
    ]);
  });

  it('spends a night away: the day before ends there', () => {
    // The visit is open on day 1 from 6 to 7 only: out of reach from the base, not from the lodging beside it. It is the
    // nearest of four; day 0 drives there.
    const tour = {
      visits: [{ at_min: 300, windows: [[], [between(6, 7)]], service_min: 30 }],
      vehicles: [{ maxNights: 1, shifts: [between(6, 20)] }],
      lodgings: [{ at_min: 10 }, { at_min: 20 }, { at_min: 30 }, { at_min: 290 }],
      dayCount: 2,
    };
    expect(remedies(tour)).toMatchObject([
      { change: { kind: 'none' }, placement: { day: 1, nightBefore: 3, night: -1, extra_m: 600_000 } },
    ]);
  });

  it('does not spend more nights in a row than allowed', () => {
    // Nights after days 0 and 1; 300 on day 2 would need the third.
    const tour = (maxNights: number) => ({
      visits: [{ at_min: 300, windows: [[], [], [between(6, 8)], []] }],
      vehicles: [{ maxNights, shifts: [between(6, 20)] }],
      lodgings: [{ at_min: 299 }],
      dayCount: 4,
    });
    const plans = [plan([], { night: 0 }), plan([], { day: 1, night: -1 })];
    expect(remedies(tour(2), plans)).toMatchObject([
      { change: { kind: 'none' }, placement: { day: 2, nightBefore: 0 } },
    ]);
    expect(ofKind('none', remedies(tour(1), plans))).toBeUndefined();
  });
});
