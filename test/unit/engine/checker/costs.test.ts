import { describe, expect, it } from 'vitest';
import { check } from '../../../../electron/engine/checker.ts';
import type { LostPoints } from '../../../../electron/engine/cost.ts';
import type { ProblemData } from '../../../../electron/engine/problem.ts';
import type { VisitInput } from '../../../../electron/engine/problem-input.ts';
import type { Solution } from '../../../../electron/engine/solution.ts';
import { aProblemInput, at, aVehicle, between, everyDay, HOUR } from '../../../fixtures/engine-problem.ts';
import {
  allServed,
  dayTrip,
  km,
  minutes,
  nothingLost,
  problem,
  problemWith,
  tour,
  withCost,
  withStop,
} from './two-day-tour.ts';

const { visits, driving } = aProblemInput();
const each = (change: (index: number) => Partial<VisitInput>) =>
  visits.map((visit, index) => ({ ...visit, ...change(index) }));

/** The tour loses 11 points of prize; `lost` comes on top. */
function losing(lost: Partial<LostPoints>, solution: Solution = tour): Solution {
  const all = { ...solution.cost.lost, ...lost };
  return withCost(solution, {
    lost: all,
    points: Object.values(all).reduce((sum, points) => sum + points, 0),
  });
}

/** The solution is right with this loss, and with no other. */
function expectLoss(judge: ProblemData, goal: keyof LostPoints, points: number, solution = tour): void {
  expect(check(judge, losing({ [goal]: points }, solution))).toEqual([]);
  const wrong = check(judge, losing({ [goal]: points + 1 }, solution));
  expect(wrong.map(({ rule }) => rule)).toEqual(['lost-wrong', 'points-wrong']);
  expect(wrong[0]?.detail).toBe(`${goal} ${points + 1}, expected ${points}`);
}

const nothingDone: Solution = {
  routes: [],
  unserved: [0, 1, 2, 3, 4],
  // 10 + 10 + 5 + 10 + 11
  cost: {
    unservedRequired: 0,
    points: 46,
    lost: { ...nothingLost, prize: 46 },
    cost: 7_000,
    length_m: 0,
    days: 0,
    nights: 0,
  },
};

describe('required visits', () => {
  it('counts those left out, whose prizes are lost too', () => {
    const judge = problemWith({ visits: each((index) => ({ isRequired: index !== 1 })) });
    expect(check(judge, withCost(tour, { unservedRequired: 1 }))).toEqual([]);
    expect(check(judge, withCost(nothingDone, { unservedRequired: 4 }))).toEqual([]);
    expect(check(judge, tour).map(({ rule }) => rule)).toEqual(['required-wrong']);
  });
});

