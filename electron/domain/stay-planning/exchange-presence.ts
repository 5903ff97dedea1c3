import { addDays } from '../calendar/dates.ts';
import type { ExchangeTerms } from '../stay/stay-plan.ts';
import { type FixedStay, isTaken } from './exchange-fixed.ts';
import { type ChangeoverDays, type ExchangeRound, exchangeRound } from './exchange-rounds.ts';
import { boundaryOf, type StayFrame } from './stay-frame.ts';

/** Who can be where in which round, before anything is planned. */
export interface ExchangePresence {
  /** County c attends round r, and its hall `venue` is free from changeover to strike. */
  isThere(round: ExchangeRound, c: number, venue: number): boolean;
  /** Set k is there and at work nowhere else from changeover to strike; for what happens at its base time for the way is left. */
  isFit(round: ExchangeRound, k: number): boolean;
}

/** Days that a set needs at most between its base and a hall. */
function longestWay({ roads }: StayFrame, k: number, halls: readonly (number | null)[]): number {
  return halls.reduce<number>((longest, hall) => {
    if (hall === null) return longest;
    return Math.max(longest, roads.haul_d[roads.ofBase[k]! * roads.placeCount + roads.ofVenue[hall]!]!);
  }, 0);
}

export function exchangePresence(
  frame: StayFrame,
  terms: ExchangeTerms,
  halls: readonly (number | null)[],
  { install_d, train_d, strike_d }: ChangeoverDays,
): ExchangePresence {
  const { axis, venueDays } = frame;
  const { counties, sets } = frame.input;
  const attendance = new Map(terms.attendance.map((entry) => [entry.countyCode, entry]));
  const ways = sets.map((_, k) => longestWay(frame, k, halls));
  return {
    isThere: ({ changeover, open, close }, c, venue) => {
      const attends = attendance.get(counties[c]!.code);
      const [from, to] = [axis.dayOf(changeover), axis.dayOf(addDays(close, strike_d))];
      return (
        (attends?.from ?? open) <= open &&
        close <= (attends?.to ?? close) &&
        !venueDays[venue]!.free.subarray(Math.max(0, from), to + 1).includes(0)
      );
    },
    isFit: ({ changeover, open, close }, k) => {
      const { blocked, availableFrom, availableTo, start } = sets[k]!;
      const end = addDays(close, strike_d);
      const isBlocked = blocked.some((span) => {
        const way_d = span.atBase ? ways[k]! : 0;
        const first = addDays(open, -train_d - install_d - way_d);
        const from = first < changeover ? first : changeover;
        return span.start <= addDays(end, way_d) && from <= span.end;
      });
      return (
        (availableFrom ?? changeover) <= changeover &&
        end <= (availableTo ?? end) &&
        (start?.free ?? changeover) <= changeover &&
        !isBlocked
      );
    },
  };
}

/** Rounds that a run which goes on from a plan can no longer fill: the first transport of theirs has left by now. */
function isOver(
  { input }: StayFrame,
  { open }: ExchangeRound,
  { install_d, train_d }: ChangeoverDays,
): boolean {
  return input.earlier.length > 0 && addDays(open, -install_d - train_d - 1) < boundaryOf(input);
}

/** Rounds × counties, and rounds × sets: 1 where the search may put something, beside what is fixed. */
export function roomInRounds(
  frame: StayFrame,
  terms: ExchangeTerms,
  rounds: number,
  halls: readonly (number | null)[],
  days: ChangeoverDays,
  fixed: readonly FixedStay[],
): { readonly isTakingPart: Uint8Array; readonly isFit: Uint8Array } {
  const { counties, sets } = frame.input;
  const presence = exchangePresence(frame, terms, halls, days);
  const isTakingPart = new Uint8Array(rounds * counties.length);
  const isFit = new Uint8Array(rounds * sets.length);
  for (let r = 0; r < rounds; r += 1) {
    const round = exchangeRound(terms, r);
    if (!isOver(frame, round, days)) {
      for (const [c, hall] of halls.entries())
        if (hall !== null && presence.isThere(round, c, hall)) isTakingPart[r * counties.length + c] = 1;
    }
    for (const k of sets.keys()) if (presence.isFit(round, k)) isFit[r * sets.length + k] = 1;
    for (const stay of fixed) {
      if (isTaken(terms, round, days, stay, 0)) isTakingPart[r * counties.length + stay.county] = 0;
      if (isTaken(terms, round, days, stay, 1)) isFit[r * sets.length + stay.set] = 0;
    }
  }
  return { isTakingPart, isFit };
}
