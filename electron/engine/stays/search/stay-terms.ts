import { NONE } from '../problem.ts';
import type { OtherStay } from './other-stay.ts';

/**
 * Everything that decides when one set may stay in one venue and what that costs, all other sets being where they are.
 * Days are those of the horizon.
 */
export interface StayTerms {
  readonly venue: number;
  readonly place: number;
  readonly prepare_d: number;
  readonly minOpen_d: number;
  readonly maxOpen_d: number;
  readonly strike_d: number;
  /** Last day of the set. */
  readonly to: number;
  /** Worth of being open, and not idle, on all days before day d. */
  readonly worthBefore: Float64Array;
  /** As `StayVenue.lastClosed`, with history. */
  readonly lastClosed: Int32Array;
  /** For each day the earliest last day of a shortest stay that begins on it or later, `lastClosed` alone asked. */
  readonly nextEnd: Int32Array;
  /** For each day the latest first day of a shortest stay that ends on it or earlier, −1 = none; as `nextEnd`. */
  readonly lastBegin: Int32Array;
  /** As `lastClosed`, of the crew that can look after no further stay; null = it always can. */
  readonly lastStaysFull: Int32Array | null;
  /** Spans that other stays of the county leave: first and last day of each, ascending. Null = no other stays. */
  readonly spans: readonly number[] | null;
  /** Other stays of the county that `spans` and `waitUntil` come from. */
  readonly others: readonly OtherStay[];
  /** Price of a day until the opening, up to `waitUntil`. */
  readonly costPerWaitingDay: number;
  /** First opening of the county by others, or dayCount. */
  readonly waitUntil: number;
  /** Planned opening, NONE = none. */
  readonly planned: number;
  readonly changePerDay: number;
  readonly changeMost: number;
  /** Cost that does not depend on days. */
  readonly fixedCost: number;
  /** The only opening and last open day allowed, NONE = any. */
  readonly onlyOpen: number;
  readonly onlyClose: number;
  /** Days before day d on which the crew has no one to spare, null = always someone. */
  readonly crewFullBefore: Int32Array | null;
  readonly carrierFullBefore: Int32Array | null;
}

/**
 * Whether two terms of one set in one venue say the same of a stay between the days `from` and `to`, but for a constant in
 * their costs.
 */
export function areSameTerms(a: StayTerms, b: StayTerms, from: number, to: number): boolean {
  return (
    a.venue === b.venue &&
    a.maxOpen_d === b.maxOpen_d &&
    a.onlyOpen === b.onlyOpen &&
    a.onlyClose === b.onlyClose &&
    a.lastStaysFull === b.lastStaysFull &&
    areSameCounts(a.crewFullBefore, b.crewFullBefore, from, to) &&
    // Moves come before the stay, however long they are.
    areSameCounts(a.carrierFullBefore, b.carrierFullBefore, 0, to) &&
    areSameWaits(a.waitUntil, b.waitUntil, from, to) &&
    areSameSpans(a.spans, b.spans, from, to)
  );
}

/** Whether terms were made with these masks. */
export function isMaskedBy(
  terms: StayTerms,
  masks: Pick<StayTerms, 'crewFullBefore' | 'carrierFullBefore' | 'lastStaysFull'>,
): boolean {
  return (
    terms.crewFullBefore === masks.crewFullBefore &&
    terms.carrierFullBefore === masks.carrierFullBefore &&
    terms.lastStaysFull === masks.lastStaysFull
  );
}

/** Whether two counts go up on the same days. */
function areSameCounts(a: Int32Array | null, b: Int32Array | null, from: number, to: number): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const last = Math.min(to + 1, a.length - 1);
  const apart = a[from]! - b[from]!;
  for (let day = from + 1; day <= last; day += 1) if (a[day]! - b[day]! !== apart) return false;
  return true;
}

/** A stay that opens before, or after, both days waits as long for both, but for a constant. */
function areSameWaits(a: number, b: number, from: number, to: number): boolean {
  return a === b || (a >= to && b >= to) || (a <= from && b <= from);
}

function areSameSpans(a: StayTerms['spans'], b: StayTerms['spans'], from: number, to: number): boolean {
  if (a === b) return true;
  let atA = firstSpan(a, from);
  let atB = firstSpan(b, from);
  for (;;) {
    const startA = spanStart(a, atA, from, to);
    if (startA !== spanStart(b, atB, from, to)) return false;
    if (startA > to) return true;
    if (spanEnd(a, atA, to) !== spanEnd(b, atB, to)) return false;
    atA += 2;
    atB += 2;
  }
}