describe('points', () => {
  it('prize: of unserved visits', () => {
    expectLoss(problem, 'prize', 11);
    expectLoss(problem, 'prize', 46, nothingDone);
    expectLoss(problem, 'prize', 0, allServed);
  });

  it('fairness: what the missing visits of an area would have brought', () => {
    // Area 0 has visits 0, 2, 4 and brings 100, 50, 33; area 1 has 1 and 3 and brings 7 and 3; area 2 has none.
    const judge = problemWith({
      areas: [{ fairness: 100 }, { fairness: 7 }, { fairness: 1_000 }],
      visits: each((index) => ({ area: index % 2 })),
    });
    expectLoss(judge, 'fairness', 33);
    expectLoss(judge, 'fairness', 193, nothingDone);
    expectLoss(judge, 'fairness', 0, allServed);
  });

  it('townshipShare: per visit missing to the share, rounded up', () => {
    // Four served, 60 %: ceil(2.4) = 3 townships, visit 0 is one. (3 − 1) × 9.
    const goals = { townshipShare: { perMille: 600, perVisit: 9 } };
    const judge = problemWith({
      goals,
      visits: each((index) => ({ isTownship: index === 0 || index === 4 })),
    });
    expectLoss(judge, 'townshipShare', 18);
    expectLoss(judge, 'townshipShare', 0, nothingDone);
    // Five served: exactly three, of which two.
    expectLoss(judge, 'townshipShare', 9, allServed);
    expectLoss(problemWith({ goals, visits: each(() => ({ isTownship: true })) }), 'townshipShare', 0);
  });

  it('norm: days that each vehicle falls short, none made up for by another', () => {
    // Two routes and none: (3 − 2) + 5 days; (0) + 1 with norms of 1 and 1.
    const judge = (first: number, second: number) =>
      problemWith({
        vehicles: [aVehicle({ normDays: first }), aVehicle({ normDays: second })],
        goals: { perNormDay: 4 },
      });
    expectLoss(judge(3, 5), 'norm', 24);
    expectLoss(judge(1, 1), 'norm', 4);
    expectLoss(judge(2, 1), 'norm', 0, allServed);
  });

  it('overDriving: started minutes above the limit of a day', () => {
    // 80 and 110 min against 79:30: ceil(0.5) + ceil(30.5) = 32.
    const judge = problemWith({
      driving: { ...driving, daily_s: minutes(80) - 30 },
      goals: { perOverMinute: 3 },
    });
    expectLoss(judge, 'overDriving', 96);
    // 80 and 110 against 110: nothing.
    const enough = problemWith({
      driving: { ...driving, daily_s: minutes(110) },
      goals: { perOverMinute: 3 },
    });
    expectLoss(enough, 'overDriving', 0);
  });

  it('overDriving: started minutes above the limit of seven days in a row, of each vehicle', () => {
    const long = (dayCount: number) =>
      problemWith({
        dayCount,
        vehicles: [0, 1].map(() => aVehicle({ shifts: everyDay(between(8, 18), dayCount) })),
        visits: each(() => ({ windows: everyDay([between(9, 17)], dayCount) })),
        driving: { ...driving, weekly_s: minutes(100) },
        goals: { perOverMinute: 1 },
      });
    // 80 min to day 0, 190 to days 1 and 2: 0 + 90 + 90. The day trip of vehicle 1 (70 min) is its own.
    expectLoss(long(3), 'overDriving', 180);
    expectLoss(long(3), 'overDriving', 180, allServed);
    // 190 to days 1 … 6: 6 × 90; day 7 no longer sees day 0: 110 − 100; day 8 sees neither.
    expectLoss(long(9), 'overDriving', 550);
    expectLoss(long(9), 'overDriving', 550, allServed);
  });

  it('overDriving: the limits of day and week add up', () => {
    const judge = problemWith({
      driving: { ...driving, daily_s: minutes(80) - 30, weekly_s: minutes(100) },
      goals: { perOverMinute: 3 },
    });
    expectLoss(judge, 'overDriving', (32 + 180) * 3);
  });

  it('lateness: started minutes of each stop', () => {
    // Visit 2 ends 61 s after its window, visit 3 just a minute: 2 + 1.
    const close = (index: number) => {
      if (index === 2) return at(10, 10) - 61;
      return index === 3 ? at(12, 44) : at(17);
    };
    const judge = problemWith({
      visits: each((index) => ({
        maxLateness_s: HOUR,
        windows: everyDay([{ start_s: at(9), end_s: close(index) }]),
      })),
      goals: { perLateMinute: 5 },
    });
    expectLoss(judge, 'lateness', 15, withStop(1, 0, { late_s: 61 }, withStop(0, 2, { late_s: 60 })));
  });

  it('change: another day, another vehicle, or dropped', () => {
    // Kept; vehicle 3; day 2; both 2 + 3; dropped 7. Together 17. When all are served, visit 4 changes both: 15.
    const planned = [
      { vehicle: 0, day: 0 },
      { vehicle: 1, day: 0 },
      { vehicle: 0, day: 2 },
      { vehicle: 1, day: 2 },
      { vehicle: 0, day: 0 },
    ];
    const judge = problemWith({
      visits: each((index) => ({ planned: planned[index]! })),
      goals: { changedDay: 2, changedVehicle: 3, dropped: 7 },
    });
    expectLoss(judge, 'change', 17);
    expectLoss(judge, 'change', 15, allServed);
    expectLoss(problemWith({ goals: { changedDay: 2, changedVehicle: 3, dropped: 7 } }), 'change', 0);
  });

  it('adds all goals up', () => {
    const judge = problemWith({
      vehicles: [aVehicle({ normDays: 3 }), aVehicle()],
      areas: [{ fairness: 100 }],
      visits: each((index) => (index % 2 === 0 ? { area: 0 } : {})),
      goals: { perNormDay: 4 },
    });
    const right = losing({ fairness: 33, norm: 4 });
    expect(right.cost.points).toBe(48);
    expect(check(judge, right)).toEqual([]);
  });
});

describe('cost', () => {
  it('takes each vehicle and lodging at its own price', () => {
    // Vehicle 0: 190 km × 2, two days of 100, a night of 30 + 80. Vehicle 1: 70 km × 3, a day of 50.
    const judge = problemWith({
      vehicles: [aVehicle(), aVehicle({ costPerKm: 3, costPerDay: 50, costPerNight: 1_000 })],
      lodgings: [{ place: 4, cost: 80 }, { place: 4 }],
    });
    const right = withCost(allServed, { cost: (380 + 200 + 110 + 210 + 50) * 1_000 });
    expect(dayTrip.length_m).toBe(km(70));
    expect(check(judge, right)).toEqual([]);
  });

  it('adds the value of unserved visits only', () => {
    const judge = problemWith({ visits: each(() => ({ value: 1 })) });
    expect(check(judge, withCost(tour, { cost: 660_001 }))).toEqual([]);
    expect(check(judge, withCost(nothingDone, { cost: 5 }))).toEqual([]);
  });
});
