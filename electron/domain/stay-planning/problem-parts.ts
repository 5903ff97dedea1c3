import { createStayProblem, type StayProblem, type StayProblemInput } from '@engine';
import { ProblemFaultsError } from '@engine';
import { addDays } from '../calendar/dates.ts';
import { AppError } from '../errors.ts';
import { capacityOf } from './capacity.ts';
import { spansOf } from './day-axis.ts';
import type { StayLengths } from './phase-lengths.ts';
import { setCalendarsOf } from './set-calendars.ts';
import { boundaryOf, type StayFrame } from './stay-frame.ts';
import { prizesOf, pricesOfRules } from './worth.ts';

/** A venue of the engine: a venue of the run for stays of certain lengths on certain days. */
export interface Slot {
  readonly venue: number;
  readonly lengths: StayLengths;
  /** 1 for each day on which a stay may be there. */
  readonly free: Uint8Array;
  /** Set k may come. */
  readonly suits: (k: number) => boolean;
}

/** What of a problem is not the same for planning and for checking. */
export interface ProblemParts {
  readonly slots: readonly Slot[];
  /** Most stays of county c. */
  readonly mostStays: (c: number) => number;
  readonly withTours: boolean;
  readonly pins?: StayProblemInput['pins'];
  readonly planned?: StayProblemInput['planned'];
}

type CountyInput = StayProblemInput['counties'][number];

function countiesOf(frame: StayFrame, mostStays: (c: number) => number): readonly CountyInput[] {
  const { input, axis, editions, gap_d } = frame;
  const prices = pricesOfRules(input.rules);
  const groups = groupsOf(frame);
  return input.counties.map((county, c) => {
    const { lastStay, prefectureCode } = county;
    const lastEdition = lastStay === null ? undefined : editions.ofName(lastStay.edition);
    return {
      prizes: prizesOf(county, input.rules, input.periodStart, mostStays(c)),
      costPerWaitingDay: prices.waitingDay,
      openDayWorth: prices.openDay,
      minGap_d: gap_d,
      // A stay that is not over when the days begin: the days of its venues begin later (`firstDayAfter`).
      ...(lastStay === null ? {} : { lastEnd: Math.min(-1, axis.dayOf(lastStay.end)) }),
      ...(lastEdition === undefined ? {} : { lastEdition }),
      ...(prefectureCode === null ? {} : { group: groups.get(prefectureCode)! }),
    };
  });
}

function groupsOf({ input }: StayFrame): ReadonlyMap<string, number> {
  const codes = new Set(input.counties.flatMap(({ prefectureCode }) => prefectureCode ?? []));
  return new Map([...codes].map((code, index) => [code, index]));
}

/** First day on which county c may be hosted again when its last stay ends inside the days; 0 when it is over before. */
export function firstDayAfter({ input, axis, gap_d }: StayFrame, c: number): number {
  const { lastStay } = input.counties[c]!;
  if (lastStay === null || axis.dayOf(lastStay.end) < 0) return 0;
  return axis.dayOf(addDays(lastStay.end, gap_d + 1));
}

function peopleOf(frame: StayFrame, withTours: boolean): Pick<StayProblemInput, 'crews' | 'carriers'> {
  const { input, axis } = frame;
  const most = input.sets.length;
  const options = { boundary: axis.dayOf(boundaryOf(input)), most, withTours };
  return {
    crews: input.crews.map((crew) => ({
      perDay: capacityOf(crew, axis, options),
      ...(crew.maxStays === null ? {} : { maxStays: crew.maxStays }),
    })),
    carriers: input.carriers.map((carrier) => ({ perDay: capacityOf(carrier, axis, options) })),
  };
}

function setsOf(frame: StayFrame): StayProblemInput['sets'] {
  const { input, editions } = frame;
  const prices = pricesOfRules(input.rules);
  const [crews, carriers] = [input.crews, input.carriers].map((all) => all.map(({ id }) => id));
  return setCalendarsOf(frame).map(({ start, from, to, blocked }, k) => {
    const [crew, carrier] = [
      crews!.indexOf(input.sets[k]!.crewId ?? ''),
      carriers!.indexOf(input.sets[k]!.carrierId ?? ''),
    ];
    return {
      start,
      from,
      to,
      edition: editions.ofSet(k),
      blocked,
      ...(crew < 0 ? {} : { crew }),
      ...(carrier < 0 ? {} : { carrier }),
      costPerKm: prices.km,
      costPerIdleDay: prices.idleDay,
    };
  });
}

function venuesOf(frame: StayFrame, slots: readonly Slot[]) {
  const { input, roads, countyOf, venueDays } = frame;
  const calendars: Uint8Array[] = [];
  const known = new Map<number, number>();
  const calendarOf = (venue: number): number => {
    const index = known.get(venue) ?? calendars.push(venueDays[venue]!.worth) - 1;
    known.set(venue, index);
    return index;
  };
  const venues = slots.map(({ venue, lengths, free, suits }) => ({
    ...lengths,
    county: countyOf.get(input.venues[venue]!.countyCode)!,
    place: roads.ofVenue[venue]!,
    calendar: calendarOf(venue),
    windows: spansOf(free),
    unsuitable: input.sets.flatMap((_, k) => (suits(k) ? [] : [k])),
  }));
  return { venues, calendars };
}

/**
 * The problem of the engine. Precondition: `stayInputFaults` found nothing, and every slot lies in a county of the run.
 * @throws AppError E2011 when a number lies outside the engine's limits
 */
export function stayProblemOf(frame: StayFrame, parts: ProblemParts): StayProblem {
  const { input, axis, roads } = frame;
  const prices = pricesOfRules(input.rules);
  try {
    return createStayProblem({
      dayCount: axis.count,
      placeCount: roads.placeCount,
      haul_d: roads.haul_d,
      haul_m: roads.haul_m,
      sets: setsOf(frame),
      counties: countiesOf(frame, parts.mostStays),
      ...venuesOf(frame, parts.slots),
      ...peopleOf(frame, parts.withTours),
      groupCount: groupsOf(frame).size,
      pins: parts.pins ?? [],
      planned: parts.planned ?? [],
      goals: {
        balance: prices.balance,
        ...(parts.planned && parts.planned.length > 0 ? { change: prices.change } : {}),
      },
    });
  } catch (error) {
    if (!(error instanceof ProblemFaultsError)) throw error;
    const faults = error.faults.slice(0, 50).map((fault) => JSON.stringify(fault));
    throw new AppError('E2011', error.message, { faults }, error);
  }
}
