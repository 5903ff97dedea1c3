import type { StayCost } from './cost.ts';
import type { StayPlan } from './plan.ts';
import type { StayProblem } from './problem.ts';

/** Rules of a relay plan; each names what a violation breaks. */
export const STAY_RULES = [
  'unsuitable', // the venue cannot host the set
  'open-too-short',
  'open-too-long',
  'outside-horizon', // of the plan, or before or after the set is there
  'venue-closed',
  'too-late-from-before', // the set cannot be there when the installation begins
  'blocked', // the set is in maintenance, or cannot get there and back
  'end-not-reached', // where the set has to be at the end
  'county-twice-by-set',
  'gap-too-short', // between two stays of a county
  'same-edition', // as the stay before
  'too-many-stays', // of a county
  'crew-overbooked',
  'crew-too-many-stays',
  'carrier-overbooked',
] as const;
export type StayRule = (typeof STAY_RULES)[number];

export interface StayViolation {
  readonly rule: StayRule;
  /** Set, and position of the stay among its stays; −1 where the rule is not about one stay. */
  readonly set: number;
  readonly position: number;
  /** Day on which it is broken, −1 when it has none. */
  readonly day: number;
}

export interface StayCheck {
  readonly violations: readonly StayViolation[];
  readonly cost: StayCost;
}

interface Timed {
  readonly set: number;
  readonly position: number;
  readonly venue: number;
  readonly county: number;
  readonly haulFrom: number;
  readonly install: number;
  readonly open: number;
  readonly close: number;
  /** Last day of the strike. */
  readonly end: number;
}

const haulDays = (problem: StayProblem, from: number, to: number) =>
  problem.haul_d[from * problem.placeCount + to]!;

/** What one stay breaks on its own: suitability, lengths, horizon, closed days. */
function checkStay(problem: StayProblem, stay: Timed, report: Report): void {
  const { set: k, position, venue, haulFrom, install, open, close, end } = stay;
  const set = problem.sets[k]!;
  const pair = k * problem.venues.length + venue;
  const { minOpen_d, maxOpen_d } = problem.lengths[pair]!;
  const length = close - open + 1;
  if (length < minOpen_d) report('open-too-short', k, position, open);
  if (length > maxOpen_d) report('open-too-long', k, position, open);
  if (haulFrom < set.from || end > set.to || end >= problem.dayCount)
    report('outside-horizon', k, position, install);
  if (problem.isSuitable[pair] !== 1) report('unsuitable', k, position, -1);
  const { lastClosed } = problem.venues[venue]!;
  for (let day = Math.max(0, install); day <= Math.min(end, problem.dayCount - 1); day += 1) {
    if (lastClosed[day] !== day) continue;
    report('venue-closed', k, position, day);
    return;
  }
}

/** Walks through the days of one set. */
function walkSet(problem: StayProblem, plan: StayPlan, k: number, report: Report): readonly Timed[] {
  const set = problem.sets[k]!;
  const timed: Timed[] = [];
  let place = set.start;
  let free = set.from;
  const blocks = [...set.blocks];
  const passBlocks = (before: number, position: number): void => {
    for (let block = blocks[0]; block && block.from < before; block = blocks[0]) {
      blocks.shift();
      const to = block.place < 0 ? place : block.place;
      if (free + haulDays(problem, place, to) > block.from) report('blocked', k, position, block.from);
      place = to;
      free = Math.max(free, block.to + 1);
    }
  };
  for (const [position, stay] of plan[k]!.entries()) {
    const venue = problem.venues[stay.venue]!;
    const { install_d, train_d, strike_d } = problem.lengths[k * problem.venues.length + stay.venue]!;
    passBlocks(stay.open, position - 1);
    const install = stay.open - install_d - train_d;
    const haulFrom = install - haulDays(problem, place, venue.place);
    const end = stay.close + strike_d;
    const entry: Timed = { ...stay, set: k, position, county: venue.county, haulFrom, install, end };
    if (haulFrom < free) report('too-late-from-before', k, position, install);
    checkStay(problem, entry, report);
    timed.push(entry);
    place = venue.place;
    free = end + 1;
  }
  passBlocks(problem.dayCount, plan[k]!.length - 1);
  if (set.end >= 0 && free + haulDays(problem, place, set.end) > set.to + 1)
    report('end-not-reached', k, plan[k]!.length - 1, set.to);
  return timed;
}

type Report = (rule: StayRule, set: number, position: number, day: number) => void;

function checkCounties(problem: StayProblem, stays: readonly Timed[], report: Report): void {
  for (const [c, county] of problem.counties.entries()) {
    const here = stays.filter((stay) => stay.county === c).sort((a, b) => a.install - b.install);
    let end = county.lastEnd;
    let edition = county.lastEdition;
    const seen = new Set<number>();
    for (const [n, stay] of here.entries()) {
      const own = problem.sets[stay.set]!.edition;
      if (stay.install <= end + county.minGap_d)
        report('gap-too-short', stay.set, stay.position, stay.install);
      if (own === edition) report('same-edition', stay.set, stay.position, stay.open);
      if (seen.has(stay.set)) report('county-twice-by-set', stay.set, stay.position, stay.open);
      if (n >= county.prizes.length) report('too-many-stays', stay.set, stay.position, stay.open);
      seen.add(stay.set);
      end = stay.end;
      edition = own;
    }
  }
}

