import { NONE, type StayProblem, type StaySet } from '../problem.ts';
import type { SetMasks, TimedStay } from './timeline.ts';

const NO_MASKS: SetMasks = { crewFullBefore: null, carrierFullBefore: null, lastStaysFull: null };

/** Days that people and carriers are at work, over all sets of a plan. */
export class Usage {
  private readonly problem: StayProblem;
  /** Stays that a crew works at on a day: installation, training, strike. */
  private readonly working: readonly Int32Array[];
  /** Stays that a crew looks after on a day. */
  private readonly staying: readonly Int32Array[];
  /** Sets of a carrier on the road on a day. */
  private readonly moving: readonly Int32Array[];
  /** What can never run short is not counted. */
  private readonly areHandsScarce: readonly boolean[];
  private readonly areStaysScarce: readonly boolean[];
  private readonly isCarrierScarce: readonly boolean[];
  /**
   * Sets whose places for stays are to be worked out anew when this one changes: those that share stays of a crew, or a
   * carrier. PERF: not those that share hands only. Days without a free hand are few, what is tried on one is refused
   * when the stay is put in, and working them all out anew took half of the time.
   */
  private readonly rivals: readonly (readonly number[])[];
  /** Sets whose masks a stay of this one can change. */
  private readonly masked: readonly (readonly number[])[];
  /** Masks that still hold, by set. */
  private readonly masks: (SetMasks | null)[];

  constructor(problem: StayProblem) {
    this.problem = problem;
    const days = () => new Int32Array(problem.dayCount);
    this.working = problem.crews.map(days);
    this.staying = problem.crews.map(days);
    this.moving = problem.carriers.map(days);
    const membersOf = (of: 'crew' | 'carrier', index: number) =>
      problem.sets.flatMap((set, k) => (set[of] === index ? [k] : []));
    const ofCrew = problem.crews.map((_, index) => membersOf('crew', index));
    const ofCarrier = problem.carriers.map((_, index) => membersOf('carrier', index));
    const setsOf = (members: readonly number[]) => new Set(members.map((k) => problem.setOf[k]!)).size;
    const areFewer = (perDay: Int32Array, members: readonly number[]) => {
      const count = setsOf(members);
      return perDay.some((most) => most < count);
    };
    this.areHandsScarce = problem.crews.map(({ perDay }, index) => areFewer(perDay, ofCrew[index]!));
    this.areStaysScarce = problem.crews.map(({ maxStays }, index) => maxStays < setsOf(ofCrew[index]!));
    this.isCarrierScarce = problem.carriers.map((perDay, index) => areFewer(perDay, ofCarrier[index]!));
    const { sets } = problem;
    const sharersOf = (k: number, members: readonly number[] = []) =>
      members.filter((other) => other !== k && haveSameDays(sets[other]!, sets[k]!));
    this.rivals = sets.map(({ crew, carrier }, k) => [
      ...new Set([
        ...(this.areStaysScarce[crew] ? sharersOf(k, ofCrew[crew]) : []),
        ...(this.isCarrierScarce[carrier] ? sharersOf(k, ofCarrier[carrier]) : []),
      ]),
    ]);
    this.masked = sets.map(({ crew, carrier }, k) => [
      ...new Set([...sharersOf(k, ofCrew[crew]), ...sharersOf(k, ofCarrier[carrier])]),
    ]);
    this.masks = problem.sets.map(() => null);
  }

  rivalsOf(k: number): readonly number[] {
    return this.rivals[k]!;
  }

  /** True when moves of the set may have to wait for a carrier. */
  waitsForCarrier(k: number): boolean {
    const { carrier } = this.problem.sets[k]!;
    return carrier !== NONE && this.isCarrierScarce[carrier]!;
  }

  /** Counts the stays of set `k` in (1) or out (−1). */
  add(k: number, stays: readonly TimedStay[], sign: 1 | -1): void {
    for (const other of this.masked[k]!) this.masks[other] = null;
    this.count(k, stays, sign);
  }

  private count(k: number, stays: readonly TimedStay[], sign: 1 | -1): void {
    const { crew, carrier } = this.problem.sets[k]!;
    const hands = crew !== NONE && this.areHandsScarce[crew]! ? this.working[crew]! : null;
    const places = crew !== NONE && this.areStaysScarce[crew]! ? this.staying[crew]! : null;
    const moves = this.waitsForCarrier(k) ? this.moving[carrier]! : null;
    for (const { haulFrom, install, open, close, end } of stays) {
      if (hands) {
        addDays(hands, install, open - 1, sign);
        addDays(hands, close + 1, end, sign);
      }
      if (places) addDays(places, install, end, sign);
      if (moves) addDays(moves, haulFrom, install - 1, sign);
    }
  }

  /** What the other sets leave for set `k`, whose own stays are counted in. O(days), less when nothing has changed. */
  masksOf(k: number, own: readonly TimedStay[]): SetMasks {
    return (this.masks[k] ??= this.readMasks(k, own));
  }

  private readMasks(k: number, own: readonly TimedStay[]): SetMasks {
    const set = this.problem.sets[k]!;
    const { crew, carrier } = set;
    const areHandsScarce = crew !== NONE && this.areHandsScarce[crew]!;
    const areStaysScarce = crew !== NONE && this.areStaysScarce[crew]!;
    const isCarrierScarce = this.waitsForCarrier(k);
    if (!areHandsScarce && !areStaysScarce && !isCarrierScarce) return NO_MASKS;
    this.count(k, own, -1);
    const masks: SetMasks = {
      crewFullBefore: areHandsScarce
        ? fullBefore(this.working[crew]!, this.problem.crews[crew]!.perDay, set)
        : null,
      carrierFullBefore: isCarrierScarce
        ? fullBefore(this.moving[carrier]!, this.problem.carriers[carrier]!, set)
        : null,
      lastStaysFull: areStaysScarce
        ? lastFull(this.staying[crew]!, this.problem.crews[crew]!.maxStays)
        : null,
    };
    this.count(k, own, 1);
    return masks;
  }
}

/** Whether two masks of a set say the same. */
export function areSameMasks(a: SetMasks, b: SetMasks): boolean {
  return (
    areSameDays(a.crewFullBefore, b.crewFullBefore) &&
    areSameDays(a.carrierFullBefore, b.carrierFullBefore) &&
    areSameDays(a.lastStaysFull, b.lastStaysFull)
  );
}

function haveSameDays(a: StaySet, b: StaySet): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function areSameDays(a: Int32Array | null, b: Int32Array | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function addDays(busy: Int32Array, from: number, to: number, sign: number): void {
  for (let day = from; day <= to; day += 1) busy[day] = busy[day]! + sign;
}

/** Full days before each day, of those on which the set is there. */
function fullBefore(busy: Int32Array, most: Int32Array, { from, to }: StaySet): Int32Array {
  const before = new Int32Array(busy.length + 1);
  let count = 0;
  for (let day = from; day <= to; day += 1) {
    if (busy[day]! >= most[day]!) count += 1;
    before[day + 1] = count;
  }
  return before;
}

function lastFull(busy: Int32Array, most: number): Int32Array {
  const lastDay = new Int32Array(busy.length);
  let last = NONE;
  for (let day = 0; day < busy.length; day += 1) {
    if (busy[day]! >= most) last = day;
    lastDay[day] = last;
  }
  return lastDay;
}
