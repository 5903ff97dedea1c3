import { hashProblem } from '../problem-hash.ts';
import {
  type Block,
  NO_STAY_YET,
  NONE,
  type PairLengths,
  type StayCounty,
  type StayProblem,
  type StaySet,
  type StayVenue,
} from './problem.ts';
import type { CountyInput, DaySpan, SetInput, StayProblemInput, VenueInput } from './problem-input.ts';
import { assertValidStayProblem } from './problem-validation.ts';

function setOf(input: SetInput): StaySet {
  const blocks: readonly Block[] = (input.blocked ?? []).map(({ from, to, place }) => ({
    from,
    to,
    place: place ?? NONE,
  }));
  return {
    start: input.start,
    from: input.from,
    to: input.to,
    end: input.end ?? NONE,
    edition: input.edition,
    blocks,
    crew: input.crew ?? NONE,
    carrier: input.carrier ?? NONE,
    costPerKm: input.costPerKm,
    costPerIdleDay: input.costPerIdleDay,
  };
}

function countyOf(input: CountyInput, index: number, venues: readonly VenueInput[]): StayCounty {
  return {
    prizes: input.prizes,
    costPerWaitingDay: input.costPerWaitingDay,
    openDayWorth: input.openDayWorth,
    minGap_d: input.minGap_d,
    lastEnd: input.lastEnd ?? NO_STAY_YET,
    lastEdition: input.lastEdition ?? NONE,
    group: input.group ?? NONE,
    venues: venues.flatMap(({ county }, venue) => (county === index ? [venue] : [])),
  };
}

function lastClosedOf(dayCount: number, windows: readonly DaySpan[] | undefined): Int32Array {
  const lastClosed = new Int32Array(dayCount).fill(NONE);
  if (!windows) return lastClosed;
  let next = 0;
  let last = NONE;
  for (let day = 0; day < dayCount; day += 1) {
    while (next < windows.length && windows[next]!.to < day) next += 1;
    if (next >= windows.length || windows[next]!.from > day) last = day;
    lastClosed[day] = last;
  }
  return lastClosed;
}

function venueOf(input: VenueInput, dayCount: number): StayVenue {
  return {
    county: input.county,
    place: input.place,
    calendar: input.calendar,
    lastClosed: lastClosedOf(dayCount, input.windows),
  };
}

function lengthsOf(set: SetInput, venue: VenueInput): PairLengths {
  const { install_d, train_d, minOpen_d, maxOpen_d, strike_d } = { ...venue, ...set.lengths };
  return { install_d, train_d, minOpen_d, maxOpen_d, strike_d, prepare_d: install_d + train_d };
}

function openBeforeOf(calendar: ArrayLike<number>): Int32Array {
  const before = new Int32Array(calendar.length + 1);
  for (let day = 0; day < calendar.length; day += 1) before[day + 1] = before[day]! + calendar[day]!;
  return before;
}

/**
 * Checks a relay problem and compiles it. Throws `ProblemFaultsError` with every fault of the input. That nothing fits
 * in a window, or that a pin cannot be met, is no fault: the stay is just not in the plan.
 * O(places² + days × (venues + calendars) + sets × venues).
 */
export function createStayProblem(input: StayProblemInput): StayProblem {
  assertValidStayProblem(input);
  const { dayCount, sets, venues, counties } = input;
  const plannedOpen = new Int32Array(sets.length * counties.length).fill(NONE);
  const isPlanned = new Uint8Array(counties.length);
  for (const { county, set, open } of input.planned ?? []) {
    plannedOpen[set * counties.length + county] = open;
    isPlanned[county] = 1;
  }
  const isSuitable = new Uint8Array(sets.length * venues.length).fill(1);
  for (const [v, venue] of venues.entries()) {
    for (const k of venue.unsuitable ?? []) isSuitable[k * venues.length + v] = 0;
  }
  const compiledCounties = counties.map((county, index) => countyOf(county, index, venues));
  const groups: number[][] = Array.from({ length: input.groupCount ?? 0 }, () => []);
  for (const [index, { group }] of compiledCounties.entries()) if (group !== NONE) groups[group]!.push(index);
  const content = {
    dayCount,
    placeCount: input.placeCount,
    haul_d: Int32Array.from(input.haul_d),
    haul_m: Int32Array.from(input.haul_m),
    sets: sets.map(setOf),
    counties: compiledCounties,
    venues: venues.map((venue) => venueOf(venue, dayCount)),
    openBefore: input.calendars.map(openBeforeOf),
    crews: (input.crews ?? []).map(({ perDay, maxStays }) => ({
      perDay: Int32Array.from(perDay),
      maxStays: maxStays ?? sets.length,
    })),
    carriers: (input.carriers ?? []).map(({ perDay }) => Int32Array.from(perDay)),
    groups,
    pins: input.pins ?? [],
    plannedOpen,
    isPlanned,
    goals: {
      balance: input.goals?.balance ?? 0,
      change: input.goals?.change ?? { perDay: 0, otherSet: 0, dropped: 0 },
    },
    isSuitable,
    lengths: sets.flatMap((set) => venues.map((venue) => lengthsOf(set, venue))),
  };
  return { ...content, setOf: Int32Array.from(sets.keys()), hash: hashProblem(content) };
}
