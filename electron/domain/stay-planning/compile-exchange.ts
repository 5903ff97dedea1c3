import { type ExchangeProblem, type ExchangeSchedule, fewestRounds, NOWHERE } from '@engine';
import { stayDays } from '../stay/phases.ts';
import type { ExchangeTerms } from '../stay/stay-plan.ts';
import type { StayCheck } from './check-stays.ts';
import { type DecodedStay, lockOf, openDaysIn } from './decode-stays.ts';
import { exchangeChecker, withoutRelayRules } from './exchange-check.ts';
import { type FixedStay, keptExchange } from './exchange-fixed.ts';
import { exchangeHalls } from './exchange-halls.ts';
import { neededOf, openPairs } from './exchange-needs.ts';
import { roomInRounds } from './exchange-presence.ts';
import { changeoverDays, exchangeRound, mostRounds } from './exchange-rounds.ts';
import { placeBetween, type SetCalendar, setCalendarsOf } from './set-calendars.ts';
import type { StayPlanningInput } from './stay-model.ts';
import { stayFrame, type StayFrame, withinRun } from './stay-frame.ts';

/** A county and a set that are to meet and do not. */
export interface MissedPair {
  readonly countyCode: string;
  readonly setId: string;
}

/** An exchange as the engine sees it, and the way back. */
export interface CompiledExchange {
  readonly problem: ExchangeProblem;
  /** Least number of rounds in which all counties can see all that they are to see, when everybody takes part throughout. */
  readonly fewestRounds: number;
  /** Rounds that fit into the period. Where `problem.rounds` leave pairs out, more of them may help. */
  readonly mostRounds: number;
  /** Stays of a schedule, by set in the order of the input, then day. */
  readonly staysOf: (schedule: ExchangeSchedule) => readonly DecodedStay[];
  /** What every county is to see and does not, by county, then set. */
  readonly missedOf: (schedule: ExchangeSchedule) => readonly MissedPair[];
  /** Counties without a stay, in the order of the input. */
  readonly omittedCounties: (schedule: ExchangeSchedule) => readonly string[];
  readonly checkOf: StayCheck;
}

/** The hall of each county; null where there is none. */
const hallsOf = ({ input, venueOf }: StayFrame): readonly (number | null)[] =>
  exchangeHalls(input).map((hall) => (hall === null ? null : venueOf.get(hall.id)!));

function haulsOf({ input, roads }: StayFrame, halls: readonly (number | null)[]): Int32Array {
  const count = input.counties.length;
  const haul_m = new Int32Array(count * count);
  for (const [a, from] of halls.entries()) {
    for (const [b, to] of halls.entries()) {
      if (from === null || to === null) continue;
      haul_m[a * count + b] = roads.haul_m[roads.ofVenue[from]! * roads.placeCount + roads.ofVenue[to]!]!;
    }
  }
  return haul_m;
}

/** The stays of one set in their order, from where it is before the first changeover. */
function staysOfSet(
  frame: StayFrame,
  calendar: SetCalendar,
  stays: readonly FixedStay[],
): readonly DecodedStay[] {
  const { input, roads, axis } = frame;
  let place = calendar.start;
  let after = -Infinity;
  return stays
    .toSorted((a, b) => (a.open < b.open ? -1 : Number(a.open > b.open)))
    .map(({ set, county, venue, open, close, lengths }) => {
      const until = axis.dayOf(open);
      const from = placeBetween(calendar, place, after, until);
      const leg = from * roads.placeCount + roads.ofVenue[venue]!;
      [place, after] = [roads.ofVenue[venue]!, until];
      const stay = {
        ...stayDays(open, close, { ...lengths, haul_d: roads.haul_d[leg]! }),
        setId: input.sets[set]!.id,
        countyCode: input.counties[county]!.code,
        venueId: input.venues[venue]!.id,
        haul_m: roads.haul_m[leg]!,
        openDays: openDaysIn(frame, venue, open, close),
      };
      return { ...stay, lock: lockOf(frame, stay) };
    });
}

