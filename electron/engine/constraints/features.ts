import type { ProblemData } from '../problem.ts';
import type { VehicleIndex, VisitIndex } from '../problem-input.ts';
import { hasFeatures } from '../schedule/visit-rules.ts';
import type { Constraint } from './constraint.ts';

/** The vehicle offers all that the visit needs. O(1). */
export class Features implements Constraint {
  readonly name = 'feature';
  readonly level = 'hard';
  readonly isActive: boolean;
  private readonly problem: ProblemData;

  constructor(problem: ProblemData) {
    this.isActive = problem.visitFeatures.some((needed) => needed !== 0);
    this.problem = problem;
  }

  admits(visit: VisitIndex, vehicle: VehicleIndex): boolean {
    return !this.isActive || hasFeatures(this.problem, vehicle, visit);
  }
}
