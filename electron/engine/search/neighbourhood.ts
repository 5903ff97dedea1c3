import type { ProblemData } from '../problem.ts';
import { MAX_NEIGHBOURS } from './parameters.ts';

/**
 * Nearest other visits of each visit by road length from it, nearest first, ties by index.
 * A list is made when it is first asked for (O(n log n)), so that a run starts, and can be cancelled, at once.
 */
export class Neighbourhood {
  /** Length of every list. */
  readonly count: number;
  /** The list of a visit begins at visit × count; valid after `prepare`. */
  readonly lists: Int32Array;
  private readonly problem: ProblemData;
  private readonly isReady: Uint8Array;
  private readonly keys: Float64Array;

  constructor(problem: ProblemData) {
    this.problem = problem;
    this.count = Math.min(MAX_NEIGHBOURS, Math.max(0, problem.visitCount - 1));
    this.lists = new Int32Array(problem.visitCount * this.count);
    this.isReady = new Uint8Array(problem.visitCount);
    this.keys = new Float64Array(problem.visitCount);
  }

  /** The neighbour of `visit` at `rank` (0 … count − 1). */
  at(visit: number, rank: number): number {
    if (this.isReady[visit] === 0) this.prepare(visit);
    return this.lists[visit * this.count + rank]!;
  }

  /** Makes the list of a visit if there is none yet. */
  prepare(visit: number): void {
    if (this.isReady[visit] === 1) return;
    const { placeCount, visitCount, place } = this.problem;
    const { distance_m } = this.problem.travel[0]!;
    const row = place[visit]! * placeCount;
    for (let other = 0; other < visitCount; other += 1) {
      // Distance and index packed into one number (≤ 10^8 × visits < 2^53): a plain numeric sort keeps ties stable.
      this.keys[other] = other === visit ? -1 : distance_m[row + place[other]!]! * visitCount + other;
    }
    this.keys.sort();
    for (let rank = 0; rank < this.count; rank += 1) {
      this.lists[visit * this.count + rank] = this.keys[rank + 1]! % visitCount;
    }
    this.isReady[visit] = 1;
  }
}