/** County of each set before the rounds that are planned: of the last fixed stay before them, else the one that holds it. */
function startsOf(
  { input, countyOf }: StayFrame,
  terms: ExchangeTerms,
  fixed: readonly FixedStay[],
  firstRound: number,
): readonly number[] {
  const { open } = exchangeRound(terms, Math.max(0, firstRound));
  return input.sets.map(({ id }, k) => {
    const before = fixed
      .filter((stay) => stay.set === k && stay.open < open)
      .toSorted((a, b) => (a.open < b.open ? -1 : 1));
    const held = terms.holdings.find(({ setId }) => setId === id);
    return before.at(-1)?.county ?? (held && countyOf.get(held.countyCode)) ?? NOWHERE;
  });
}

/**
 * Turns an exchange into a problem of the engine with `rounds` rounds; null = as the terms say, else the fewest in which
 * everybody could see everything, as far as they fit into the period. Every county uses its first hall in use that suits; days of
 * the changeovers are `changeoverDays`. Lead times do not count: the dates are agreed. What is fixed or held (`keptExchange`) is no
 * part of the problem, it takes its county and its set out of the rounds that it needs; the roads to and from it are not weighed.
 *
 * Precondition: `stayInputFaults` found nothing.
 */
export function compileExchange(given: StayPlanningInput, rounds: number | null = null): CompiledExchange {
  const input = withinRun(given);
  const terms = input.exchange!;
  const frame = stayFrame(withoutRelayRules(input), input.periodStart, input.periodEnd);
  const { sets, counties } = input;
  const checkOf = exchangeChecker(input);
  const halls = hallsOf(frame);
  const calendars = setCalendarsOf(frame);
  const days = changeoverDays(input.rules, terms);
  const most = mostRounds(terms, input.periodEnd, days);
  const kept = keptExchange(frame, halls, days, checkOf);
  const { fixed } = kept;
  const isWanted = neededOf(frame, halls, kept);
  const isNeeded = openPairs(frame, isWanted, kept);
  const whole = { countyCount: counties.length, setCount: sets.length, haul_m: haulsOf(frame, halls) };
  const fewest = fewestRounds({ ...whole, isNeeded: isWanted, rounds: 1, start: sets.map(() => NOWHERE) });
  const planned = Math.max(1, Math.min(most, rounds ?? terms.rounds ?? fewest));
  const { isTakingPart, isFit } = roomInRounds(frame, terms, planned, halls, days, fixed);
  const firstRound = Math.floor(isTakingPart.indexOf(1) / Math.max(1, counties.length));
  const problem: ExchangeProblem = {
    ...whole,
    isNeeded,
    rounds: planned,
    start: startsOf(frame, terms, fixed, firstRound),
    // The engine begins with the cyclic design only where nobody is ever missing.
    ...(isTakingPart.includes(0) ? { isTakingPart } : {}),
    ...(isFit.includes(0) ? { isFit } : {}),
  };
  const cellsOf = (schedule: ExchangeSchedule): readonly FixedStay[] => [
    ...schedule.flatMap((round, r) => {
      const { open, close } = exchangeRound(terms, r);
      return [...round].flatMap((county, set) => {
        const venue = county === NOWHERE ? null : halls[county]!;
        return venue === null ? [] : [{ set, county, venue, open, close, lengths: days }];
      });
    }),
    ...fixed,
  ];
  return {
    problem,
    fewestRounds: fewest,
    mostRounds: most,
    staysOf: (schedule) => {
      const cells = cellsOf(schedule);
      return sets.flatMap((_, k) =>
        staysOfSet(
          frame,
          calendars[k]!,
          cells.filter(({ set }) => set === k),
        ),
      );
    },
    missedOf: (schedule) => {
      const met = new Set(cellsOf(schedule).map(({ county, set }) => county * sets.length + set));
      return counties.flatMap(({ code }, c) =>
        sets.flatMap(({ id }, k) =>
          isWanted[c * sets.length + k] === 1 && !met.has(c * sets.length + k)
            ? [{ countyCode: code, setId: id }]
            : [],
        ),
      );
    },
    omittedCounties: (schedule) => {
      const hosted = new Set(cellsOf(schedule).map(({ county }) => county));
      return counties.flatMap(({ code }, c) => (hosted.has(c) ? [] : [code]));
    },
    checkOf,
  };
}
