import { NONE, type StayProblem } from '../problem.ts';
import type { OtherStay } from './county-terms.ts';

/** Where a stay of a county fits best into one set, and what the set then costs more. */
export interface Found {
  readonly cost: number;
  readonly venue: number;
  readonly position: number;
}

/** Positions in a set, as a power of two. */
const POSITION_BITS = 10;

/**
 * Remembers the best place of one more stay of each county in each set, as long as neither the set nor the other stays
 * of the county change. Both are told by numbers; that of the stays is the same for two sets of stays once in a blue
 * moon, which costs a try that fails.
 */
export class InsertionMemory {
  private readonly setCount: number;
  private readonly serial: Int32Array;
  private readonly stays: Int32Array;
  private readonly cost: Float64Array;
  private readonly place: Int32Array;

  constructor(problem: StayProblem) {
    const cells = problem.counties.length * problem.sets.length;
    this.setCount = problem.sets.length;
    this.serial = new Int32Array(cells).fill(NONE);
    this.stays = new Int32Array(cells);
    this.cost = new Float64Array(cells);
    this.place = new Int32Array(cells);
  }

  recall(county: number, k: number, serial: number, stays: number): Found | null {
    const cell = county * this.setCount + k;
    if (this.serial[cell] !== serial || this.stays[cell] !== stays) return null;
    const place = this.place[cell]!;
    return {
      cost: this.cost[cell]!,
      venue: place >> POSITION_BITS,
      position: place & ((1 << POSITION_BITS) - 1),
    };
  }

  keep(county: number, k: number, serial: number, stays: number, found: Found): void {
    const cell = county * this.setCount + k;
    this.serial[cell] = serial;
    this.stays[cell] = stays;
    this.cost[cell] = found.cost;
    this.place[cell] = (found.venue << POSITION_BITS) + found.position;
  }
}

/** A number that tells the stays of a county. */
export function numberOfStays(stays: readonly OtherStay[]): number {
  let number = 0;
  for (const { edition, stay } of stays) {
    for (const word of [edition, stay.install, stay.open, stay.end])
      number = (Math.imul(number, 31) + word + 1) | 0;
  }
  return number;
}
