import type { LostPoints, SolutionCost } from '../cost.ts';
import { NONE, type ProblemData } from '../problem.ts';
import { BASE } from '../problem-input.ts';
import type { ScheduledRoute } from '../solution.ts';
import {
  ceilMinutes,
  changeLost,
  dailyOverMinutes,
  fairnessOfVisit,
  normLost,
  townshipLost,
  weeklyOverMinutes,
} from './goals.ts';

/** Counts of a solution that its cost is made of. */
class Tally {
  /** Vehicle and day of every visit, NONE = not served. */
  readonly vehicleOf: Int32Array;
  readonly dayOf: Int32Array;
  /** Days with a visit. */
  readonly visitDaysOf: Int32Array;
  /** [vehicle × dayCount + day]. */
  readonly drive_s: Float64Array;
  lateMinutes = 0;

  constructor(problem: ProblemData, routes: readonly ScheduledRoute[]) {
    this.vehicleOf = new Int32Array(problem.visitCount).fill(NONE);
    this.dayOf = new Int32Array(problem.visitCount).fill(NONE);
    this.visitDaysOf = new Int32Array(problem.vehicleCount);
    this.drive_s = new Float64Array(problem.vehicleCount * problem.dayCount);
    for (const { vehicle, day, stops, drive_s } of routes) {
      if (stops.length > 0) this.visitDaysOf[vehicle] = this.visitDaysOf[vehicle]! + 1;
      this.drive_s[vehicle * problem.dayCount + day] = drive_s;
      for (const { visit, late_s } of stops) {
        this.vehicleOf[visit] = vehicle;
        this.dayOf[visit] = day;
        this.lateMinutes += ceilMinutes(late_s);
      }
    }
  }
}

function fairnessLost(problem: ProblemData, tally: Tally): number {
  const total = new Int32Array(problem.areaCount);
  const served = new Int32Array(problem.areaCount);
  for (let visit = 0; visit < problem.visitCount; visit += 1) {
    const area = problem.area[visit]!;
    if (area === NONE) continue;
    total[area] = total[area]! + 1;
    if (tally.vehicleOf[visit] !== NONE) served[area] = served[area]! + 1;
  }
  let lost = 0;
  for (let area = 0; area < problem.areaCount; area += 1) {
    for (let k = served[area]! + 1; k <= total[area]!; k += 1) lost += fairnessOfVisit(problem, area, k);
  }
  return lost;
}

function townshipShareLost(problem: ProblemData, tally: Tally): number {
  let served = 0;
  let townships = 0;
  for (let visit = 0; visit < problem.visitCount; visit += 1) {
    if (tally.vehicleOf[visit] === NONE) continue;
    served += 1;
    townships += problem.isTownship[visit]!;
  }
  return townshipLost(problem, served, townships);
}

function overDrivingLost(problem: ProblemData, routes: readonly ScheduledRoute[], tally: Tally): number {
  let minutes = 0;
  for (const route of routes) minutes += dailyOverMinutes(problem, route.drive_s);
  for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
    minutes += weeklyOverMinutes(problem, tally.drive_s, vehicle, 0, problem.dayCount - 1);
  }
  return problem.goals.perOverMinute * minutes;
}

/** `sumOf` over the numbers 0 … count − 1. */
function sum(count: number, sumOf: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += sumOf(index);
  return total;
}

function lostPoints(problem: ProblemData, routes: readonly ScheduledRoute[], tally: Tally): LostPoints {
  const { visitCount, vehicleCount } = problem;
  const { vehicleOf, dayOf } = tally;
  return {
    prize: sum(visitCount, (visit) => (vehicleOf[visit] === NONE ? problem.prize[visit]! : 0)),
    fairness: fairnessLost(problem, tally),
    townshipShare: townshipShareLost(problem, tally),
    norm: sum(vehicleCount, (vehicle) => normLost(problem, vehicle, tally.visitDaysOf[vehicle]!)),
    overDriving: overDrivingLost(problem, routes, tally),
    lateness: problem.goals.perLateMinute * tally.lateMinutes,
    change: sum(visitCount, (visit) => changeLost(problem, visit, vehicleOf[visit]!, dayOf[visit]!)),
  };
}

/**
 * Cost of a solution with these routes on all levels; README.md, "Cost". Rules are not looked at.
 * O(visits + vehicles × days).
 */
export function costOf(problem: ProblemData, routes: readonly ScheduledRoute[]): SolutionCost {
  const tally = new Tally(problem, routes);
  const isUnserved = (visit: number) => tally.vehicleOf[visit] === NONE;
  const lost = lostPoints(problem, routes, tally);
  let cost = sum(problem.visitCount, (visit) => (isUnserved(visit) ? problem.value[visit]! : 0));
  let length_m = 0;
  let nights = 0;
  for (const { vehicle, night, length_m: routeLength_m } of routes) {
    length_m += routeLength_m;
    cost += routeLength_m * problem.costPerMetre[vehicle]! + problem.costPerDay[vehicle]!;
    if (night === BASE) continue;
    nights += 1;
    cost += problem.costPerNight[vehicle]! + problem.lodgingCost[night]!;
  }
  return {
    unservedRequired: sum(problem.visitCount, (visit) =>
      isUnserved(visit) ? problem.isRequired[visit]! : 0,
    ),
    points: Object.values(lost).reduce((total: number, points: number) => total + points, 0),
    lost,
    cost,
    length_m,
    days: routes.length,
    nights,
  };
}
