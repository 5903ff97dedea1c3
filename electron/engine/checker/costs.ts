import type { LostPoints, SolutionCost } from '../cost.ts';
import { NO_LIMIT, NONE, type ProblemData } from '../problem.ts';
import { BASE } from '../problem-input.ts';
import type { ReadRoute } from './read-routes.ts';
import type { RouteFigures } from './route-times.ts';
import type { Report } from './rules.ts';
import type { ServedTable } from './visits.ts';

/** A route with what it really drives. */
export interface CostedRoute extends ReadRoute {
  readonly figures: RouteFigures;
}

const DAYS_OF_WEEKLY_LIMIT = 7;
const SECONDS_PER_MINUTE = 60;

/** Started minutes above a limit. */
const minutesAbove = (value_s: number, limit_s: number) =>
  limit_s === NO_LIMIT ? 0 : Math.ceil(Math.max(0, value_s - limit_s) / SECONDS_PER_MINUTE);

/** Sum of a figure of the unserved visits. */
const sumOfUnserved = (served: ServedTable, of: ArrayLike<number>) =>
  served.reduce((sum, at, visit) => sum + (at ? 0 : (of[visit] ?? 0)), 0);

function lostFairness(problem: ProblemData, served: ServedTable): number {
  const inside = new Array<number>(problem.areaCount).fill(0);
  const reached = new Array<number>(problem.areaCount).fill(0);
  for (const [visit, at] of served.entries()) {
    const area = problem.area[visit] ?? NONE;
    if (area === NONE) continue;
    inside[area] = (inside[area] ?? 0) + 1;
    if (at) reached[area] = (reached[area] ?? 0) + 1;
  }
  let lost = 0;
  for (const [area, fairness] of problem.areaFairness.entries()) {
    for (let k = (reached[area] ?? 0) + 1; k <= (inside[area] ?? 0); k += 1) lost += Math.floor(fairness / k);
  }
  return lost;
}

function lostTownshipShare(problem: ProblemData, served: ServedTable): number {
  const { townshipPerMille, townshipPerVisit } = problem.goals;
  const visits = [...served.keys()].filter((visit) => served[visit]);
  const townships = visits.filter((visit) => problem.isTownship[visit] === 1).length;
  return townshipPerVisit * Math.max(0, Math.ceil((townshipPerMille * visits.length) / 1_000) - townships);
}

function lostNorm(problem: ProblemData, routes: readonly CostedRoute[]): number {
  const missing = Array.from(problem.normDays);
  for (const { vehicle, stops } of routes) {
    if (stops.length > 0) missing[vehicle] = (missing[vehicle] ?? 0) - 1;
  }
  return problem.goals.perNormDay * missing.reduce((sum, days) => sum + Math.max(0, days), 0);
}

function lostOverDriving(problem: ProblemData, routes: readonly CostedRoute[]): number {
  let minutes = 0;
  const drivenOn = new Map<number, number>();
  for (const { vehicle, day, figures } of routes) {
    minutes += minutesAbove(figures.drive_s, problem.daily_s);
    const key = vehicle * problem.dayCount + day;
    drivenOn.set(key, (drivenOn.get(key) ?? 0) + figures.drive_s);
  }
  for (let vehicle = 0; vehicle < problem.vehicleCount && problem.weekly_s !== NO_LIMIT; vehicle += 1) {
    for (let last = 0; last < problem.dayCount; last += 1) {
      let driven_s = 0;
      for (let day = Math.max(0, last - DAYS_OF_WEEKLY_LIMIT + 1); day <= last; day += 1) {
        driven_s += drivenOn.get(vehicle * problem.dayCount + day) ?? 0;
      }
      minutes += minutesAbove(driven_s, problem.weekly_s);
    }
  }
  return problem.goals.perOverMinute * minutes;
}

function lostChange(problem: ProblemData, served: ServedTable): number {
  const { dropped, changedDay, changedVehicle } = problem.goals;
  let lost = 0;
  for (const [visit, at] of served.entries()) {
    const vehicle = problem.plannedVehicle[visit] ?? NONE;
    if (vehicle === NONE) continue;
    if (!at) lost += dropped;
    else {
      if (at.day !== problem.plannedDay[visit]) lost += changedDay;
      if (at.vehicle !== vehicle) lost += changedVehicle;
    }
  }
  return lost;
}

function costOf(problem: ProblemData, routes: readonly CostedRoute[], served: ServedTable): number {
  let cost = sumOfUnserved(served, problem.value);
  for (const { vehicle, night, figures } of routes) {
    cost += figures.length_m * (problem.costPerMetre[vehicle] ?? 0) + (problem.costPerDay[vehicle] ?? 0);
    if (night !== BASE) cost += (problem.costPerNight[vehicle] ?? 0) + (problem.lodgingCost[night] ?? 0);
  }
  return cost;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** "Cost, lexicographic" of the model, from the routes as they really drive. */
function solutionCost(
  problem: ProblemData,
  routes: readonly CostedRoute[],
  served: ServedTable,
): SolutionCost {
  const lost: LostPoints = {
    prize: sumOfUnserved(served, problem.prize),
    fairness: lostFairness(problem, served),
    townshipShare: lostTownshipShare(problem, served),
    norm: lostNorm(problem, routes),
    overDriving: lostOverDriving(problem, routes),
    lateness: problem.goals.perLateMinute * sum(routes.map(({ figures }) => figures.lateMinutes)),
    change: lostChange(problem, served),
  };
  return {
    unservedRequired: sumOfUnserved(served, problem.isRequired),
    points: sum(Object.values(lost)),
    lost,
    cost: costOf(problem, routes, served),
    length_m: sum(routes.map(({ figures }) => figures.length_m)),
    days: routes.length,
    nights: routes.filter(({ night }) => night !== BASE).length,
  };
}

/**
 * Compares every figure of the claimed cost. O(visits + areas + vehicles × days).
 */
export function checkCost(
  problem: ProblemData,
  routes: readonly CostedRoute[],
  served: ServedTable,
  claimed: SolutionCost | null | undefined,
  report: Report,
): void {
  const right = solutionCost(problem, routes, served);
  const claim: Partial<SolutionCost> = claimed ?? {};
  const lost: Partial<LostPoints> = claim.lost ?? {};
  if (claim.unservedRequired !== right.unservedRequired) {
    report('required-wrong', `${claim.unservedRequired}, expected ${right.unservedRequired}`);
  }
  for (const goal of Object.keys(right.lost) as (keyof LostPoints)[]) {
    if (lost[goal] !== right.lost[goal]) {
      report('lost-wrong', `${goal} ${lost[goal]}, expected ${right.lost[goal]}`);
    }
  }
  if (claim.points !== right.points) report('points-wrong', `${claim.points}, expected ${right.points}`);
  if (claim.cost !== right.cost) report('cost-wrong', `${claim.cost}, expected ${right.cost}`);
  for (const figure of ['length_m', 'days', 'nights'] as const) {
    if (claim[figure] !== right[figure]) {
      report('figure-wrong', `${figure} ${claim[figure]}, expected ${right[figure]}`);
    }
  }
}
