import { NONE, type ProblemData } from '../problem.ts';
import type { DayIndex, RelationKind, VisitIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';
import { IndexLists } from './index-lists.ts';

/** The other visits of all relations of a kind, for each visit. */
function matesOf(problem: ProblemData, kind: RelationKind): IndexLists {
  const pairs: (readonly [number, number])[] = [];
  for (const relation of problem.relations) {
    if (relation.kind !== kind) continue;
    for (const visit of relation.visits) {
      for (const mate of relation.visits) if (mate !== visit) pairs.push([visit, mate]);
    }
  }
  return new IndexLists(problem.visitCount, pairs);
}

/**
 * `apart`: no two on one day. `alternatives`: at most one is served. Visits that belong together are inserted and
 * removed as a whole (search/tours/units.ts). Every question is O(visits of the relations).
 */
export class Relations implements Constraint {
  readonly name = 'relation';
  readonly level = 'hard';
  readonly isActive: boolean;
  private readonly dayCount: number;
  private readonly apart: IndexLists;
  private readonly alternatives: IndexLists;

  constructor(problem: ProblemData) {
    this.isActive = problem.relations.length > 0;
    this.dayCount = problem.dayCount;
    this.apart = matesOf(problem, 'apart');
    this.alternatives = matesOf(problem, 'alternatives');
  }

  /** Is another visit served instead of this one? */
  isExcluded(visit: VisitIndex, routeOf: Int32Array): boolean {
    if (!this.isActive) return false;
    const { offset, items } = this.alternatives;
    for (let at = offset[visit]!; at < offset[visit + 1]!; at += 1) {
      if (routeOf[items[at]!] !== NONE) return true;
    }
    return false;
  }

  /** Is the day free of visits that must not share it with this one? */
  admits(visit: VisitIndex, day: DayIndex, routeOf: Int32Array): boolean {
    if (!this.isActive) return true;
    const { offset, items } = this.apart;
    for (let at = offset[visit]!; at < offset[visit + 1]!; at += 1) {
      const route = routeOf[items[at]!]!;
      if (route !== NONE && route % this.dayCount === day) return false;
    }
    return true;
  }
}
