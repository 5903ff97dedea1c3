import type { ProblemData } from '../problem.ts';
import type { Constraint } from './constraint.ts';

/** Points for every started minute of service after its window; `schedule/window.ts` has the minutes. */
export class Lateness implements Constraint {
  readonly name = 'lateness';
  readonly level = 'points';
  readonly isActive: boolean;
  private readonly perMinute: number;

  constructor(problem: ProblemData) {
    this.perMinute = problem.goals.perLateMinute;
    this.isActive = this.perMinute > 0 && problem.maxLateness_s.some((limit) => limit > 0);
  }

  /** Points of a route whose stops are late by so many started minutes together. */
  ofMinutes(lateMinutes: number): number {
    return this.perMinute * lateMinutes;
  }
}
