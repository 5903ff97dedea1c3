import { describe, expect, it } from 'vitest';
import { explainServed } from '../../../../electron/engine/explain/explain.ts';
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

function explained(tour: TourProblem, plans: readonly RoutePlan[], visit = 0) {
  const problem = tourProblem(tour);
  const found = explainServed(problem, solutionOf(problem, plans), visit);
  expect(found.visit).toBe(visit);
  return found;
}

describe('explainServed', () => {
  it('tells what the plan would save, and the next best place', () => {
    // 0 at 60 after 1 at 40: 2 × 20 km more than 40 and back. On day 1 it would pass by on the way to 50: 20 km more.
    const tour = { visits: [{ at_min: 60 }, { at_min: 40 }, { at_min: 50 }], dayCount: 2 };
    expect(explained(tour, [plan([1, 0]), plan([2], { day: 1 })])).toEqual({
      visit: 0,
      here: {
        vehicle: 0,
        day: 0,
        position: 1,
        nightBefore: -1,
        night: -1,
        extra_m: 40_000,
        extraDrive_s: 40 * MINUTE,
        extraCost: 40_000,
        extraPoints: 0,
      },
      nextBest: {
        vehicle: 0,
        day: 1,
        position: 0,
        nightBefore: -1,
        night: -1,
        extra_m: 20_000,
        extraDrive_s: 20 * MINUTE,
        extraCost: 20_000,
        extraPoints: 0,
      },
    });
  });

  it('counts the day when the route has nothing else', () => {
    // 120 km and 50 for the day; 4 points of over-driving; a norm of one day is then missing: 7.
    const tour = {
      visits: [{ at_min: 60 }],
      vehicles: [{ costPerDay: 50, normDays: 1 }],
      driving: { daily_s: 116 * MINUTE },
      goals: { perOverMinute: 1, perNormDay: 7 },
    };
    expect(explained(tour, [plan([0])])).toMatchObject({
      here: { extraCost: 170_000, extraPoints: 4 - 7 },
      nextBest: null,
    });
  });

  it('gives up the night that only led there, before or after', () => {
    // Day 0 serves 1 at 100; the night is at 380, 400 is served on day 1. Without it day 0 drives home: 200 km instead
    // of 380 + 20 + 400. A night costs 5, a day 10.
    const tour = {
      visits: [{ at_min: 400 }, { at_min: 100 }],
      vehicles: [{ maxNights: 1, costPerNight: 5, costPerDay: 10 }],
      lodgings: [{ at_min: 380 }],
      dayCount: 2,
    };
    const here = { nightBefore: 0, night: -1, day: 1, extra_m: 600_000, extraCost: 615_000 };
    expect(explained(tour, [plan([1], { night: 0 }), plan([0], { day: 1 })]).here).toMatchObject(here);
    // The other way round: 400 on day 0, 1 on the way home on day 1.
    const before = { nightBefore: -1, night: 0, day: 0, extra_m: 600_000, extraCost: 615_000 };
    expect(explained(tour, [plan([0], { night: 0 }), plan([1], { day: 1 })]).here).toMatchObject(before);
    // With nothing on day 0, both days go.
    const alone = { extra_m: 800_000, extraCost: 825_000 };
    expect(explained(tour, [plan([], { night: 0 }), plan([0], { day: 1 })]).here).toMatchObject(alone);
  });

  it('keeps the nights of a day in the middle of a tour', () => {
    // Nights at 100 and 120 around a visit at 150: without it 20 km between the lodgings instead of 50 + 30. The day
    // is dear, but the tour cannot do without it.
    const tour = {
      visits: [{ at_min: 150 }, { at_min: 100 }],
      vehicles: [{ maxNights: 2, costPerDay: 500 }],
      lodgings: [{ at_min: 100 }, { at_min: 120 }],
      dayCount: 3,
    };
    const plans = [plan([1], { night: 0 }), plan([0], { day: 1, night: 1 }), plan([], { day: 2 })];
    expect(explained(tour, plans).here).toMatchObject({ nightBefore: 0, night: 1, extra_m: 60_000 });
  });

  it('has no next best place when the rest cannot stay without it', () => {
    const tour = {
      visits: [{ at_min: 60 }, { at_min: 40 }],
      dayCount: 2,
      relations: [{ kind: 'together' as const, visits: [0, 1] }],
    };
    expect(explained(tour, [plan([0, 1])])).toMatchObject({ here: { extra_m: 40_000 }, nextBest: null });
  });

  it('has no next best place when the times of the rest need it', () => {
    // It is light from 8:00 to 9:10 on day 0, and 1 at 120 is in the mountains: from 0 at 60 the leg takes until 9:00,
    // from the base until 10:00. On day 1 there would be a place for 0, on the way home.
    const tour = {
      visits: [{ at_min: 60, service_min: 0, windows: [[between(7, 17)]] }, { at_min: 120 }],
      vehicles: [{ maxNights: 1 }],
      lodgings: [{ at_min: 120 }],
      mountains_min: [120],
      driving: { daylight: [{ start_s: at(8), end_s: at(9, 10) }, between(5, 20)] },
      dayCount: 2,
    };
    expect(explained(tour, [plan([0, 1], { night: 0 }), plan([], { day: 1 })])).toMatchObject({
      here: { extra_m: 0 },
      nextBest: null,
    });
  });

  it('does not need the next best place to be a gain', () => {
    // 60 minutes above the hour of a day cost 60 points; the prize is 10.
    const tour = {
      visits: [{ at_min: 60, windows: [[between(9, 17)]] }],
      dayCount: 2,
      driving: { daily_s: HOUR },
      goals: { perOverMinute: 1 },
    };
    expect(explained(tour, [plan([0])]).nextBest).toMatchObject({ day: 1, extraPoints: 60 });
  });

  it('refuses a visit that is not served or unknown', () => {
    const problem = tourProblem({ visits: [{ at_min: 60 }] });
    expect(() => explainServed(problem, solutionOf(problem, []), 0)).toThrow(RangeError);
    expect(() => explainServed(problem, solutionOf(problem, []), 5)).toThrow(RangeError);
  });
});
