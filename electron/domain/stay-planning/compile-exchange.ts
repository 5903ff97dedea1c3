import { type ExchangeProblem, type ExchangeSchedule, fewestRounds, NOWHERE } from '@engine';
import { addDays } from '../calendar/dates.ts';
import { stayDays } from '../stay/phases.ts';
import { type ExchangeTerms, NO_STAY_LOCK } from '../stay/stay-plan.ts';
import type { StayCheck } from './check-stays.ts';
import { type DecodedStay, openDaysIn } from './decode-stays.ts';
import { exchangeChecker, withoutRelayRules } from './exchange-check.ts';
import { exchangeHalls } from './exchange-halls.ts';
import { type ChangeoverDays, changeoverDays, exchangeRound, mostRounds } from './exchange-rounds.ts';
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

/**
 * What each county is still to see: sets that suit its hall and show an edition and a theme that were not there before.
 * Of several sets with one edition a county needs one; which, goes round among the counties.
 */
function neededOf(frame: StayFrame, terms: ExchangeTerms, halls: readonly (number | null)[]): Uint8Array {
  const { input, isSuitable } = frame;
  const seen = new Set(input.seen.map(({ countyCode, edition }) => `${countyCode}|${edition}`));
  for (const { countyCode, setId } of terms.holdings) {
    const held = input.sets[frame.setOf.get(setId) ?? -1];
    if (held) seen.add(`${countyCode}|${held.edition}`);
  }
  const needed = new Uint8Array(input.counties.length * input.sets.length);
  for (const [c, { code }] of input.counties.entries()) {
    const hall = halls[c];
    if (hall === null || hall === undefined) continue;
    const copies = new Map<string, number[]>();
    for (const [k, { edition, theme }] of input.sets.entries()) {
      const isSeen = seen.has(`${code}|${edition}`) || (theme !== '' && seen.has(`${code}|${theme}`));
      if (isSeen || !isSuitable(k, hall)) continue;
      const same = copies.get(edition);
      if (same) same.push(k);
      else copies.set(edition, [k]);
    }
    for (const same of copies.values()) needed[c * input.sets.length + same[c % same.length]!] = 1;
  }
  return needed;
}

/** 1 for each round and county that takes part in it: it attends, and its hall is free from changeover to strike. */
function takingPartOf(
  { input, axis, venueDays }: StayFrame,
  terms: ExchangeTerms,
  rounds: number,
  halls: readonly (number | null)[],
  { strike_d }: ChangeoverDays,
): Uint8Array {
  const attendance = new Map(terms.attendance.map((entry) => [entry.countyCode, entry]));
  const takesPart = new Uint8Array(rounds * input.counties.length);
  for (let r = 0; r < rounds; r += 1) {
    const { changeover, open, close } = exchangeRound(terms, r);
    const [from, to] = [axis.dayOf(changeover), axis.dayOf(addDays(close, strike_d))];
    for (const [c, { code }] of input.counties.entries()) {
      const hall = halls[c];
      if (hall === null || hall === undefined) continue;
      const attends = attendance.get(code);
      const isThere = (attends?.from ?? open) <= open && close <= (attends?.to ?? close);
      const isFree = !venueDays[hall]!.free.subarray(Math.max(0, from), to + 1).includes(0);
      takesPart[r * input.counties.length + c] = isThere && isFree ? 1 : 0;
    }
  }
  return takesPart;
}

/** Days that a set needs at most between its base and a hall. */
function longestWay({ roads }: StayFrame, k: number, halls: readonly (number | null)[]): number {
  return halls.reduce<number>((longest, hall) => {
    if (hall === null) return longest;
    return Math.max(longest, roads.haul_d[roads.ofBase[k]! * roads.placeCount + roads.ofVenue[hall]!]!);
  }, 0);
}

/**
 * 1 for each round and set that is there and at work nowhere else from changeover to strike; before and after what happens
 * at its base, time for the way is left.
 */
function fitOf(
  frame: StayFrame,
  terms: ExchangeTerms,
  rounds: number,
  halls: readonly (number | null)[],
  { install_d, train_d, strike_d }: ChangeoverDays,
): Uint8Array {
  const { sets } = frame.input;
  const ways = sets.map((_, k) => longestWay(frame, k, halls));
  const fit = new Uint8Array(rounds * sets.length);
  for (let r = 0; r < rounds; r += 1) {
    const { changeover, open, close } = exchangeRound(terms, r);
    const end = addDays(close, strike_d);
    for (const [k, { blocked, availableFrom, availableTo, start }] of sets.entries()) {
      const isThere =
        (availableFrom ?? changeover) <= changeover &&
        end <= (availableTo ?? end) &&
        (start?.free ?? changeover) <= changeover;
      const isBlocked = blocked.some((span) => {
        const way_d = span.atBase ? ways[k]! : 0;
        const first = addDays(open, -train_d - install_d - way_d);
        const from = first < changeover ? first : changeover;
        return span.start <= addDays(end, way_d) && from <= span.end;
      });
      fit[r * sets.length + k] = isThere && !isBlocked ? 1 : 0;
    }
  }
  return fit;
}

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

