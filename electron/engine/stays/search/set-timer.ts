import { haulCost, NONE, type StayProblem } from '../problem.ts';
import { type DayValues, scratchValues, valueBy } from './day-values.ts';
import { freeBefore, StepQueue, stepBackward, stepForward } from './stay-steps.ts';
import { isCarrierFree, type StayTerms } from './stay-terms.ts';
import { findTimes } from './stay-times.ts';
import {
  type Item,
  type ItemTerms,
  type SetMasks,
  sameFromEnd,
  sameFromStart,
  type TimedStay,
  type Timeline,
  UNCAPPED,
  type Work,
} from './timeline.ts';

/** Days that a rough look at a place for a stay takes in. */
const ROUGH_DAYS = 40;

/** Days and points of a move. */
interface Leg {
  readonly haul_d: number;
  readonly cost: number;
}

/** First and last day of one item or of the time after it. */
interface Bounds {
  /** Earliest day on which the set is free before item i; the last entry: after all. */
  readonly earliest: readonly number[];
  /** Latest day on which item i may begin; the last entry: the way to the end. */
  readonly latest: readonly number[];
  readonly legs: readonly Leg[];
  readonly places: readonly number[];
}

/** Finds the best times of the stays of one set, the other sets being where they are. */
export class SetTimer {
  private readonly problem: StayProblem;
  private readonly queue: StepQueue;
  private readonly scratch: DayValues;
  private serial = 0;

  constructor(problem: StayProblem) {
    this.problem = problem;
    this.queue = new StepQueue(problem.dayCount);
    this.scratch = scratchValues(problem.dayCount + 1);
  }

  /** The move before an item; on the way to a stay the set is not idle. */
  leg(k: number, from: number, to: number, isToStay: boolean): Leg {
    const haul_d = this.problem.haul_d[from * this.problem.placeCount + to]!;
    const idle = isToStay ? this.problem.sets[k]!.costPerIdleDay * haul_d : 0;
    return { haul_d, cost: haulCost(this.problem, k, from, to) - idle };
  }

  placeOf(k: number, item: Item, before: number): number {
    if (item.kind === 'stay') return this.problem.venues[item.venue]!.place;
    const { place } = this.problem.sets[k]!.blocks[item.block]!;
    return place === NONE ? before : place;
  }

