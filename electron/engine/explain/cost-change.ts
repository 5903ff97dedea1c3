import type { Metres, Seconds } from '../../domain/units.ts';
import { NONE, type ProblemData } from '../problem.ts';
import {
  BASE,
  type DayIndex,
  type LodgingIndex,
  type MilliCost,
  type VehicleIndex,
  type VisitIndex,
} from '../problem-input.ts';
import {
  changeLost,
  dailyOverMinutes,
  fairnessOfVisit,
  normLost,
  townshipLost,
  weeklyOverMinutes,
} from '../schedule/goals.ts';
import type { PlanState } from './plan-state.ts';

/** Cost after a change minus cost before; negative = the plan gets better. */
export interface CostChange {
  readonly unservedRequired: number;
  readonly points: number;
  readonly cost: MilliCost;
  readonly length_m: Metres;
  readonly drive_s: Seconds;
}

/** What a route would be. */
export interface RouteChange {
  readonly day: DayIndex;
  readonly exists: boolean;
  readonly night: LodgingIndex;
  readonly length_m: Metres;
  readonly drive_s: Seconds;
  readonly lateMinutes: number;
}

/** Neighbouring routes of one vehicle that change together, and the visits that come and go with it. */
export interface PlanChange {
  readonly vehicle: VehicleIndex;
  readonly routes: readonly RouteChange[];
  readonly added: VisitIndex;
  /** Day of the visit that is added. */
  readonly day: DayIndex;
  readonly removed: readonly VisitIndex[];
}

export function compareChange(a: CostChange, b: CostChange): number {
  return a.unservedRequired - b.unservedRequired || a.points - b.points || a.cost - b.cost;
}

/** Is the plan better with the change? */
export function isGain({ unservedRequired, points, cost }: CostChange): boolean {
  return unservedRequired < 0 || (unservedRequired === 0 && (points < 0 || (points === 0 && cost < 0)));
}

const DAYS_AFTER = 6;

/** Points of soft limits of driving; the driving of the routes is exchanged for the moment of the question. */
function overDrivingChange(problem: ProblemData, state: PlanState, { vehicle, routes }: PlanChange): number {
  if (problem.goals.perOverMinute === 0) return 0;
  const { drive_s } = state;
  const base = vehicle * problem.dayCount;
  const days = routes.map(({ day }) => day);
  const first = Math.min(...days);
  const last = Math.min(problem.dayCount - 1, Math.max(...days) + DAYS_AFTER);
  let minutes = -weeklyOverMinutes(problem, drive_s, vehicle, first, last);
  const before = days.map((day) => drive_s[base + day]!);
  for (const route of routes) {
    minutes +=
      dailyOverMinutes(problem, route.drive_s) - dailyOverMinutes(problem, drive_s[base + route.day]!);
    drive_s[base + route.day] = route.drive_s;
  }
  minutes += weeklyOverMinutes(problem, drive_s, vehicle, first, last);
  days.forEach((day, at) => {
    drive_s[base + day] = before[at]!;
  });
  return problem.goals.perOverMinute * minutes;
}

/** Points of prize, fairness and change when a visit comes (step 1) or goes (step −1), counters as they are. */
function visitPoints(
  problem: ProblemData,
  state: PlanState,
  visit: VisitIndex,
  vehicle: number,
  day: number,
  step: 1 | -1,
) {
  const area = problem.area[visit]!;
  const place = step === 1 ? 1 : 0;
  const fairness = area === NONE ? 0 : fairnessOfVisit(problem, area, state.servedInArea[area]! + place);
  const kept = changeLost(problem, visit, vehicle, day) - changeLost(problem, visit, NONE, NONE);
  return step * (kept - problem.prize[visit]! - fairness);
}

/** Points that depend on which visits are served, and where. */
function servedPointsChange(problem: ProblemData, state: PlanState, change: PlanChange): number {
  const { added, day, vehicle, removed } = change;
  const townshipBefore = townshipLost(problem, state.served, state.servedTownships);
  let points = visitPoints(problem, state, added, vehicle, day, 1);
  state.count(problem, added, day, 1);
  for (const visit of removed) {
    points += visitPoints(problem, state, visit, state.vehicleOf[visit]!, state.dayOf[visit]!, -1);
    state.count(problem, visit, state.dayOf[visit]!, -1);
  }
  points += townshipLost(problem, state.served, state.servedTownships) - townshipBefore;
  for (const visit of removed) state.count(problem, visit, state.dayOf[visit]!, 1);
  state.count(problem, added, day, -1);
  return points;
}

function nightCost(problem: ProblemData, vehicle: VehicleIndex, night: LodgingIndex): MilliCost {
  return night === BASE ? 0 : problem.costPerNight[vehicle]! + problem.lodgingCost[night]!;
}

/**
 * What the change adds to the cost of the plan on all levels: the same as the difference of two `costOf`, from the
 * routes it touches alone. O(routes touched + visits removed).
 */
export function costChange(problem: ProblemData, state: PlanState, change: PlanChange): CostChange {
  const { vehicle, routes, added, removed } = change;
  const base = vehicle * problem.dayCount;
  let length_m = 0;
  let drive_s = 0;
  let lateMinutes = 0;
  let days = 0;
  let cost = 0;
  for (const route of routes) {
    const index = base + route.day;
    length_m += route.length_m - state.length_m[index]!;
    drive_s += route.drive_s - state.drive_s[index]!;
    lateMinutes += route.lateMinutes - state.lateMinutes[index]!;
    days += Number(route.exists) - state.exists[index]!;
    cost += nightCost(problem, vehicle, route.night) - nightCost(problem, vehicle, state.night[index]!);
  }
  cost += length_m * problem.costPerMetre[vehicle]! + days * problem.costPerDay[vehicle]!;
  cost -= problem.value[added]!;
  let unservedRequired = -problem.isRequired[added]!;
  for (const visit of removed) {
    cost += problem.value[visit]!;
    unservedRequired += problem.isRequired[visit]!;
  }
  const daysBefore = state.visitDaysOf[vehicle]!;
  const moreDays = state.visitsOn(vehicle, change.day).length > 0 ? 0 : 1;
  const points =
    servedPointsChange(problem, state, change) +
    overDrivingChange(problem, state, change) +
    problem.goals.perLateMinute * lateMinutes +
    normLost(problem, vehicle, daysBefore + moreDays) -
    normLost(problem, vehicle, daysBefore);
  return { unservedRequired, points, cost, length_m, drive_s };
}
