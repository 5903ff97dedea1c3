import { check, type Rule } from '../../../../electron/engine/checker.ts';
import type { LostPoints, SolutionCost } from '../../../../electron/engine/cost.ts';
import type { ProblemData } from '../../../../electron/engine/problem.ts';
import { createProblem } from '../../../../electron/engine/problem-build.ts';
import { BASE, type ProblemInput } from '../../../../electron/engine/problem-input.ts';
import type { ScheduledRoute, ScheduledStop, Solution } from '../../../../electron/engine/solution.ts';
import { aProblemInput, at, MINUTE } from '../../../fixtures/engine-problem.ts';

export const minutes = (count: number) => count * MINUTE;
export const km = (count: number) => count * 1_000;

export const aStop = (change: Partial<ScheduledStop> & Pick<ScheduledStop, 'visit'>): ScheduledStop => ({
  leg_m: 0,
  leg_s: 0,
  rest_s: 0,
  arrival_s: 0,
  start_s: 0,
  setup_s: minutes(10),
  end_s: 0,
  late_s: 0,
  ...change,
});

/** 8:25 from the town, 30 min + 5 of slack to the north, on to the west, twice there, 30 + 5 min to the inn. */
export const dayOut: ScheduledRoute = {
  vehicle: 0,
  day: 0,
  nightBefore: BASE,
  night: 0,
  departure_s: at(8, 25),
  stops: [
    aStop({
      visit: 0,
      leg_m: km(30),
      leg_s: minutes(30),
      arrival_s: at(9),
      start_s: at(9),
      end_s: at(10, 10),
    }),
    aStop({
      visit: 1,
      leg_m: km(20),
      leg_s: minutes(20),
      arrival_s: at(10, 35),
      start_s: at(10, 35),
      end_s: at(11, 45),
    }),
    // the same place: no leg, no slack, no setting up
    aStop({ visit: 3, arrival_s: at(11, 45), start_s: at(11, 45), setup_s: 0, end_s: at(12, 45) }),
  ],
  returnLeg_m: km(30),
  returnLeg_s: minutes(30),
  returnRest_s: 0,
  return_s: at(13, 20),
  length_m: km(80),
  drive_s: minutes(80),
};

/** 8:00 from the inn, 10 + 5 min, waits for 9:00. The 100 min home need one rest: 100 + 20 + 5 → 12:15. */
export const dayBack: ScheduledRoute = {
  vehicle: 0,
  day: 1,
  nightBefore: 0,
  night: BASE,
  departure_s: at(8),
  stops: [
    aStop({
      visit: 2,
      leg_m: km(10),
      leg_s: minutes(10),
      arrival_s: at(8, 15),
      start_s: at(9),
      end_s: at(10, 10),
    }),
  ],
  returnLeg_m: km(100),
  returnLeg_s: minutes(100),
  returnRest_s: minutes(20),
  return_s: at(12, 15),
  length_m: km(110),
  drive_s: minutes(110),
};

/** Day 2 of vehicle 1: 30 + 5 min to visit 4 in the north, 40 + 5 min home. */
export const dayTrip: ScheduledRoute = {
  vehicle: 1,
  day: 2,
  nightBefore: BASE,
  night: BASE,
  departure_s: at(8, 25),
  stops: [
    aStop({
      visit: 4,
      leg_m: km(30),
      leg_s: minutes(30),
      arrival_s: at(9),
      start_s: at(9),
      end_s: at(10, 10),
    }),
  ],
  returnLeg_m: km(40),
  returnLeg_s: minutes(40),
  returnRest_s: 0,
  return_s: at(10, 55),
  length_m: km(70),
  drive_s: minutes(70),
};

export const nothingLost: LostPoints = {
  prize: 0,
  fairness: 0,
  townshipShare: 0,
  norm: 0,
  overDriving: 0,
  lateness: 0,
  change: 0,
};

/**
 * Visit 4 is left out: 11 points, 7,000 thousandths. Road 190 km × 2 = 380,000; two days 200,000; one night
 * (30 + 50) × 1,000 = 80,000; together 667,000.
 */
export const tour: Solution = {
  routes: [dayOut, dayBack],
  unserved: [4],
  cost: {
    unservedRequired: 0,
    points: 11,
    lost: { ...nothingLost, prize: 11 },
    cost: 667_000,
    length_m: km(190),
    days: 2,
    nights: 1,
  },
};

/** All visits. Road 260 km × 2 = 520,000; three days 300,000; one night 80,000. */
export const allServed: Solution = {
  routes: [dayOut, dayBack, dayTrip],
  unserved: [],
  cost: {
    unservedRequired: 0,
    points: 0,
    lost: nothingLost,
    cost: 900_000,
    length_m: km(260),
    days: 3,
    nights: 1,
  },
};

/**
 * Only the first day, so visits 2 and 4 are left out: 5 + 11 points. Road 80 km × 2 = 160,000; a day 100,000; a
 * night 80,000; value 7,000.
 */
export const firstDayOnly: Solution = {
  routes: [dayOut],
  unserved: [2, 4],
  cost: {
    unservedRequired: 0,
    points: 16,
    lost: { ...nothingLost, prize: 16 },
    cost: 347_000,
    length_m: km(80),
    days: 1,
    nights: 1,
  },
};

export const problem = createProblem(aProblemInput());

export const problemWith = (change: Partial<ProblemInput>) => createProblem(aProblemInput(change));

export const withCost = (solution: Solution, change: Partial<SolutionCost>): Solution => ({
  ...solution,
  cost: { ...solution.cost, ...change },
});

export const withRoute = (index: number, change: Partial<ScheduledRoute>, solution = tour): Solution => ({
  ...solution,
  routes: solution.routes.map((route, position) => (position === index ? { ...route, ...change } : route)),
});

export const withStop = (
  index: number,
  stop: number,
  change: Partial<ScheduledStop>,
  solution = tour,
): Solution =>
  withRoute(
    index,
    {
      stops: (solution.routes[index]?.stops ?? []).map((each, position) =>
        position === stop ? { ...each, ...change } : each,
      ),
    },
    solution,
  );

export const rulesOf = (solution: Solution, judge: ProblemData = problem): readonly Rule[] =>
  check(judge, solution).map(({ rule }) => rule);
