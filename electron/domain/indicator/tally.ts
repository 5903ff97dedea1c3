import { FEEDBACK, type FactIndex, indexOf, NO_NAME } from './fact-index.ts';
import { countBefore, factsByRow, type Grouped, type RowChoice } from './facts-by-row.ts';
import type { OutreachFacts, Period } from './facts.ts';
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

export interface TallyContext extends RowChoice {
  /** The 镇 and 乡. */
  readonly ruralTownships: ReadonlySet<string>;
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
  /** Numbers of the counties of the present row. */
  readonly seenCounties: Int32Array;
}

function workOf({ caravans }: Tally, { index, works }: Counting, caravan: number): CaravanWork {
  if (!index.caravans.seen.isFirst(caravan)) return works[caravan]!;
  const work = { daysOut: 0, length_m: 0 };
  works[caravan] = work;
  caravans.set(index.caravans.names[caravan]!, work);
  return work;
}

function addVisits(tally: Tally, { positions, starts }: Grouped, row: number, counting: Counting): void {
  const { index, isRural, firstAt, visitsOf, seenCounties } = counting;
  const { sites, counties, townships, firstVisit, visits } = index;
  const [from, to] = [starts[row]!, starts[row + 1]!];
  let countiesSeen = 0;
  for (let place = from; place < to; place += 1) {
    const at = positions[place]!;
    const attendance = visits.attendance[at]!;
    add(tally.attendance, Number.isNaN(attendance) ? null : attendance);
    const county = visits.county[at]!;
    if (counties.seen.isFirst(county)) {
      visitsOf[county] = 0;
      seenCounties[countiesSeen++] = county;
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
  tally.visits += to - from;
  for (let seen = 0; seen < countiesSeen; seen += 1) {
    const county = seenCounties[seen]!;
    tally.counties.set(counties.names[county]!, visitsOf[county]!);
  }
}

function addTours(tally: Tally, { positions, starts }: Grouped, row: number, counting: Counting): void {
  const { caravanDays, tours } = counting.index;
  for (let place = starts[row]!; place < starts[row + 1]!; place += 1) {
    const at = positions[place]!;
    const length_m = tours.length_m[at]!;
    const work = workOf(tally, counting, tours.caravan[at]!);
    tally.length_m += length_m;
    work.length_m += length_m;
    if (!caravanDays.isFirst(tours.caravanDay[at]!)) continue;
    tally.daysOut += 1;
    work.daysOut += 1;
  }
}

function addStays(tally: Tally, { positions, starts }: Grouped, row: number, counting: Counting): void {
  const { facts, index, period } = counting;
  const { sets, stays: numbers } = index;
  if (starts[row] === starts[row + 1]) return;
  tally.openDays = noSum();
  tally.stayAttendance = noSum();
  tally.schoolAttendance = noSum();
  tally.peopleOfDays = noPeopleOfDays();
  for (let place = starts[row]!; place < starts[row + 1]!; place += 1) {
    const at = positions[place]!;
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
    seenCounties: new Int32Array(counties.names.length),
  };
  const { rows, visits, tours, stays } = factsByRow(facts, index, context);
  return {
    keys: () => rows.keys(),
    get: (key) => {
      const row = rows.get(key);
      if (row === undefined) return undefined;
      const tally = emptyTally(townships);
      for (const { seen } of [caravans, sites, counties, townships, sets]) seen.start();
      caravanDays.start();
      addVisits(tally, visits, row, counting);
      addTours(tally, tours, row, counting);
      addStays(tally, stays, row, counting);
      return tally;
    },
  };
}
