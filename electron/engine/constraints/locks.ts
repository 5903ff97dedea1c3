import { NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import { isUnlocked } from '../schedule/visit-rules.ts';
import type { Constraint } from './constraint.ts';

/** Locked visits are served by their vehicle, on their day. O(1). */
export class Locks implements Constraint {
  readonly name = 'lock';
  readonly level = 'hard';
  readonly isActive: boolean;
  private readonly problem: ProblemData;

  constructor(problem: ProblemData) {
    const isLocked = (to: number) => to !== NONE;
    this.isActive = problem.lockVehicle.some(isLocked) || problem.lockDay.some(isLocked);
    this.problem = problem;
  }

  admits(visit: VisitIndex, vehicle: VehicleIndex, day: DayIndex): boolean {
    return !this.isActive || isUnlocked(this.problem, vehicle, day, visit);
  }

  /** Is there only one route for the visit? */
  isPinned(visit: VisitIndex): boolean {
    return this.problem.lockVehicle[visit] !== NONE && this.problem.lockDay[visit] !== NONE;
  }
}
