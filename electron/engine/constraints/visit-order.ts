import type { ProblemData } from '../problem.ts';
import type { VisitIndex } from '../problem-input.ts';
import type { Constraint } from './constraint.ts';
import { IndexLists } from './index-lists.ts';

/** The visits of an order list that share a route appear in the order of the list. */
export class VisitOrder implements Constraint {
  readonly name = 'lock';
  readonly level = 'hard';
  readonly isActive: boolean;
  /** Result of `ask`: the visit must come after this node … */
  after = 0;
  /** … and before this one. */
  before = 0;
  private readonly visitCount: number;
  private readonly orders: ProblemData['orders'];
  private readonly listsOf: IndexLists;
  /** Rank of each visit in the list that is looked at, 0 = not in it. */
  private readonly rank: Int32Array;

  constructor(problem: ProblemData) {
    this.isActive = problem.orders.length > 0;
    this.visitCount = problem.visitCount;
    this.orders = problem.orders;
    this.listsOf = new IndexLists(
      problem.visitCount,
      problem.orders.flatMap((order, index) => order.map((visit) => [visit, index] as const)),
    );
    this.rank = new Int32Array(this.isActive ? problem.visitCount : 0);
  }

  isOrdered(visit: VisitIndex): boolean {
    return this.isActive && this.listsOf.offset[visit]! < this.listsOf.offset[visit + 1]!;
  }

  /**
   * Sets the results for `visit` on the route with this head (which stands for both ends). False when the lists
   * leave it no place. O(lists of the visit × (list + route)).
   */
  ask(visit: VisitIndex, head: number, next: Int32Array): boolean {
    this.after = head;
    this.before = head;
    let first = 0;
    let last = this.visitCount + 1;
    const { offset, items } = this.listsOf;
    for (let at = offset[visit]!; at < offset[visit + 1]!; at += 1) {
      const order = this.orders[items[at]!]!;
      for (let position = 0; position < order.length; position += 1)
        this.rank[order[position]!] = position + 1;
      const own = this.rank[visit]!;
      let step = 1;
      for (let node = next[head]!; node !== head; node = next[node]!, step += 1) {
        const rank = this.rank[node]!;
        if (rank === 0) continue;
        if (rank < own && step > first) {
          first = step;
          this.after = node;
        }
        if (rank > own && step < last) {
          last = step;
          this.before = node;
        }
      }
      for (let position = 0; position < order.length; position += 1) this.rank[order[position]!] = 0;
    }
    return first < last;
  }
}
