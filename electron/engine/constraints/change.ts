import { NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import { changeLost } from '../schedule/goals.ts';
import type { Constraint } from './constraint.ts';

/** Points for visits that leave the day or the vehicle they had in a plan that was handed out. O(1). */
export class Change implements Constraint {
  readonly name = 'change';
  readonly level = 'points';
  readonly isActive: boolean;
  private readonly problem: ProblemData;

  constructor(problem: ProblemData) {
    const { changedDay, changedVehicle, dropped } = problem.goals;
    this.isActive =
      changedDay + changedVehicle + dropped > 0 && problem.plannedVehicle.some((planned) => planned !== NONE);
    this.problem = problem;
  }

  /** Points lost when `vehicle` serves the visit on `day`. */
  lost(visit: VisitIndex, vehicle: VehicleIndex, day: DayIndex): number {
    return this.isActive ? changeLost(this.problem, visit, vehicle, day) : 0;
  }

  /** Points lost when nobody serves the visit. */
  lostUnserved(visit: VisitIndex): number {
    return this.isActive ? changeLost(this.problem, visit, NONE, NONE) : 0;
  }
}
