import { daysBetween } from '../calendar/dates.ts';
import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit, Period } from './facts.ts';
import { partOfStay } from './split-stay.ts';

/** A sum of figures of which some may not be known. */
export interface PartialSum {
  sum: number;
  /** Records with a figure, and without one. */
  known: number;
  unknown: number;
  /** True when one of them was divided between periods. */
  isEstimate: boolean;
}

/** All that is counted of one row of a table: a county, a month, everything. */
export interface Tally {
  visits: number;
  townshipVisits: number;
  length_m: number;
  /** Visits of which a form is due, and of those that came back how many after how many days. */
  feedbackDue: number;
  readonly feedbackLags: Map<number, number>;
  /** Metres by caravan. */
  readonly lengthOf: Map<string, number>;
  readonly attendance: PartialSum;
  /** Stays that opened in the period. */
  stops: number;
  readonly openDays: PartialSum;
  readonly stayAttendance: PartialSum;
  readonly schoolAttendance: PartialSum;
  /** Different caravan days, caravans, sites, schools, townships, counties of stays, sets. */
  readonly daysOut: Set<string>;
  readonly caravans: Set<string>;
  readonly sites: Set<string>;
  readonly firstSites: Set<string>;
  readonly schools: Set<string>;
  readonly townships: Set<string>;
  /** Visits by county. */
  readonly visitsOf: Map<string, number>;
  readonly stayCounties: Set<string>;
  readonly sets: Set<string>;
}

const noSum = (): PartialSum => ({ sum: 0, known: 0, unknown: 0, isEstimate: false });

export function emptyTally(): Tally {
  return {
    visits: 0,
    townshipVisits: 0,
    length_m: 0,
    feedbackDue: 0,
    feedbackLags: new Map(),
    lengthOf: new Map(),
    attendance: noSum(),
    stops: 0,
    openDays: noSum(),
    stayAttendance: noSum(),
    schoolAttendance: noSum(),
    daysOut: new Set(),
    caravans: new Set(),
    sites: new Set(),
    firstSites: new Set(),
    schools: new Set(),
    townships: new Set(),
    visitsOf: new Map(),
    stayCounties: new Set(),
    sets: new Set(),
  };
}

/** Says to which row a fact belongs; null = to none. */
export type RowOf = (fact: OutreachVisit | OutreachTour | OutreachStay) => string | null;

export interface TallyContext {
  readonly period: Period;
  /** Whether a township is a 镇 or 乡. */
  readonly isRural: (townshipCode: string) => boolean;
  /** Day of the first visit ever of each site. */
  readonly firstVisits: ReadonlyMap<string, string>;
  readonly rowOf: RowOf;
}

function add(total: PartialSum, value: number | null, isEstimate = false): void {
  if (value === null) {
    total.unknown += 1;
    return;
  }
  total.sum += value;
  total.known += 1;
  if (isEstimate) total.isEstimate = true;
}

function addVisit(tally: Tally, visit: OutreachVisit, { isRural, firstVisits, period }: TallyContext): void {
  const { siteId, siteKind, townshipCode, countyCode, caravanId, date } = visit;
  tally.visits += 1;
  add(tally.attendance, visit.attendance);
  tally.caravans.add(caravanId);
  tally.sites.add(siteId);
  raise(tally.visitsOf, countyCode, 1);
  if (visit.feedbackOn !== undefined) addFeedback(tally, date, visit.feedbackOn);
  if (siteKind === 'school') tally.schools.add(siteId);
  if ((firstVisits.get(siteId) ?? date) >= period.from) tally.firstSites.add(siteId);
  if (townshipCode === null) return;
  tally.townships.add(townshipCode);
  if (isRural(townshipCode)) tally.townshipVisits += 1;
}

function addFeedback(tally: Tally, date: string, feedbackOn: string | null): void {
  tally.feedbackDue += 1;
  if (feedbackOn !== null) raise(tally.feedbackLags, daysBetween(date, feedbackOn), 1);
}

function raise<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function addTour(tally: Tally, { caravanId, date, length_m }: OutreachTour): void {
  tally.length_m += length_m;
  raise(tally.lengthOf, caravanId, length_m);
  tally.caravans.add(caravanId);
  tally.daysOut.add(`${caravanId} ${date}`);
}

function addStay(tally: Tally, stay: OutreachStay, period: Period): void {
  const part = partOfStay(stay, period);
  if (!part) return;
  if (stay.open >= period.from) tally.stops += 1;
  add(tally.openDays, part.openDays, part.isEstimate);
  add(tally.stayAttendance, part.attendance, part.isEstimate);
  add(tally.schoolAttendance, part.schoolAttendance, part.isEstimate);
  tally.sets.add(stay.set);
  tally.stayCounties.add(stay.countyCode);
}

/** First fact of a list by date that is not before `from`. */
function firstFrom(list: readonly { readonly date: string }[], from: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.date < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the facts of a period by row. O(log facts + facts of the period + stays). */
export function tallyByRow(facts: OutreachFacts, context: TallyContext): Map<string, Tally> {
  const { period, rowOf } = context;
  const tallies = new Map<string, Tally>();
  const tallyOf = (row: string): Tally => {
    let tally = tallies.get(row);
    if (!tally) tallies.set(row, (tally = emptyTally()));
    return tally;
  };
  const { visits, tours, stays } = facts;
  for (let at = firstFrom(visits, period.from); at < visits.length; at += 1) {
    const visit = visits[at]!;
    if (visit.date > period.to) break;
    const row = rowOf(visit);
    if (row !== null) addVisit(tallyOf(row), visit, context);
  }
  for (let at = firstFrom(tours, period.from); at < tours.length; at += 1) {
    const tour = tours[at]!;
    if (tour.date > period.to) break;
    const row = rowOf(tour);
    if (row !== null) addTour(tallyOf(row), tour);
  }
  for (const stay of stays) {
    if (stay.open > period.to) break;
    const row = rowOf(stay);
    if (row !== null && (stay.close ?? stay.open) >= period.from) addStay(tallyOf(row), stay, period);
  }
  return tallies;
}

/** The tally of several rows together. */
export function sumOfTallies(parts: Iterable<Tally>): Tally {
  const total = emptyTally();
  for (const part of parts) {
    for (const field of ['visits', 'townshipVisits', 'length_m', 'stops', 'feedbackDue'] as const)
      total[field] += part[field];
    for (const field of ['attendance', 'openDays', 'stayAttendance', 'schoolAttendance'] as const) {
      const { sum, known, unknown, isEstimate } = part[field];
      total[field].sum += sum;
      total[field].known += known;
      total[field].unknown += unknown;
      if (isEstimate) total[field].isEstimate = true;
    }
    for (const field of SETS) for (const key of part[field]) total[field].add(key);
    for (const [county, visits] of part.visitsOf) raise(total.visitsOf, county, visits);
    for (const [lag, count] of part.feedbackLags) raise(total.feedbackLags, lag, count);
    for (const [caravan, length_m] of part.lengthOf) raise(total.lengthOf, caravan, length_m);
  }
  return total;
}

const SETS = [
  'daysOut',
  'caravans',
  'sites',
  'firstSites',
  'schools',
  'townships',
  'stayCounties',
  'sets',
] as const;
