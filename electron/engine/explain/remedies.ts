import type { Change, Remedy } from '../explanation.ts';
import { NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import type { Solution } from '../solution.ts';
import {
  distinctVehicles,
  type Lock,
  OneWindow,
  OpenCalendar,
  withOneMoreVisit,
  withoutLock,
  withVehicleLike,
} from './changed-problem.ts';
import { compareChange, isGain } from './cost-change.ts';
import { type Candidate, Insertion } from './insertion.ts';
import { PlanState } from './plan-state.ts';
import { vehicleDays } from './vehicle-days.ts';

/** A visit that was left out, and the plan that left it out. */
export interface LeftOut {
  readonly problem: ProblemData;
  readonly solution: Solution;
  readonly state: PlanState;
  readonly visit: VisitIndex;
}

/** Keeps the best placement of one kind of change. A change that lets the visit in at a loss is no remedy. */
class Best {
  #best: { readonly change: Change; readonly candidate: Candidate } | null = null;

  offer(candidate: Candidate | null, changeOf: () => Change): void {
    if (candidate === null || !isGain(candidate.change)) return;
    if (this.#best !== null && compareChange(candidate.change, this.#best.candidate.change) >= 0) return;
    this.#best = { change: changeOf(), candidate };
  }

  remedy(): Remedy | null {
    return this.#best === null
      ? null
      : { change: this.#best.change, placement: this.#best.candidate.placement };
  }
}

const isOut = (problem: ProblemData, vehicle: VehicleIndex, day: DayIndex) =>
  problem.isAvailable[vehicle * problem.dayCount + day] === 1;

/** Each day on which a vehicle is off, with the shift of its nearest day out. */
export function oneMoreDay({ problem, state, visit }: LeftOut): Remedy | null {
  const calendar = new OpenCalendar(problem);
  const insertion = new Insertion(calendar.problem, state, visit);
  const best = new Best();
  for (const [vehicle, day] of vehicleDays(problem)) {
    if (isOut(problem, vehicle, day) || !calendar.open(vehicle, day)) continue;
    // The new day may also serve to drive to a night before the visit, or home from a night after it.
    const days = problem.maxNights[vehicle] === 0 ? [day] : [day, day - 1, day + 1];
    for (const on of days) {
      if (on < 0 || on >= problem.dayCount) continue;
      best.offer(insertion.on(vehicle, on).candidate, () => ({ kind: 'one-more-day', vehicle, day }));
    }
    calendar.close(vehicle, day);
  }
  return best.remedy();
}

/** On each day a window as long as the shift of a vehicle that is out. */
export function anotherWindow({ problem, state, visit }: LeftOut): Remedy | null {
  const windows = new OneWindow(problem, visit);
  const insertion = new Insertion(windows.problem, state, visit);
  const best = new Best();
  for (const [vehicle, day] of vehicleDays(problem)) {
    if (!isOut(problem, vehicle, day)) continue;
    const start_s = problem.shiftStart_s[vehicle * problem.dayCount + day]!;
    const end_s = problem.shiftEnd_s[vehicle * problem.dayCount + day]!;
    windows.set(day, start_s, end_s);
    const { candidate } = insertion.on(vehicle, day);
    best.offer(candidate, () => ({ kind: 'another-window', day, start_s, end_s }));
  }
  return best.remedy();
}

/**
 * The visit's own locks. Its place in the order of visits stands for the places of those that it may not pass:
 * releasing one of these would allow no position more.
 */
export function releasedLock({ problem, state, visit }: LeftOut): Remedy | null {
  const locks: Lock[] = [];
  if (problem.lockVehicle[visit] !== NONE) locks.push('vehicle');
  if (problem.lockDay[visit] !== NONE) locks.push('day');
  if (problem.orders.some((order) => order.includes(visit))) locks.push('order');
  const best = new Best();
  for (const lock of locks) {
    const insertion = new Insertion(withoutLock(problem, visit, lock), state, visit);
    for (const [vehicle, day] of vehicleDays(problem)) {
      const { candidate } = insertion.on(vehicle, day);
      best.offer(candidate, () => ({ kind: 'released-lock', visit, lock }));
    }
  }
  return best.remedy();
}

/** One more vehicle of each kind, on each day. */
export function anotherVehicle({ problem, solution, visit }: LeftOut): Remedy | null {
  const best = new Best();
  for (const like of distinctVehicles(problem)) {
    const larger = withVehicleLike(problem, like);
    const insertion = new Insertion(larger, new PlanState(larger, solution.routes), visit);
    for (let day = 0; day < problem.dayCount; day += 1) {
      const { candidate } = insertion.on(problem.vehicleCount, day);
      best.offer(candidate, () => ({ kind: 'another-vehicle', like }));
    }
  }
  return best.remedy();
}

/** One visit more than allowed, on each day that is full by number. */
export function oneMoreVisit({ problem, state, visit }: LeftOut): Remedy | null {
  const insertion = new Insertion(withOneMoreVisit(problem), state, visit);
  const best = new Best();
  for (const [vehicle, day] of vehicleDays(problem)) {
    if (state.visitsOn(vehicle, day).length !== problem.maxVisitsPerDay[vehicle]) continue;
    const { candidate } = insertion.on(vehicle, day);
    best.offer(candidate, () => ({ kind: 'one-more-visit', vehicle, day }));
  }
  return best.remedy();
}
