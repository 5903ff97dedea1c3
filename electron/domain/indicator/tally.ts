import { addDays } from '../calendar/dates.ts';
import { FEEDBACK, type FactIndex, indexOf, NO_NAME } from './fact-index.ts';
import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit, Period } from './facts.ts';
import { Names, SomeNames } from './names.ts';
import { partOfStay, type StayPart } from './split-stay.ts';

/** A sum of figures of which some may not be known. */
export interface PartialSum {
  sum: number;
  /** Records with a figure, and without one. */
  known: number;
  unknown: number;
  /** True when one of them was divided between periods. */
  isEstimate: boolean;
}

/** Sums over the stays of which both are known, and how many lack one: only such people and days go together. */
export interface PeopleOfDays {
  attendance: number;
  openDays: number;
  unknown: number;
  /** True when one of them was divided between periods. */
  isEstimate: boolean;
}

/** What a caravan did in a row of a table; zeros where it only has visits. */
export interface CaravanWork {
  daysOut: number;
  length_m: number;
}

/** All that is counted of one row of a table: a county, a month, everything. Counts are of different ones. */
export interface Tally {
  visits: number;
  townshipVisits: number;
  length_m: number;
  daysOut: number;
  sites: number;
  firstSites: number;
  schools: number;
  /** Stays that opened in the period. */
  stops: number;
  sets: number;
  /** Visits of which a form is due, and days until each of those that came back did. */
  feedbackDue: number;
  readonly feedbackLags_d: number[];
  readonly attendance: PartialSum;
  openDays: PartialSum;
  stayAttendance: PartialSum;
  schoolAttendance: PartialSum;
  peopleOfDays: PeopleOfDays;
  readonly caravans: Map<string, CaravanWork>;
  readonly townships: SomeNames;
  /** Visits by county; 0 where there were only stays. */
  readonly counties: Map<string, number>;
}

const noPeopleOfDays = (): PeopleOfDays => ({ attendance: 0, openDays: 0, unknown: 0, isEstimate: false });
const noSum = (): PartialSum => ({ sum: 0, known: 0, unknown: 0, isEstimate: false });

/** Of rows without stays; never added to. PERF: of 41,000 townships hardly any has one. */
const NO_SUM = noSum();
const NO_PEOPLE_OF_DAYS = noPeopleOfDays();

/** Nothing of what an index holds, or of nothing at all. */
export function emptyTally(townships = new Names([])): Tally {
  return {
    visits: 0,
    townshipVisits: 0,
    length_m: 0,
    daysOut: 0,
    sites: 0,
    firstSites: 0,
    schools: 0,
    stops: 0,
    sets: 0,
    feedbackDue: 0,
    feedbackLags_d: [],
    attendance: noSum(),
    openDays: NO_SUM,
    stayAttendance: NO_SUM,
    schoolAttendance: NO_SUM,
    peopleOfDays: NO_PEOPLE_OF_DAYS,
    caravans: new Map(),
    townships: new SomeNames(townships),
    counties: new Map(),
  };
}

type Fact = OutreachVisit | OutreachTour | OutreachStay;

