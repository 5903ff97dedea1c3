import type { DaySpan, PhaseLengths, PinInput, StayGoals } from './problem-input.ts';

/** Stands for "none" in arrays of indices. */
export const NONE = -1;

/** A span in which a set is at work nowhere; `place` NONE = where it stands. */
export interface Block extends DaySpan {
  readonly place: number;
}

export interface StaySet {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** NONE = anywhere. */
  readonly end: number;
  readonly edition: number;
  readonly blocks: readonly Block[];
  readonly crew: number;
  readonly carrier: number;
  readonly costPerKm: number;
  readonly costPerIdleDay: number;
}

export interface StayCounty {
  readonly prizes: readonly number[];
  readonly costPerWaitingDay: number;
  readonly openDayWorth: number;
  readonly minGap_d: number;
  /** NO_STAY_YET = none. */
  readonly lastEnd: number;
  /** NONE = none. */
  readonly lastEdition: number;
  readonly group: number;
  readonly venues: readonly number[];
}

/** `lastEnd` of a county that never had a stay. */
export const NO_STAY_YET = -1_000_000;

export interface StayVenue {
  readonly county: number;
  readonly place: number;
  readonly calendar: number;
  /** For each day the last day up to it on which no stay may be here, −1 = none: a stay from day a to day e fits iff lastClosed[e] < a. */
  readonly lastClosed: Int32Array;
}

export interface StayCrew {
  readonly perDay: Int32Array;
  /** Number of sets when there is no limit. */
  readonly maxStays: number;
}

/** Phases of a stay of one set in one venue. */
export interface PairLengths extends PhaseLengths {
  /** install_d + train_d. */
  readonly prepare_d: number;
}

/**
 * A checked relay problem (`createStayProblem`). Everything in it is an integer; nothing in it changes.
 */
export interface StayProblem {
  readonly dayCount: number;
  readonly placeCount: number;
  readonly haul_d: Int32Array;
  readonly haul_m: Int32Array;
  readonly sets: readonly StaySet[];
  /** The set that each of `sets` is: itself, except in a search, whose sets are trips of sets (`Trips`). */
  readonly setOf: Int32Array;
  readonly counties: readonly StayCounty[];
  readonly venues: readonly StayVenue[];
  /** Days open to the public before day d, for each calendar; dayCount + 1 entries. */
  readonly openBefore: readonly Int32Array[];
  readonly crews: readonly StayCrew[];
  readonly carriers: readonly Int32Array[];
  /** Counties of each group. */
  readonly groups: readonly (readonly number[])[];
  readonly pins: readonly PinInput[];
  /** First open day of the planned stay of set k in county c at k × counties + c; NONE = none planned. */
  readonly plannedOpen: Int32Array;
  /** Counties that an earlier plan hosts. */
  readonly isPlanned: Uint8Array;
  readonly goals: Required<Pick<StayGoals, 'balance'>> & {
    readonly change: NonNullable<StayGoals['change']>;
  };
  /** 1 where set k may go to venue v, at k × venues + v. */
  readonly isSuitable: Uint8Array;
  /** Lengths at k × venues + v. */
  readonly lengths: readonly PairLengths[];
  readonly hash: string;
}

/** Price of moving set `k` from place to place, in points. */
export function haulCost(problem: StayProblem, k: number, from: number, to: number): number {
  return Math.round((problem.haul_m[from * problem.placeCount + to]! * problem.sets[k]!.costPerKm) / 1000);
}

/** Price of opening a stay of set `k` in county `c` on day `open` instead of as planned before. */
export function changeCost(problem: StayProblem, k: number, c: number, open: number): number {
  const planned = problem.plannedOpen[k * problem.counties.length + c]!;
  const { perDay, otherSet } = problem.goals.change;
  if (planned !== NONE) return Math.min(otherSet, perDay * Math.abs(open - planned));
  return problem.isPlanned[c] === 1 ? otherSet : 0;
}

/** What the hosted counties of a group leave of the balance cost: the sum of floor(balance / k), k = hosted + 1 … all. */
export function balanceCost(balance: number, hosted: number, all: number): number {
  let cost = 0;
  for (let k = hosted + 1; k <= all; k += 1) cost += Math.floor(balance / k);
  return cost;
}