function checkPeople(problem: StayProblem, stays: readonly Timed[], report: Report): void {
  const overbooked = (rule: StayRule, busy: Int32Array, capacity: (day: number) => number): void => {
    const day = busy.findIndex((count, index) => count > capacity(index));
    if (day >= 0) report(rule, -1, -1, day);
  };
  const add = (busy: Int32Array, from: number, to: number): void => {
    for (let day = Math.max(0, from); day <= Math.min(to, problem.dayCount - 1); day += 1)
      busy[day] = busy[day]! + 1;
  };
  for (const [index, crew] of problem.crews.entries()) {
    const working = new Int32Array(problem.dayCount);
    const open = new Int32Array(problem.dayCount);
    for (const stay of stays) {
      if (problem.sets[stay.set]!.crew !== index) continue;
      add(working, stay.install, stay.open - 1);
      add(working, stay.close + 1, stay.end);
      add(open, stay.install, stay.end);
    }
    overbooked('crew-overbooked', working, (day) => crew.perDay[day]!);
    overbooked('crew-too-many-stays', open, () => crew.maxStays);
  }
  for (const [index, perDay] of problem.carriers.entries()) {
    const moving = new Int32Array(problem.dayCount);
    for (const stay of stays) {
      if (problem.sets[stay.set]!.carrier === index) add(moving, stay.haulFrom, stay.install - 1);
    }
    overbooked('carrier-overbooked', moving, (day) => perDay[day]!);
  }
}

/** Metres of one set in the order of its stays and blocks, leg by leg in points. */
function moves(problem: StayProblem, plan: StayPlan, k: number): number {
  const set = problem.sets[k]!;
  const stops = [
    ...plan[k]!.map(({ venue, open }) => ({ day: open, place: problem.venues[venue]!.place })),
    ...set.blocks.filter(({ place }) => place >= 0).map(({ from, place }) => ({ day: from, place })),
  ].sort((a, b) => a.day - b.day);
  const places = [set.start, ...stops.map(({ place }) => place), ...(set.end < 0 ? [] : [set.end])];
  return places
    .slice(1)
    .reduce(
      (sum, place, index) =>
        sum +
        Math.round((problem.haul_m[places[index]! * problem.placeCount + place]! * set.costPerKm) / 1000),
      0,
    );
}

function pointsOf(problem: StayProblem, plan: StayPlan, stays: readonly Timed[]): number {
  const { change, balance } = problem.goals;
  let points = 0;
  for (const [k, set] of problem.sets.entries()) {
    points += moves(problem, plan, k);
    const own = stays.filter((stay) => stay.set === k);
    const busy = own.reduce((sum, { haulFrom, end }) => sum + end - haulFrom + 1, 0);
    points += set.costPerIdleDay * (set.to - set.from + 1 - busy);
  }
  for (const stay of stays) {
    const open = problem.openBefore[problem.venues[stay.venue]!.calendar]!;
    for (let day = stay.open; day <= stay.close; day += 1) {
      if (open[day + 1]! > open[day]!) points -= problem.counties[stay.county]!.openDayWorth;
    }
    const planned = problem.plannedOpen[stay.set * problem.counties.length + stay.county]!;
    if (planned >= 0) points += Math.min(change.otherSet, change.perDay * Math.abs(stay.open - planned));
    else if (problem.isPlanned[stay.county] === 1) points += change.otherSet;
  }
  const hosted = problem.counties.map((_, c) => stays.filter(({ county }) => county === c));
  for (const [c, county] of problem.counties.entries()) {
    const here = hosted[c]!;
    points += county.prizes.slice(here.length).reduce((sum, prize) => sum + prize, 0);
    points += county.costPerWaitingDay * Math.min(problem.dayCount, ...here.map(({ open }) => open));
    if (here.length === 0 && problem.isPlanned[c] === 1) points += change.dropped;
  }
  for (const members of problem.groups) {
    const count = members.filter((c) => hosted[c]!.length > 0).length;
    for (let n = count + 1; n <= members.length; n += 1) points += Math.floor(balance / n);
  }
  return points;
}

/**
 * Recomputes a plan from the problem alone, sharing no code with the search: every broken rule, and the cost.
 * Throws RangeError when the plan names a set or venue that does not exist. O(days × (stays + crews)).
 */
export function checkStays(problem: StayProblem, plan: StayPlan): StayCheck {
  if (plan.length !== problem.sets.length) throw new RangeError(`the plan has ${plan.length} sets`);
  for (const { venue } of plan.flat()) {
    if (!problem.venues[venue]) throw new RangeError(`there is no venue ${venue}`);
  }
  const violations: StayViolation[] = [];
  const report: Report = (rule, set, position, day) => violations.push({ rule, set, position, day });
  const stays = plan.flatMap((_, k) => walkSet(problem, plan, k, report));
  checkCounties(problem, stays, report);
  checkPeople(problem, stays, report);
  const unmetPins = problem.pins.filter(
    (pin) =>
      !stays.some(
        (stay) =>
          stay.county === pin.county &&
          (pin.set === undefined || pin.set === stay.set) &&
          (pin.venue === undefined || pin.venue === stay.venue) &&
          (pin.open === undefined || pin.open === stay.open) &&
          (pin.close === undefined || pin.close === stay.close),
      ),
  ).length;
  return { violations, cost: { unmetPins, points: pointsOf(problem, plan, stays) } };
}
