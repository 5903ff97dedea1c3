import { describe, expect, it } from 'vitest';
import { costOf } from '../../../../electron/engine/schedule/cost-of.ts';
import { solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import {
  at,
  between,
  HOUR,
  MINUTE,
  plan,
  type TourProblem,
  tourProblem,
} from '../../../fixtures/tour-problem.ts';

const NOTHING_LOST = {
  prize: 0,
  fairness: 0,
  townshipShare: 0,
  norm: 0,
  overDriving: 0,
  lateness: 0,
  change: 0,
};

function cost(tour: TourProblem, plans: readonly RoutePlan[]) {
  const problem = tourProblem(tour);
  const { routes, cost: found } = solutionOf(problem, plans);
  expect(costOf(problem, routes)).toEqual(found);
  return found;
}

const lost = (tour: TourProblem, plans: readonly RoutePlan[]) => cost(tour, plans).lost;

describe('costOf', () => {
  it('adds road, days and nights of the vehicles, and the value of what is not served', () => {
    // Vehicle 0: 60 km out and to the lodging at 60 (0 km), next day 60 km back: 120 km × 3 units per km.
    // Vehicle 1: 40 km × 1. Days: 2 × 50 + 1 × 7; night: 20 + 5. In thousandths: 360,000 + 40,000 + 107,000 + 25,000,
    // and a value of 9 for visit 2.
    const tour = {
      visits: [{ at_min: 60 }, { at_min: 20 }, { at_min: 70, value: 9, prize: 4, isRequired: true }],
      lodgings: [{ at_min: 60, cost: 5 }],
      vehicles: [
        { costPerKm: 3, costPerDay: 50, costPerNight: 20, maxNights: 1 },
        { costPerKm: 1, costPerDay: 7 },
      ],
      dayCount: 2,
    };
    expect(cost(tour, [plan([0], { night: 0 }), plan([], { day: 1 }), plan([1], { vehicle: 1 })])).toEqual({
      unservedRequired: 1,
      points: 4,
      lost: { ...NOTHING_LOST, prize: 4 },
      cost: 360_000 + 40_000 + 107_000 + 25_000 + 9,
      length_m: 160_000,
      days: 3,
      nights: 1,
    });
  });

  it('is all that is lost when nothing is served', () => {
    const visits = [
      { at_min: 10, prize: 3, isRequired: true },
      { at_min: 10, prize: 4, value: 6 },
    ];
    expect(cost({ visits }, [])).toEqual({
      unservedRequired: 1,
      points: 7,
      lost: { ...NOTHING_LOST, prize: 7 },
      cost: 6,
      length_m: 0,
      days: 0,
      nights: 0,
    });
  });

  it('fairness: what the missing visits of an area would bring', () => {
    // Area 0 of 100 has three visits, one served: floor(100 / 2) + floor(100 / 3) = 50 + 33. Area 1 of 10: none of
    // one: 10. Visit 4 is in no area.
    const visits = [0, 0, 0, 1].map((area) => ({ at_min: 10, area }));
    const tour = { visits: [...visits, { at_min: 10 }], areas: [{ fairness: 100 }, { fairness: 10 }] };
    expect(lost(tour, [plan([1])])).toMatchObject({ fairness: 93 });
    expect(lost(tour, [])).toMatchObject({ fairness: 100 + 50 + 33 + 10 });
    expect(lost(tour, [plan([0, 1, 2, 3])])).toMatchObject({ fairness: 0 });
  });

  it('township share: per visit that is missing to the share', () => {
    // 40 % of 3 = 1.2 → 2 needed, 1 served: 1 missing. With two townships of two served nothing is missing.
    const visits = [
      { at_min: 10, isTownship: true },
      { at_min: 10 },
      { at_min: 10 },
      { at_min: 10, isTownship: true },
    ];
    const tour = { visits, goals: { townshipShare: { perMille: 400, perVisit: 7 } } };
    expect(lost(tour, [plan([0, 1, 2])])).toMatchObject({ townshipShare: 7 });
    expect(lost(tour, [plan([1, 2])])).toMatchObject({ townshipShare: 7 });
    expect(lost(tour, [plan([0, 3])])).toMatchObject({ townshipShare: 0 });
    expect(lost(tour, [])).toMatchObject({ townshipShare: 0 });
  });

  it('norm: per day that each vehicle falls short; more days do not make up for another', () => {
    // Vehicle 0: 2 of 1. Vehicle 1: 0 of 3. 3 × 5.
    const tour = {
      visits: [{ at_min: 10 }, { at_min: 10 }],
      vehicles: [{ normDays: 1 }, { normDays: 3 }],
      dayCount: 2,
      goals: { perNormDay: 5 },
    };
    expect(lost(tour, [plan([0]), plan([1], { day: 1 })])).toMatchObject({ norm: 15 });
  });

  it('over-driving: started minutes above the day', () => {
    // 2 × 100 min against 3 h 10 min less a second: 10 min 1 s → 11 minutes × 2.
    const tour = {
      visits: [{ at_min: 100 }],
      driving: { daily_s: 190 * MINUTE - 1 },
      goals: { perOverMinute: 2 },
    };
    expect(lost(tour, [plan([0])])).toMatchObject({ overDriving: 22 });
    const enough = { ...tour, driving: { daily_s: 200 * MINUTE } };
    expect(lost(enough, [plan([0])])).toMatchObject({ overDriving: 0 });
  });

  it('over-driving: every seven days in a row', () => {
    // 120 min on days 0, 3 and 9, 150 min allowed. Weeks that end on days 3, 4, 5, 6 have 240: 90 over each. The week
    // that ends on day 9 has days 3 … 9: 240 again. Day 10 … (4 … 10): 120. 5 × 90 minutes.
    const tour = {
      visits: [{ at_min: 60 }, { at_min: 60 }, { at_min: 60 }],
      dayCount: 12,
      driving: { weekly_s: 150 * MINUTE },
      goals: { perOverMinute: 1 },
    };
    const plans = [plan([0]), plan([1], { day: 3 }), plan([2], { day: 9 })];
    expect(lost(tour, plans)).toMatchObject({ overDriving: 450 });
    // Each vehicle has its own week.
    const twoVehicles = { ...tour, vehicles: [{}, {}] };
    const shared = [plan([0]), plan([1], { day: 3, vehicle: 1 }), plan([2], { day: 9 })];
    expect(lost(twoVehicles, shared)).toMatchObject({ overDriving: 0 });
  });

  it('lateness: started minutes of each stop', () => {
    // From 6:30: at 30 from 7:00 to 8:00, 29 min 1 s after 7:30:59 → 30 minutes.
    const window = { start_s: at(7), end_s: at(7, 30) + 59 };
    const late = { at_min: 30, windows: [[window]], maxLateness_s: HOUR };
    const tour = { visits: [late], goals: { perLateMinute: 3 } };
    expect(lost(tour, [plan([0])])).toMatchObject({ lateness: 90 });
    // A second one there, from 8:00 to 8:02, open until 8:01:59: 1 s late is a minute of its own.
    const second = {
      ...late,
      service_min: 2,
      windows: [[{ start_s: at(8), end_s: at(8, 2) - 1 }]],
    };
    expect(lost({ ...tour, visits: [late, second] }, [plan([0, 1])])).toMatchObject({ lateness: 93 });
  });

  it('change: by day, by vehicle, and dropped, against the plan', () => {
    const planned = { vehicle: 0, day: 0 };
    const tour: TourProblem = {
      visits: [{ at_min: 10, planned, windows: [[between(7, 17)]] }, { at_min: 10 }],
      vehicles: [{}, {}],
      dayCount: 2,
      goals: { changedDay: 3, changedVehicle: 5, dropped: 11 },
    };
    expect(lost(tour, [plan([0])])).toMatchObject({ change: 0 });
    expect(lost(tour, [plan([0], { day: 1 })])).toMatchObject({ change: 3 });
    expect(lost(tour, [plan([0], { vehicle: 1 })])).toMatchObject({ change: 5 });
    expect(lost(tour, [plan([0], { vehicle: 1, day: 1 })])).toMatchObject({ change: 8 });
    expect(lost(tour, [plan([1])])).toMatchObject({ change: 11 });
  });

  it('points are the sum of all that is lost', () => {
    const tour = {
      visits: [{ at_min: 100 }, { at_min: 10, prize: 4, area: 0 }],
      vehicles: [{ normDays: 2 }],
      areas: [{ fairness: 6 }],
      driving: { daily_s: 3 * HOUR },
      goals: { perOverMinute: 1, perNormDay: 5 },
    };
    // prize 4, fairness 6, norm 5, over-driving 20.
    expect(cost(tour, [plan([0])])).toMatchObject({ points: 35 });
  });
});