export interface TallyContext {
  readonly period: Period;
  /** The 镇 and 乡. */
  readonly ruralTownships: ReadonlySet<string>;
  /** Says to which row a fact belongs; null = to none. */
  readonly rowOf: (fact: Fact) => string | null;
  /** Whether facts of one kind, county and township all belong to the same row, so that it is asked for once. */
  readonly isByPlace: boolean;
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

function addPeopleOfDays(total: PeopleOfDays, { attendance, openDays, isEstimate }: StayPart): void {
  if (attendance === null || openDays === null) {
    total.unknown += 1;
    return;
  }
  total.attendance += attendance;
  total.openDays += openDays;
  if (isEstimate) total.isEstimate = true;
}

/** What the facts of a table are counted by. */
interface Counting {
  readonly facts: OutreachFacts;
  readonly index: FactIndex;
  readonly period: Period;
  /** By number of a township. */
  readonly isRural: Uint8Array;
  /** Position of the first visit of the period. */
  readonly firstAt: number;
  /** By number of a caravan, of the present row. */
  readonly works: CaravanWork[];
  /** By number of a county, of the present row. */
  readonly visitsOf: Int32Array;
}

/** Positions of the facts of one row in their lists. */
interface RowFacts {
  readonly visits: number[];
  readonly tours: number[];
  readonly stays: number[];
}

function workOf({ caravans }: Tally, { index, works }: Counting, caravan: number): CaravanWork {
  if (!index.caravans.seen.isFirst(caravan)) return works[caravan]!;
  const work = { daysOut: 0, length_m: 0 };
  works[caravan] = work;
  caravans.set(index.caravans.names[caravan]!, work);
  return work;
}

function addVisits(tally: Tally, ofRow: readonly number[], counting: Counting): void {
  const { index, isRural, firstAt, visitsOf } = counting;
  const { sites, counties, townships, firstVisit, visits } = index;
  const seenCounties: number[] = [];
  for (const at of ofRow) {
    const attendance = visits.attendance[at]!;
    add(tally.attendance, Number.isNaN(attendance) ? null : attendance);
    const county = visits.county[at]!;
    if (counties.seen.isFirst(county)) {
      visitsOf[county] = 0;
      seenCounties.push(county);
    }
    visitsOf[county]! += 1;
    workOf(tally, counting, visits.caravan[at]!);
    const feedback = visits.feedback[at]!;
    if (feedback !== FEEDBACK.notDue) tally.feedbackDue += 1;
    if (feedback === FEEDBACK.returned) tally.feedbackLags_d.push(visits.lag_d[at]!);
    const site = visits.site[at]!;
    if (sites.seen.isFirst(site)) {
      tally.sites += 1;
      tally.schools += visits.isSchool[at]!;
      if (firstVisit[site]! >= firstAt) tally.firstSites += 1;
    }
    const township = visits.township[at]!;
    if (township === NO_NAME) continue;
    if (townships.seen.isFirst(township)) tally.townships.add(township);
    tally.townshipVisits += isRural[township]!;
  }
  tally.visits += ofRow.length;
  for (const county of seenCounties) tally.counties.set(counties.names[county]!, visitsOf[county]!);
}

function addTours(tally: Tally, ofRow: readonly number[], counting: Counting): void {
  const { caravanDays, tours } = counting.index;
  for (const at of ofRow) {
    const length_m = tours.length_m[at]!;
    const work = workOf(tally, counting, tours.caravan[at]!);
    tally.length_m += length_m;
    work.length_m += length_m;
    if (!caravanDays.isFirst(tours.caravanDay[at]!)) continue;
    tally.daysOut += 1;
    work.daysOut += 1;
  }
}

function addStays(tally: Tally, ofRow: readonly number[], { facts, index, period }: Counting): void {
  const { sets, stays: numbers } = index;
  if (ofRow.length === 0) return;
  tally.openDays = noSum();
  tally.stayAttendance = noSum();
  tally.schoolAttendance = noSum();
  tally.peopleOfDays = noPeopleOfDays();
  for (const at of ofRow) {
    const stay = facts.stays[at]!;
    const part = partOfStay(stay, period);
    if (!part) continue;
    if (stay.open >= period.from) tally.stops += 1;
    add(tally.openDays, part.openDays, part.isEstimate);
    add(tally.stayAttendance, part.attendance, part.isEstimate);
    add(tally.schoolAttendance, part.schoolAttendance, part.isEstimate);
    addPeopleOfDays(tally.peopleOfDays, part);
    if (sets.seen.isFirst(numbers.set[at]!)) tally.sets += 1;
    if (!tally.counties.has(stay.countyCode)) tally.counties.set(stay.countyCode, 0);
  }
}

/** How many facts of a list by date are before a day. */
function countBefore(list: readonly { readonly date: string }[], day: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.date < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The facts of a period by row. */
function factsByRow({ visits, tours, stays }: OutreachFacts, { places }: FactIndex, context: TallyContext) {
  const { period, rowOf, isByPlace } = context;
  const after = addDays(period.to, 1);
  const rows = new Map<string, RowFacts>();
  const rowOfFact = (fact: Fact): RowFacts | null => {
    const row = rowOf(fact);
    if (row === null) return null;
    let found = rows.get(row);
    if (!found) rows.set(row, (found = { visits: [], tours: [], stays: [] }));
    return found;
  };
  const rowsOf = (list: readonly Fact[], placeOf: Int32Array) => {
    if (!isByPlace) return (at: number) => rowOfFact(list[at]!);
    const known = new Map<number, RowFacts | null>();
    return (at: number): RowFacts | null => {
      const place = placeOf[at]!;
      let row = known.get(place);
      if (row === undefined) known.set(place, (row = rowOfFact(list[at]!)));
      return row;
    };
  };
  const rowOfVisit = rowsOf(visits, places.visits);
  const endOfVisits = countBefore(visits, after);
  for (let at = countBefore(visits, period.from); at < endOfVisits; at += 1) rowOfVisit(at)?.visits.push(at);
  const rowOfTour = rowsOf(tours, places.tours);
  const endOfTours = countBefore(tours, after);
  for (let at = countBefore(tours, period.from); at < endOfTours; at += 1) rowOfTour(at)?.tours.push(at);
  const rowOfStay = rowsOf(stays, places.stays);
  for (const [at, { open, close }] of stays.entries()) {
    if (open > period.to) break;
    if ((close ?? open) >= period.from) rowOfStay(at)?.stays.push(at);
  }
  return rows;
}

/** What was counted by row. */
export interface RowTallies {
  /** Rows to which something belongs. */
  keys(): Iterable<string>;
  /**
   * Counts a row anew each time; undefined for one of nothing. PERF: what 20,000 townships hold is worked out and forgotten
   * one by one; kept together it took a quarter of the time of a table to clear away.
   */
  get(row: string): Tally | undefined;
}

/** Counts the facts of a period by row. O(log facts + facts of the period + stays), and of a row O(its facts). */
export function tallyByRow(facts: OutreachFacts, context: TallyContext): RowTallies {
  const { period, ruralTownships } = context;
  const index = indexOf(facts);
  const { caravans, sites, counties, townships, sets, caravanDays } = index;
  const counting: Counting = {
    facts,
    index,
    period,
    isRural: townships.areIn(ruralTownships),
    firstAt: countBefore(facts.visits, period.from),
    works: [],
    visitsOf: new Int32Array(counties.names.length),
  };
  const rows = factsByRow(facts, index, context);
  return {
    keys: () => rows.keys(),
    get: (row) => {
      const ofRow = rows.get(row);
      if (!ofRow) return undefined;
      const tally = emptyTally(townships);
      for (const { seen } of [caravans, sites, counties, townships, sets]) seen.start();
      caravanDays.start();
      addVisits(tally, ofRow.visits, counting);
      addTours(tally, ofRow.tours, counting);
      addStays(tally, ofRow.stays, counting);
      return tally;
    },
  };
}
