import type { Stay } from '../plan.ts';
import type { DayValues } from './day-values.ts';
import type { StayTerms } from './stay-terms.ts';

/** `openShare` of a stay that may be open as long as its venue allows. */
export const UNCAPPED = 1_000;

/**
 * A stay with the days of all its phases; `end` is the last day of the strike. PERF: like a timeline it is written out wherever one is
 * made, its parts in one order: copies by spread have other hidden classes, and the search was compiled again and again for them.
 */
export interface TimedStay extends Stay {
  readonly haulFrom: number;
  readonly install: number;
  readonly end: number;
}

/** What other sets leave of people and carriers; null = always enough. */
export interface SetMasks {
  readonly crewFullBefore: Int32Array | null;
  readonly carrierFullBefore: Int32Array | null;
  /** For each day the last day up to it on which the crew can look after no further stay, −1 = none. */
  readonly lastStaysFull: Int32Array | null;
}

/** What a set does in its order: stays, and blocks of its calendar. */
export type Item =
  | {
      readonly kind: 'stay';
      readonly venue: number;
      readonly pin: number;
      /** How much of the longest opening the search grants it for now, so that others find room; in thousandths. */
      readonly openShare: number;
    }
  | { readonly kind: 'block'; readonly block: number };

/** Terms of the stays of an order, null at blocks. */
export type ItemTerms = readonly (StayTerms | null)[];

/** Days and points of a move. */
export interface Leg {
  readonly haul_d: number;
  readonly cost: number;
}

/** First and last day of each item of an order, and the moves between them. */
export interface Bounds {
  /** Earliest day on which the set is free before item i; the last entry: after all. */
  readonly earliest: readonly number[];
  /** Latest day on which item i may begin; the last entry: the way to the end. */
  readonly latest: readonly number[];
  readonly legs: readonly Leg[];
  /** Place before each item, and after the last. */
  readonly places: readonly number[];
}

/** What dynamic programming found for an order of items; parts of it hold for other orders too. */
export interface Work {
  readonly items: readonly Item[];
  readonly terms: ItemTerms;
  readonly bounds: Bounds;
  /** Least cost by the day on which the set is free: at the start, and after each item. */
  readonly forward: readonly DayValues[];
  /**
   * Least cost of an item and all that follows, by the day on which it begins; the last entry: of the end. Worked out
   * when it is first asked for (`SetTimer.arrivalOf`).
   */
  arrival: readonly DayValues[] | null;
  /** Work with parts in common, until `arrival` is worked out. */
  base: Work | null;
  /** Cost of the set. */
  readonly points: number;
}

/**
 * The stays of one set with their times, and what is needed to try further ones between them. Never changed: another
 * order makes another timeline, so that a search can go back to the former one at no cost.
 */
export interface Timeline {
  readonly k: number;
  readonly items: readonly Item[];
  /** Stays in order. */
  readonly stays: readonly TimedStay[];
  readonly masks: SetMasks;
  readonly work: Work;
}

/** Items from the start that an order has in common with one that was worked out. */
export function sameFromStart(items: readonly Item[], terms: ItemTerms, base: Work): number {
  let count = 0;
  while (count < items.length && items[count] === base.items[count] && terms[count] === base.terms[count])
    count += 1;
  return count;
}

/** As `sameFromStart`, from the end. */
export function sameFromEnd(items: readonly Item[], terms: ItemTerms, base: Work): number {
  const most = Math.min(items.length, base.items.length);
  let count = 0;
  while (count < most) {
    const at = items.length - 1 - count;
    const ofBase = base.items.length - 1 - count;
    if (items[at] !== base.items[ofBase] || terms[at] !== base.terms[ofBase]) break;
    count += 1;
  }
  return count;
}

/** Whether two timelines of a set have the same stays on the same days, granted the same openings. */
export function areSameStays(a: Timeline, b: Timeline): boolean {
  if (a === b) return true;
  if (a.items.length !== b.items.length) return false;
  return (
    a.stays.every(({ venue, open, close }, index) => {
      const other = b.stays[index]!;
      return other.venue === venue && other.open === open && other.close === close;
    }) &&
    a.items.every((item, index) => {
      const other = b.items[index]!;
      if (item.kind === 'block' || other.kind === 'block') return item.kind === other.kind;
      return item.pin === other.pin && item.openShare === other.openShare;
    })
  );
}

/** A timeline whose masks alone have changed; itself when they have not. */
export function withMasks(timeline: Timeline, masks: SetMasks): Timeline {
  if (masks === timeline.masks) return timeline;
  const { k, items, stays, work } = timeline;
  return { k, items, stays, masks, work };
}

/** A timeline with other stays, whose work is that of the former ones. */
export function withStays(
  { k, masks, work }: Timeline,
  { items, stays }: Pick<Timeline, 'items' | 'stays'>,
): Timeline {
  return { k, items, stays, masks, work };
}
