import { NONE, type StayProblem } from '../problem.ts';
import { type DayValues, DayValuesStore, scratchValues, valueBy } from './day-values.ts';
import { ItemBounds } from './item-bounds.ts';
import { freeBefore, StepQueue, stepBackward, stepForward } from './stay-steps.ts';
import { firstEnd, isCarrierFree, latestBegin, type StayTerms } from './stay-terms.ts';
import { findTimes } from './stay-times.ts';
import {
  type Bounds,
  type Item,
  type ItemTerms,
  type Leg,
  type SetMasks,
  sameFromEnd,
  sameFromStart,
  type TimedStay,
  type Timeline,
  UNCAPPED,
  type Work,
} from './timeline.ts';

/** After the last stay of a set that may end anywhere. */
const NO_LEG: Leg = { haul_d: 0, cost: 0 };

/** Finds the best times of the stays of one set, the other sets being where they are. */
export class SetTimer {
  readonly bounds: ItemBounds;
  private readonly problem: StayProblem;
  private readonly queue: StepQueue;
  private readonly scratch: readonly [DayValues, DayValues];
  /** Of the stays of a chain: the move to each, and the day by which it has to be over. */
  private readonly legs: Leg[] = [];
  private readonly until: number[] = [];
  private readonly store = new DayValuesStore();

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.queue = new StepQueue(problem.dayCount);
    this.scratch = [scratchValues(problem.dayCount + 1), scratchValues(problem.dayCount + 1)];
    this.bounds = new ItemBounds(problem);
  }

  private forwardOf(
    k: number,
    items: readonly Item[],
    terms: ItemTerms,
    { earliest, latest, legs }: Bounds,
    base: Work | null,
  ): DayValues[] {
    const set = this.problem.sets[k]!;
    const known = base ? sameFromStart(items, terms, base) : -1;
    const forward: DayValues[] = [];
    for (let i = 0; i <= items.length; i += 1) {
      // Those that were worked out for a longer time to come hold for a shorter one.
      const kept = i <= known ? base!.forward[i]! : null;
      if (kept && kept.hi >= latest[i]! - legs[i]!.haul_d) {
        forward.push(kept);
        continue;
      }
      const lo = earliest[i]!;
      const hi = Math.max(lo, latest[i]! - legs[i]!.haul_d);
      const values = this.store.take(lo, hi);
      const stay = i === 0 ? null : terms[i - 1];
      if (i === 0) {
        fill(values, set.costPerIdleDay * (set.to - set.from + 1));
      } else if (stay) {
        const { haul_d, cost } = legs[i - 1]!;
        stepForward(stay, forward[i - 1]!, haul_d, cost, hi, this.queue, values);
      } else {
        const { haul_d, cost } = legs[i - 1]!;
        fill(values, valueBy(forward[i - 1]!, latest[i - 1]! - haul_d) + cost);
      }
      forward.push(values);
    }
    return forward;
  }

  private constant(day: number, value: number): DayValues {
    const values = this.store.take(day, day);
    fill(values, value);
    return values;
  }

  /** `Work.arrival` of a set. */
  arrivalOf(k: number, work: Work): readonly DayValues[] {
    if (work.arrival) return work.arrival;
    const { items, terms, bounds, base } = work;
    const { earliest, latest, legs } = bounds;
    const last = items.length;
    const isMovable = this.problem.sets[k]!.blocks.some(({ place }) => place === NONE);
    // A block that leaves the set where it was makes what follows depend on what comes before.
    const known = base?.arrival && !isMovable ? sameFromEnd(items, terms, base) : 0;
    const arrival: DayValues[] = Array.from({ length: last + 1 });
    const end = latest[last]!;
    arrival[last] = this.constant(end, 0);
    for (let i = last - 1; i >= 0; i -= 1) {
      const stay = terms[i];
      const kept = last - i <= known ? base!.arrival![base!.items.length - (last - i)]! : null;
      if (kept && kept.lo <= earliest[i]! + legs[i]!.haul_d) {
        arrival[i] = kept;
        continue;
      }
      const next = arrival[i + 1]!;
      const leg = legs[i + 1]!;
      const nextStay = terms[i + 1];
      const [after] = this.scratch;
      if (nextStay) freeBefore(nextStay, next, leg.haul_d, leg.cost, earliest[i + 1]!, after);
      else {
        after.lo = earliest[i + 1]!;
        after.hi = next.hi - leg.haul_d;
        fill(after, next.values[next.at]! + leg.cost);
      }
      if (stay) {
        const lo = earliest[i]! + legs[i]!.haul_d;
        const values = this.store.take(lo, latest[i]!);
        stepBackward(stay, after, lo, latest[i]!, this.queue, values);
        arrival[i] = values;
      } else {
        const { from } = this.problem.sets[k]!.blocks[(items[i] as Extract<Item, { kind: 'block' }>).block]!;
        arrival[i] = this.constant(from, after.values[after.at]!);
      }
    }
    work.arrival = arrival;
    work.base = null;
    return arrival;
  }

  /** Days of the stays that the least cost stands for: the earliest end, then the longest opening. */
  private timesOf(
    k: number,
    items: readonly Item[],
    terms: ItemTerms,
    bounds: Bounds,
    forward: readonly DayValues[],
  ): TimedStay[] {
    const stays: TimedStay[] = [];
    let free = bounds.latest[items.length]! - bounds.legs[items.length]!.haul_d;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      const stay = terms[i];
      const { haul_d, cost } = bounds.legs[i]!;
      if (!stay) {
        const { from } = this.problem.sets[k]!.blocks[(items[i] as Extract<Item, { kind: 'block' }>).block]!;
        free = from - haul_d;
        continue;
      }
      const found = findTimes(stay, forward[i]!, forward[i + 1]!, haul_d, cost, free);
      stays.push(found);
      free = found.haulFrom;
    }
    return stays.reverse();
  }

  /**
   * The timeline of an order of items within its bounds, or null when there are no times for it. `base`: work for an
   * order that may have parts in common with it. With `stays` these are kept. O(days × items).
   */
  time(
    k: number,
    items: readonly Item[],
    wide: Bounds,
    terms: ItemTerms,
    masks: SetMasks,
    base: Work | null,
    stays?: readonly TimedStay[],
  ): Timeline | null {
    const bounds = this.bounds.tightened(k, items, terms, wide);
    if (!bounds) return null;
    const forward = this.forwardOf(k, items, terms, bounds, base);
    const leg = bounds.legs[items.length]!;
    const points = valueBy(forward[items.length]!, bounds.latest[items.length]! - leg.haul_d) + leg.cost;
    if (points === Infinity) return null;
    return {
      k,
      items,
      stays: stays ?? this.timesOf(k, items, terms, bounds, forward),
      masks,
      work: { items, terms, bounds, forward, arrival: null, base: base?.arrival ? base : null, points },
    };
  }

  /** The moves to one more stay before item `position` of a timeline and on; null before a movable block. */
  legsAt(timeline: Timeline, terms: StayTerms, position: number): { to: Leg; on: Leg } | null {
    if (this.isBeforeMovableBlock(timeline, position)) return null;
    const { k, work } = timeline;
    const to = this.bounds.leg(k, work.bounds.places[position]!, terms.place, true);
    return { to, on: this.legTo(timeline, terms.place, position) };
  }

  /**
   * Least cost of the set with one more stay before item `position` of a timeline, Infinity when it does not fit.
   * O(days between the neighbours).
   */
  costWith(timeline: Timeline, terms: StayTerms, position: number): number {
    if (this.isBeforeMovableBlock(timeline, position)) return this.costBeforeBlock(timeline, terms, position);
    return this.costReplacing(timeline, position, position, [terms]);
  }

  /** Whether a block follows that leaves the set where it is, so that what comes after it depends on what comes before. */
  isBeforeMovableBlock({ k, items }: Timeline, position: number): boolean {
    const next = items[position];
    return next?.kind === 'block' && this.problem.sets[k]!.blocks[next.block]!.place === NONE;
  }

  /**
   * Least cost of the set with the stays of `chain` in place of its items from `first` to before `end`, Infinity when they do
   * not fit. Not before a movable block. O(days between the neighbours × stays).
   */
  costReplacing(timeline: Timeline, first: number, end: number, chain: readonly StayTerms[]): number {
    const { k, work } = timeline;
    const { to } = this.problem.sets[k]!;
    const { legs, until, scratch } = this;
    let before = work.forward[first]!;
    const next = this.arrivalOf(k, work)[end]!;
    if (before.hi < before.lo || next.hi < next.lo) return Infinity;
    let place = work.bounds.places[first]!;
    let free = before.lo;
    for (const [index, terms] of chain.entries()) {
      const leg = this.bounds.leg(k, place, terms.place, true);
      legs[index] = leg;
      free = firstEnd(terms, free + leg.haul_d) + 1;
      if (free > to + 1) return Infinity;
      place = terms.place;
    }
    const on = this.legTo(timeline, place, end);
    const last = next.hi - on.haul_d;
    if (free > last) return Infinity;
    for (let index = chain.length - 1, latest = last; index >= 0; index -= 1) {
      until[index] = latest;
      latest = latestBegin(chain[index]!, latest - 1) - legs[index]!.haul_d;
    }
    for (const [index, terms] of chain.entries()) {
      const { haul_d, cost } = legs[index]!;
      const out = scratch[index % 2]!;
      stepForward(terms, before, haul_d, cost, until[index]!, this.queue, out);
      if (out.hi < out.lo) return Infinity;
      before = out;
    }
    const nextTerms = work.terms[end];
    if (!nextTerms) return valueBy(before, last) + on.cost + next.values[next.at]!;
    return leastBetween(before, next, on, nextTerms);
  }

  /** The move on from a place to item `position`, or to where the set has to be in the end. */
  private legTo({ k, items, work }: Timeline, from: number, position: number): Leg {
    const { end } = this.problem.sets[k]!;
    const next = items[position];
    if (next) return this.bounds.leg(k, from, work.bounds.places[position + 1]!, next.kind === 'stay');
    return end === NONE ? NO_LEG : this.bounds.leg(k, from, end, false);
  }

  /** A block may leave the set where the stay is, so that what follows it changes too: worked out afresh. */
  private costBeforeBlock(timeline: Timeline, terms: StayTerms, position: number): number {
    const { k, work } = timeline;
    const { items } = work;
    const item: Item = { kind: 'stay', venue: terms.venue, pin: NONE, openShare: UNCAPPED };
    const known = work.terms;
    const all = [...known.slice(0, position), terms, ...known.slice(position)];
    const order = [...items.slice(0, position), item, ...items.slice(position)];
    const wide = this.bounds.of(k, order);
    const bounds = wide && this.bounds.tightened(k, order, all, wide);
    if (!bounds) return Infinity;
    const forward = this.forwardOf(k, order, all, bounds, work);
    const leg = bounds.legs[order.length]!;
    return valueBy(forward[order.length]!, bounds.latest[order.length]! - leg.haul_d) + leg.cost;
  }
}

/** Least cost of being free by a day and beginning the next stay, and what follows it, after the move on. */
function leastBetween(before: DayValues, next: DayValues, on: Leg, nextTerms: StayTerms): number {
  let best = Infinity;
  const last = next.hi - on.haul_d;
  for (let free = Math.max(before.lo, next.lo - on.haul_d); free <= last; free += 1) {
    const begin = free + on.haul_d;
    const value = valueBy(before, free) + next.values[next.at + begin - next.lo]!;
    if (value < best && isCarrierFree(nextTerms, on.haul_d, begin)) best = value;
  }
  return best + on.cost;
}

function fill({ lo, hi, values, at }: DayValues, value: number): void {
  values.fill(value, at, at + hi - lo + 1);
}
