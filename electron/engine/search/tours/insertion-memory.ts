import { REMEMBERED } from './tour-parameters.ts';

const LEAST_SLOTS = 16;
/** A slot: two costs as doubles, then six integers. */
const SLOT_BYTES = 40;
const DOUBLES = SLOT_BYTES / Float64Array.BYTES_PER_ELEMENT;
const INTEGERS = SLOT_BYTES / Int32Array.BYTES_PER_ELEMENT;
const ROUTE = 4;
const STAMP = 5;
const BEST_AFTER = 6;
const BEST_DRIVE = 7;
const SECOND_AFTER = 8;
const SECOND_DRIVE = 9;

/** The least power of two that is not smaller. */
function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}

/**
 * The two cheapest places of a visit on a route, remembered under the stamp of the route: a table of bounded size in
 * which a new entry takes the place of an old one. The slots of one visit, and the fields of a slot, lie side by side.
 */
export class InsertionMemory {
  private readonly doubles: Float64Array;
  private readonly integers: Int32Array;
  private readonly slotsPerVisit: number;

  constructor(visitCount: number, routeCount: number) {
    const share = powerOfTwo(REMEMBERED / Math.max(1, visitCount) + 1) / 2;
    this.slotsPerVisit = Math.min(powerOfTwo(routeCount), Math.max(LEAST_SLOTS, share));
    const buffer = new ArrayBuffer(visitCount * this.slotsPerVisit * SLOT_BYTES);
    this.doubles = new Float64Array(buffer);
    this.integers = new Int32Array(buffer);
    for (let at = ROUTE; at < this.integers.length; at += INTEGERS) this.integers[at] = -1;
  }

  /** Slot of the pair. */
  at(visit: number, route: number): number {
    return visit * this.slotsPerVisit + (route & (this.slotsPerVisit - 1));
  }

  holds(slot: number, route: number, stamp: number): boolean {
    return (
      this.integers[slot * INTEGERS + ROUTE] === route && this.integers[slot * INTEGERS + STAMP] === stamp
    );
  }

  bestCost(slot: number): number {
    return this.doubles[slot * DOUBLES]!;
  }

  bestAfter(slot: number): number {
    return this.integers[slot * INTEGERS + BEST_AFTER]!;
  }

  /** Driving of the route with the visit there. */
  bestDrive(slot: number): number {
    return this.integers[slot * INTEGERS + BEST_DRIVE]!;
  }

  secondCost(slot: number): number {
    return this.doubles[slot * DOUBLES + 1]!;
  }

  secondAfter(slot: number): number {
    return this.integers[slot * INTEGERS + SECOND_AFTER]!;
  }

  secondDrive(slot: number): number {
    return this.integers[slot * INTEGERS + SECOND_DRIVE]!;
  }

  claim(slot: number, route: number, stamp: number): void {
    this.integers[slot * INTEGERS + ROUTE] = route;
    this.integers[slot * INTEGERS + STAMP] = stamp;
  }

  setBest(slot: number, cost: number, after: number, drive_s: number): void {
    this.doubles[slot * DOUBLES] = cost;
    this.integers[slot * INTEGERS + BEST_AFTER] = after;
    this.integers[slot * INTEGERS + BEST_DRIVE] = drive_s;
  }

  setSecond(slot: number, cost: number, after: number, drive_s: number): void {
    this.doubles[slot * DOUBLES + 1] = cost;
    this.integers[slot * INTEGERS + SECOND_AFTER] = after;
    this.integers[slot * INTEGERS + SECOND_DRIVE] = drive_s;
  }
}