  /** Null when the items do not fit between the first and the last day of the set, windows aside. */
  private boundsOf(k: number, items: readonly Item[], terms: ItemTerms): Bounds | null {
    const set = this.problem.sets[k]!;
    const places = [set.start];
    const legs: Leg[] = [];
    const earliest = [set.from];
    for (const [i, item] of items.entries()) {
      const place = this.placeOf(k, item, places[i]!);
      const leg = this.leg(k, places[i]!, place, item.kind === 'stay');
      places.push(place);
      legs.push(leg);
      const stay = terms[i];
      if (stay) {
        earliest.push(earliest[i]! + leg.haul_d + stay.prepare_d + stay.minOpen_d + stay.strike_d);
        continue;
      }
      const block = set.blocks[(item as Extract<Item, { kind: 'block' }>).block]!;
      if (earliest[i]! + leg.haul_d > block.from) return null;
      earliest.push(block.to + 1);
    }
    const last = places.at(-1)!;
    legs.push(set.end === NONE ? { haul_d: 0, cost: 0 } : this.leg(k, last, set.end, false));
    const latest = Array.from({ length: items.length + 1 }, () => 0);
    latest[items.length] = set.to + 1;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      const stay = terms[i];
      const free = latest[i + 1]! - legs[i + 1]!.haul_d;
      const item = items[i]!;
      latest[i] = stay
        ? free - stay.strike_d - stay.minOpen_d - stay.prepare_d
        : set.blocks[(item as Extract<Item, { kind: 'block' }>).block]!.from;
      if (earliest[i + 1]! > free) return null;
    }
    if (earliest[items.length]! + legs[items.length]!.haul_d > set.to + 1) return null;
    return { earliest, latest, legs, places };
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
      const values: DayValues = { lo, hi, values: new Float64Array(hi - lo + 1) };
      const stay = i === 0 ? null : terms[i - 1];
      if (i === 0) {
        values.values.fill(set.costPerIdleDay * (set.to - set.from + 1));
      } else if (stay) {
        const { haul_d, cost } = legs[i - 1]!;
        stepForward(stay, forward[i - 1]!, haul_d, cost, hi, this.queue, values);
      } else {
        const { haul_d, cost } = legs[i - 1]!;
        values.values.fill(valueBy(forward[i - 1]!, latest[i - 1]! - haul_d) + cost);
      }
      forward.push(values);
    }
    return forward;
  }

  private arrivalOf(
    k: number,
    items: readonly Item[],
    terms: ItemTerms,
    { earliest, latest, legs }: Bounds,
    base: Work | null,
  ): DayValues[] {
    const last = items.length;
    const isMovable = this.problem.sets[k]!.blocks.some(({ place }) => place === NONE);
    // A block that leaves the set where it was makes what follows depend on what comes before.
    const known = base && !isMovable ? sameFromEnd(items, terms, base) : 0;
    const arrival: DayValues[] = Array.from({ length: last + 1 });
    const end = latest[last]!;
    arrival[last] = { lo: end, hi: end, values: new Float64Array(1) };
    for (let i = last - 1; i >= 0; i -= 1) {
      const stay = terms[i];
      const kept = last - i <= known ? base!.arrival[base!.items.length - (last - i)]! : null;
      if (kept && kept.lo <= earliest[i]! + legs[i]!.haul_d) {
        arrival[i] = kept;
        continue;
      }
      const next = arrival[i + 1]!;
      const leg = legs[i + 1]!;
      const nextStay = terms[i + 1];
      const after = this.scratch;
      if (nextStay) freeBefore(nextStay, next, leg.haul_d, leg.cost, earliest[i + 1]!, after);
      else {
        after.lo = earliest[i + 1]!;
        after.hi = next.hi - leg.haul_d;
        after.values.fill(next.values[0]! + leg.cost, 0, after.hi - after.lo + 1);
      }
      if (stay) {
        const lo = earliest[i]! + legs[i]!.haul_d;
        const values = { lo, hi: latest[i]!, values: new Float64Array(latest[i]! - lo + 1) };
        stepBackward(stay, after, lo, latest[i]!, this.queue, values);
        arrival[i] = values;
      } else {
        const { from } = this.problem.sets[k]!.blocks[(items[i] as Extract<Item, { kind: 'block' }>).block]!;
        arrival[i] = { lo: from, hi: from, values: Float64Array.of(after.values[0]!) };
      }
    }
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
   * The timeline of an order of items, or null when there are no times for it. `base`: work for an order that may have
   * parts in common with it. With `stays` these are kept: only what is needed to try further stays is worked out.
   * O(days × items).
   */
  time(
    k: number,
    items: readonly Item[],
    terms: ItemTerms,
    masks: SetMasks,
    base: Work | null,
    stays?: readonly TimedStay[],
  ): Timeline | null {
    const bounds = this.boundsOf(k, items, terms);
    if (!bounds) return null;
    const forward = this.forwardOf(k, items, terms, bounds, base);
    const leg = bounds.legs[items.length]!;
    const points = valueBy(forward[items.length]!, bounds.latest[items.length]! - leg.haul_d) + leg.cost;
    if (points === Infinity) return null;
    this.serial += 1;
    return {
      k,
      items,
      stays: stays ?? this.timesOf(k, items, terms, bounds, forward),
      masks,
      work: {
        items,
        terms,
        forward,
        arrival: this.arrivalOf(k, items, terms, bounds, base),
        places: bounds.places,
        points,
      },
      isStale: false,
      serial: this.serial,
    };
  }

  /**
   * Least cost of the set with one more stay before item `position` of a timeline, Infinity when it does not fit.
   * `isRough`: looks at some 40 of the days only, so that it may be a little too high. O(days between the neighbours).
   */
  costWith(timeline: Timeline, terms: StayTerms, position: number, isRough: boolean): number {
    const { k, work } = timeline;
    const { forward, arrival, places, items } = work;
    const before = forward[position]!;
    const next = arrival[position]!;
    const nextItem = items[position];
    const to = this.leg(k, places[position]!, terms.place, true);
    const isBlock = nextItem?.kind === 'block';
    if (isBlock && this.problem.sets[k]!.blocks[nextItem.block]!.place === NONE)
      return this.costBeforeBlock(timeline, terms, position);
    const end = this.problem.sets[k]!.end;
    const isEnd = nextItem === undefined;
    const on = isEnd
      ? end === NONE
        ? { haul_d: 0, cost: 0 }
        : this.leg(k, terms.place, end, false)
      : this.leg(k, terms.place, places[position + 1]!, !isBlock);
    const last = next.hi - on.haul_d;
    const busy = to.haul_d + terms.prepare_d + terms.minOpen_d + terms.strike_d;
    if (before.lo + busy > last) return Infinity;
    const out = this.scratch;
    const stride = isRough ? Math.max(1, Math.floor((last - before.lo - busy) / ROUGH_DAYS)) : 1;
    stepForward(terms, before, to.haul_d, to.cost, last, this.queue, out, stride);
    const steps = Math.floor((last - out.lo) / stride);
    if (isEnd || isBlock) return out.values[steps]! + on.cost + next.values[0]!;
    const nextTerms = work.terms[position]!;
    let best = Infinity;
    for (let step = 0; step <= steps; step += 1) {
      const begin = out.lo + step * stride + on.haul_d;
      if (begin < next.lo) continue;
      const value = out.values[step]! + next.values[begin - next.lo]!;
      if (value < best && isCarrierFree(nextTerms, on.haul_d, begin)) best = value;
    }
    return best + on.cost;
  }

  /** A block may leave the set where the stay is, so that what follows it changes too: worked out afresh. */
  private costBeforeBlock(timeline: Timeline, terms: StayTerms, position: number): number {
    const { k, work } = timeline;
    const { items } = work;
    const item: Item = { kind: 'stay', venue: terms.venue, pin: NONE, openShare: UNCAPPED };
    const known = work.terms;
    const all = [...known.slice(0, position), terms, ...known.slice(position)];
    const order = [...items.slice(0, position), item, ...items.slice(position)];
    const bounds = this.boundsOf(k, order, all);
    if (!bounds) return Infinity;
    const forward = this.forwardOf(k, order, all, bounds, work);
    const leg = bounds.legs[order.length]!;
    return valueBy(forward[order.length]!, bounds.latest[order.length]! - leg.haul_d) + leg.cost;
  }
}
