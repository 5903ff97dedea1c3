import type { DayValues } from './day-values.ts';
import {
  earliestBegin,
  firstEnd,
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

/** Days of the queue with their costs; one search uses it at a time, for one step after another. */
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
 * `out` covers the days from the earliest possible to `last`, none when that is later.
 */
export function stepForward(
  terms: StayTerms,
  before: DayValues,
  haul_d: number,
  legCost: number,
  last: number,
  queue: StepQueue,
  out: DayValues,
): void {
  const { prepare_d, minOpen_d, maxOpen_d, strike_d, worthBefore } = terms;
  const { day: days, cost: costs } = queue;
  const first = firstEnd(terms, before.lo + haul_d) + 1;
  const { values, at: outAt } = out;
  const { values: beforeValues, at: beforeAt, lo: beforeLo } = before;
  const top = before.hi - beforeLo;
  const toOpen = strike_d + minOpen_d;
  let head = 0;
  let tail = 0;
  let best = Infinity;
  out.lo = first;
  out.hi = last;
  for (let free = first, step = outAt; free <= last; free += 1, step += 1) {
    const close = free - strike_d - 1;
    const open = free - toOpen;
    const install = open - prepare_d;
    const at = install - haul_d - beforeLo;
    let cost = beforeValues[beforeAt + (at < top ? at : top)]!;
    if (cost !== Infinity && isOpenable(terms, open, haul_d)) {
      cost += openingCost(terms, open) + worthBefore[open]!;
      while (tail > head && costs[tail - 1]! > cost) tail -= 1;
      days[tail] = open;
      costs[tail] = cost;
      tail += 1;
    }
    const shortest = earliestBegin(terms, free - 1) + prepare_d;
    const longest = close - maxOpen_d + 1;
    const least = shortest > longest ? shortest : longest;
    while (head < tail && days[head]! < least) head += 1;
    if (head < tail && isClosable(terms, close)) {
      const value = costs[head]! - worthBefore[close + 1]! + legCost;
      if (value < best) best = value;
    }
    values[step] = best;
  }
}

/**
 * Least cost of a stay and all that follows it, by the day its installation begins, given the least cost of what
 * follows by the day the set is free. `out` covers the days from `first` to the last on which it is possible.
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
  const { values, at } = out;
  const { values: afterValues, at: afterAt, lo: afterLo } = after;
  const lead = prepare_d + minOpen_d - 1;
  const latest = Math.min(after.hi, terms.to + 1) - strike_d - 1;
  let head = 0;
  let tail = 0;
  out.lo = first;
  // Begun later than this, a stay ends too late.
  out.hi = Math.min(last, latest - lead);
  // The queue holds for each last open day the first day on which the stay may begin.
  for (let close = Math.min(latest, last + prepare_d + maxOpen_d - 1); close >= first + lead; close -= 1) {
    const install = close - lead;
    const free = close + strike_d + 1;
    const cost =
      free >= afterLo && isClosable(terms, close) ? afterValues[afterAt + free - afterLo]! : Infinity;
    if (cost !== Infinity) {
      const value = cost - worthBefore[close + 1]!;
      while (tail > head && costs[tail - 1]! > value) tail -= 1;
      const begin = earliestBegin(terms, free - 1);
      const longest = close - maxOpen_d + 1 - prepare_d;
      days[tail] = begin > longest ? begin : longest;
      costs[tail] = value;
      tail += 1;
    }
    if (install > last) continue;
    while (head < tail && days[head]! > install) head += 1;
    const open = install + prepare_d;
    // Whether a carrier can bring it is asked with the move.
    values[at + install - first] =
      head < tail && isOpenable(terms, open, 0)
        ? costs[head]! + openingCost(terms, open) + worthBefore[open]!
        : Infinity;
  }
  while (out.hi >= first && values[at + out.hi - first] === Infinity) out.hi -= 1;
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
      const value = arrival.values[arrival.at + install - arrival.lo]! + legCost;
      if (value < best) best = value;
    }
    out.values[out.at + free - first] = best;
  }
}