/** Stays of one set, round by round, from where it is before the first changeover. */
function staysOfSet(
  frame: StayFrame,
  terms: ExchangeTerms,
  halls: readonly (number | null)[],
  days: ChangeoverDays,
  counties: readonly number[],
  k: number,
  calendar: SetCalendar,
): readonly DecodedStay[] {
  const { input, roads, axis } = frame;
  let place = roads.ofStart[k]!;
  let after = -Infinity;
  return counties.flatMap((c, r) => {
    const hall = c === NOWHERE ? null : halls[c]!;
    if (hall === null) return [];
    const { open, close } = exchangeRound(terms, r);
    const until = axis.dayOf(open);
    const leg = placeBetween(calendar, place, after, until) * roads.placeCount + roads.ofVenue[hall]!;
    [place, after] = [roads.ofVenue[hall]!, until];
    return [
      {
        ...stayDays(open, close, { ...days, haul_d: roads.haul_d[leg]! }),
        setId: input.sets[k]!.id,
        countyCode: input.counties[c]!.code,
        venueId: input.venues[hall]!.id,
        haul_m: roads.haul_m[leg]!,
        openDays: openDaysIn(frame, hall, open, close),
        lock: NO_STAY_LOCK,
      },
    ];
  });
}

/**
 * Turns an exchange into a problem of the engine with `rounds` rounds; null = as the terms say, else the fewest in which
 * everybody could see everything, as far as they fit into the period. Every county uses its first hall that suits; days of
 * the changeovers are `changeoverDays`. Lead times, pins and locks do not count: the dates are agreed.
 *
 * Precondition: `stayInputFaults` found nothing.
 */
export function compileExchange(given: StayPlanningInput, rounds: number | null = null): CompiledExchange {
  const input = withinRun(given);
  const terms = input.exchange!;
  const frame = stayFrame(withoutRelayRules(input), input.periodStart, input.periodEnd);
  const { sets, counties } = input;
  const halls = hallsOf(frame);
  const calendars = setCalendarsOf(frame);
  const days = changeoverDays(input.rules, terms);
  const most = mostRounds(terms, input.periodEnd, days);
  const isNeeded = neededOf(frame, terms, halls);
  const whole = { countyCount: counties.length, setCount: sets.length, isNeeded };
  const haul_m = haulsOf(frame, halls);
  const start = sets.map(({ id }) => {
    const held = terms.holdings.find(({ setId }) => setId === id);
    return held === undefined ? NOWHERE : (frame.countyOf.get(held.countyCode) ?? NOWHERE);
  });
  const fewest = fewestRounds({ ...whole, rounds: 1, haul_m, start });
  const planned = Math.max(1, Math.min(most, rounds ?? terms.rounds ?? fewest));
  const isTakingPart = takingPartOf(frame, terms, planned, halls, days);
  const isFit = fitOf(frame, terms, planned, halls, days);
  const problem: ExchangeProblem = {
    ...whole,
    rounds: planned,
    haul_m,
    start,
    // The engine begins with the cyclic design only where nobody is ever missing.
    ...(isTakingPart.includes(0) ? { isTakingPart } : {}),
    ...(isFit.includes(0) ? { isFit } : {}),
  };
  return {
    problem,
    fewestRounds: fewest,
    mostRounds: most,
    staysOf: (schedule) =>
      sets.flatMap((_, k) =>
        staysOfSet(
          frame,
          terms,
          halls,
          days,
          schedule.map((round) => round[k]!),
          k,
          calendars[k]!,
        ),
      ),
    missedOf: (schedule) => {
      const met = new Set(schedule.flatMap((round) => [...round].map((c, k) => `${c}|${k}`)));
      return counties.flatMap(({ code }, c) =>
        sets.flatMap(({ id }, k) =>
          isNeeded[c * sets.length + k] === 1 && !met.has(`${c}|${k}`)
            ? [{ countyCode: code, setId: id }]
            : [],
        ),
      );
    },
    omittedCounties: (schedule) => {
      const hosted = new Set(schedule.flatMap((round) => [...round]));
      return counties.flatMap(({ code }, c) => (hosted.has(c) ? [] : [code]));
    },
    checkOf: exchangeChecker(input),
  };
}