/** Position of the first span that does not end before `from`. */
function firstSpan(spans: StayTerms['spans'], from: number): number {
  if (spans === null) return 0;
  let at = 0;
  while (at < spans.length && spans[at + 1]! < from) at += 2;
  return at;
}

/** First day of a span from `from` on; after `to` when there is none. No list of spans is one span of all days. */
function spanStart(spans: StayTerms['spans'], at: number, from: number, to: number): number {
  if (spans === null) return at === 0 ? from : to + 1;
  return at < spans.length ? Math.min(to + 1, Math.max(from, spans[at]!)) : to + 1;
}

function spanEnd(spans: StayTerms['spans'], at: number, to: number): number {
  return spans === null ? to : Math.min(to, spans[at + 1]!);
}

/** First day on which a stay may begin that ends on day `end`; after `end` when there is none. */
export function earliestBegin(
  terms: Pick<StayTerms, 'spans' | 'lastClosed' | 'lastStaysFull'>,
  end: number,
): number {
  const { spans, lastStaysFull } = terms;
  let closed = terms.lastClosed[end]! + 1;
  if (lastStaysFull !== null && lastStaysFull[end]! >= closed) closed = lastStaysFull[end]! + 1;
  if (spans === null) return closed;
  for (let at = 0; at < spans.length; at += 2) {
    if (end > spans[at + 1]!) continue;
    const from = spans[at]!;
    return end < from ? end + 1 : from > closed ? from : closed;
  }
  return end + 1;
}

/** Stands for the last day of a stay that fits nowhere. */
export const NEVER = 2 ** 30;

/** Earliest last day of a shortest stay that begins on day `begin` or later, people aside; NEVER when there is none. */
export function firstEnd({ spans, nextEnd }: StayTerms, begin: number): number {
  if (begin >= nextEnd.length) return NEVER;
  if (spans === null) return nextEnd[begin]!;
  for (let at = 0; at < spans.length; at += 2) {
    const last = spans[at + 1]!;
    if (last < begin) continue;
    const first = spans[at]!;
    const end = nextEnd[first > begin ? first : begin]!;
    if (end <= last) return end;
  }
  return NEVER;
}

/** Latest first day of a shortest stay that ends on day `end` or earlier, people aside; NONE when there is none. */
export function latestBegin({ spans, lastBegin, to }: StayTerms, end: number): number {
  const last = end < to ? end : to;
  if (last < 0) return NONE;
  if (spans === null) return lastBegin[last]!;
  for (let at = spans.length - 2; at >= 0; at -= 2) {
    const first = spans[at]!;
    if (first > last) continue;
    const until = spans[at + 1]!;
    const begin = lastBegin[until < last ? until : last]!;
    if (begin >= first) return begin;
  }
  return NONE;
}

/** Cost of opening on day `open`, without the way there. */
export function openingCost(terms: StayTerms, open: number): number {
  const { planned, waitUntil } = terms;
  let cost = terms.costPerWaitingDay * ((open < waitUntil ? open : waitUntil) - waitUntil) + terms.fixedCost;
  if (planned >= 0) cost += Math.min(terms.changeMost, terms.changePerDay * Math.abs(open - planned));
  return cost;
}

/** Whether a stay may open on day `open` after a move of `haul_d` days, closed days and other stays aside. */
export function isOpenable(terms: StayTerms, open: number, haul_d: number): boolean {
  const install = open - terms.prepare_d;
  return (
    (terms.onlyOpen < 0 || terms.onlyOpen === open) &&
    isCrewFree(terms, install, open) &&
    isCarrierFree(terms, haul_d, install)
  );
}

/** Whether `close` may be the last open day, closed days and other stays aside. */
export function isClosable(terms: StayTerms, close: number): boolean {
  return (
    (terms.onlyClose < 0 || terms.onlyClose === close) &&
    close + terms.strike_d <= terms.to &&
    isCrewFree(terms, close + 1, close + 1 + terms.strike_d)
  );
}

/** Whether the crew has someone for the days from `from` to `before` − 1. */
export function isCrewFree(terms: StayTerms, from: number, before: number): boolean {
  const full = terms.crewFullBefore;
  return full === null || full[before] === full[from];
}

/** Whether the carrier has one for the `haul_d` days before day `install`. */
export function isCarrierFree(terms: StayTerms, haul_d: number, install: number): boolean {
  const full = terms.carrierFullBefore;
  return full === null || full[install] === full[install - haul_d];
}
