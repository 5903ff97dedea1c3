import type { IsoDate, Metres } from '../units.ts';

/** What coverage needs to know of a visit, run or planned. */
export interface CoverageVisit {
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly siteId: string;
  readonly countyCode: string;
  /** Nine digits; null when the township is not known. */
  readonly townshipCode: string | null;
  /** Visits of people (服务人次), not persons; ignored for a plan, where nobody has come yet. */
  readonly attendance: number;
}

/** One day out of one caravan. Several on one day count as one day. */
export interface CoverageTour {
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly length_m: Metres;
}

/** What coverage needs to know of a site. */
export interface CoverageSite {
  readonly id: string;
  readonly countyCode: string;
}

/** Last visit per site, whole history, as `Readers.records.lastVisits` gives it. */
export type LastVisits = ReadonlyMap<string, { readonly date: IsoDate }>;

/** Numerator and denominator of a share. `part` never exceeds `whole`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Number of different days each caravan was out, added over the caravans (车日). */
export function countDaysOut(tours: readonly CoverageTour[]): number {
  return new Set(tours.map((tour) => `${tour.caravanId} ${tour.date}`)).size;
}

export function sumOf<T>(items: Iterable<T>, valueOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += valueOf(item);
  return sum;
}
