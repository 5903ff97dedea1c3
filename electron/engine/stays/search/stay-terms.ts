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
  /** The same of the crew that can look after no further stay; null = it always can. */
  readonly lastStaysFull: Int32Array | null;
  /** Spans that other stays of the county leave: first and last day of each, ascending. Null = no other stays. */
  readonly spans: readonly number[] | null;
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

/** Whether two terms of one set in one venue say the same. */
export function areSameTerms(a: StayTerms, b: StayTerms): boolean {
  const { spans } = b;
  return (
    a.venue === b.venue &&
    a.maxOpen_d === b.maxOpen_d &&
    a.onlyOpen === b.onlyOpen &&
    a.onlyClose === b.onlyClose &&
    a.waitUntil === b.waitUntil &&
    a.crewFullBefore === b.crewFullBefore &&
    a.carrierFullBefore === b.carrierFullBefore &&
    a.lastStaysFull === b.lastStaysFull &&
    (a.spans === spans ||
      (a.spans !== null &&
        spans !== null &&
        a.spans.length === spans.length &&
        a.spans.every((day, index) => day === spans[index])))
  );
}

/** First day on which a stay may begin that ends on day `end`; after `end` when there is none. */
export function earliestBegin(terms: StayTerms, end: number): number {
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

/** Cost of opening on day `open`, without the way there. */
export function openingCost(terms: StayTerms, open: number): number {
  const { planned, waitUntil } = terms;
  let cost = terms.costPerWaitingDay * ((open < waitUntil ? open : waitUntil) - waitUntil) + terms.fixedCost;
  if (planned >= 0) cost += Math.min(terms.changeMost, terms.changePerDay * Math.abs(open - planned));
  return cost;
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
