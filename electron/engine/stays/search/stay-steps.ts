import type { DayValues } from './day-values.ts';
import {
  earliestBegin,
  isCarrierFree,
  isClosable,
  isOpenable,
  openingCost,
  type StayTerms,
} from './stay-terms.ts';

/*
 * Exact times of a set whose stays and their order are given, by dynamic programming over days: O(days) for each stay,
 * whatever the lengths, because the best opening for a last open day is the minimum of a window that only moves on
 * (monotone queue).
 */

/** Days of the queue with their costs; one search uses it at a time. */
export class StepQueue {
  readonly day: Int32Array;
  readonly cost: Float64Array;

  constructor(days: number) {
    this.day = new Int32Array(days + 2);
    this.cost = new Float64Array(days + 2);
  }
}

/**
 * Least cost of having taken down a stay by each day, given the least cost of being free before it.
 * `out` covers the days from the earliest possible to `last`; of each `stride` days only the first is looked at, and
 * `out.values` has one entry for each.
 */
export function stepForward(
  terms: StayTerms,
  before: DayValues,
  haul_d: number,
  legCost: number,
  last: number,
  queue: StepQueue,
  out: DayValues,
  stride = 1,
): void {
  const { prepare_d, minOpen_d, maxOpen_d, strike_d, worthBefore } = terms;
  const { day: days, cost: costs } = queue;
  const lead = haul_d + prepare_d;
  const first = before.lo + lead + minOpen_d + strike_d;
  const values = out.values;
  const top = before.hi - before.lo;
  let head = 0;
  let tail = 0;
  let best = Infinity;
  out.lo = first;
  out.hi = last;
  for (let free = first, step = 0; free <= last; free += stride, step += 1) {
    const close = free - strike_d - 1;
    const open = close - minOpen_d + 1;
    const at = open - lead - before.lo;
    let cost = before.values[at < top ? at : top]!;
    if (cost !== Infinity && isOpenable(terms, open, haul_d)) {
      cost += openingCost(terms, open) + worthBefore[open]!;
      while (tail > head && costs[tail - 1]! > cost) tail -= 1;
      days[tail] = open;
      costs[tail] = cost;
      tail += 1;
    }
    const least = Math.max(earliestBegin(terms, free - 1) + prepare_d, close - maxOpen_d + 1);
    while (head < tail && days[head]! < least) head += 1;
    if (head < tail && isClosable(terms, close))
      best = Math.min(best, costs[head]! - worthBefore[close + 1]! + legCost);
    values[step] = best;
  }
}

/**
 * Least cost of a stay and all that follows it, by the day its installation begins, given the least cost of what
 * follows by the day the set is free. `out` covers the days from `first` to `last`.
 */
export function stepBackward(
  terms: StayTerms,
  after: DayValues,
  first: number,
  last: number,
  queue: StepQueue,
  out: DayValues,
): void {
  const { prepare_d, minOpen_d, maxOpen_d, strike_d, worthBefore } = terms;
  const { day: days, cost: costs } = queue;
  const values = out.values;
  out.lo = first;
  out.hi = last;
  let head = 0;
  let tail = 0;
  const push = (close: number): void => {
    const free = close + strike_d + 1;
    if (free > after.hi || free < after.lo || !isClosable(terms, close)) return;
    const cost = after.values[free - after.lo]! - worthBefore[close + 1]!;
    if (cost === Infinity) return;
    while (tail > head && costs[tail - 1]! > cost) tail -= 1;
    days[tail] = close;
    costs[tail] = cost;
    tail += 1;
  };
  const latest = Math.min(after.hi - strike_d - 1, last + prepare_d + maxOpen_d - 1);
  for (let close = latest; close >= last + prepare_d + minOpen_d; close -= 1) push(close);
  for (let install = last; install >= first; install -= 1) {
    const open = install + prepare_d;
    push(open + minOpen_d - 1);
    while (
      head < tail &&
      (days[head]! > open + maxOpen_d - 1 || earliestBegin(terms, days[head]! + strike_d) > install)
    )
      head += 1;
    // Whether a carrier can bring it is asked with the move.
    values[install - first] =
      head < tail && isOpenable(terms, open, 0)
        ? costs[head]! + openingCost(terms, open) + worthBefore[open]!
        : Infinity;
  }
}

/**
 * Least cost of what follows a day on which the set is free, given the cost of the next stay by the day its
 * installation begins. Never falls with the day. `out` covers the days from `first` to the latest useful one.
 */
export function freeBefore(
  terms: StayTerms,
  arrival: DayValues,
  haul_d: number,
  legCost: number,
  first: number,
  out: DayValues,
): void {
  out.lo = first;
  out.hi = arrival.hi - haul_d;
  let best = Infinity;
  for (let free = out.hi; free >= first; free -= 1) {
    const install = free + haul_d;
    if (install >= arrival.lo && isCarrierFree(terms, haul_d, install)) {
      const value = arrival.values[install - arrival.lo]! + legCost;
      if (value < best) best = value;
    }
    out.values[free - first] = best;
  }
}
