import type { Rng } from '../../rng.ts';
import type { StayState } from './stay-state.ts';
import type { TimedStay } from './timeline.ts';

/** Most stays that one ruin takes out. */
const MOST_REMOVED = 7;
/** Longest string of neighbouring stays of one set. */
const LONGEST_STRING = 4;
/** Strings that are taken out at once at most. */
const MOST_STRINGS = 4;
/** What a day between two stays counts in points when their nearness is told, one of these by chance. */
const PER_DAY = [1, 4, 16] as const;
/** Stays that are taken out one by one at most. */
const MOST_SINGLES = 3;
/** Days of a time slice. */
const SHORTEST_SLICE = 10;
const LONGEST_SLICE = 40;

/** A stay of set `k`, its position among the items of the set, and how far it is from another one. */
interface Near {
  readonly k: number;
  readonly item: number;
  readonly far: number;
  readonly stay: TimedStay;
}

/**
 * Takes stays out of a plan: strings of stays of several sets, near in place and time (slack induction by string
 * removals, Christiaens & Vanden Berghe 2020), all stays of a slice of time, whole sets, or single ones.
 */
export class StayRuin {
  private readonly state: StayState;
  private readonly rng: Rng;

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.rng = rng;
  }

  /** Counties that lost a stay, one entry for each. */
  ruin(): number[] {
    const choice = this.rng.below(20);
    const taken =
      choice < 16
        ? this.strings()
        : choice < 17
          ? this.slice()
          : choice < 18
            ? this.wholeSets()
            : this.singles();
    return [...taken, ...this.repeatedEditions(taken)];
  }

  /** Strings of stays, one of each set, that are near one stay in place and time. */
  private strings(): number[] {
    const { state, rng } = this;
    const { sets } = state.problem;
    const seed = this.anyStay();
    if (seed === null) return [];
    const strings = 1 + rng.below(Math.min(MOST_STRINGS, sets.length));
    const perDay = PER_DAY[rng.below(PER_DAY.length)]!;
    const taken: number[] = [];
    for (const { k, item } of this.nearestOfSets(seed, perDay).slice(0, strings)) {
      if (taken.length >= MOST_REMOVED) break;
      const length = 1 + rng.below(Math.min(LONGEST_STRING, MOST_REMOVED - taken.length));
      const first = item - rng.below(length);
      taken.push(...state.remove(k, new Set(Array.from({ length }, (_, index) => first + index))));
    }
    return taken;
  }

  /** A stay by chance, null when the plan has none. */
  private anyStay(): Near | null {
    const { state, rng } = this;
    const { sets } = state.problem;
    const first = rng.below(sets.length);
    for (let index = 0; index < sets.length; index += 1) {
      const k = (first + index) % sets.length;
      const { items, stays } = state.timelineOf(k);
      if (stays.length === 0) continue;
      const stay = rng.below(stays.length);
      for (let item = 0, seen = 0; item < items.length; item += 1) {
        if (items[item]!.kind !== 'stay') continue;
        if (seen === stay) return { k, item, far: 0, stay: stays[stay]! };
        seen += 1;
      }
    }
    return null;
  }

  /** Of each set the stay that is nearest to `seed`, nearest first. */
  private nearestOfSets({ stay: { venue, open, close } }: Near, perDay: number): Near[] {
    const { state } = this;
    const { venues, haul_m, placeCount, sets } = state.problem;
    const from = venues[venue]!.place * placeCount;
    const nearest: Near[] = [];
    for (let k = 0; k < sets.length; k += 1) {
      const { items, stays } = state.timelineOf(k);
      let best: Near | null = null;
      for (let item = 0, seen = 0; item < items.length; item += 1) {
        if (items[item]!.kind !== 'stay') continue;
        const stay = stays[seen]!;
        seen += 1;
        const days = Math.abs(stay.open + stay.close - open - close) / 2;
        const far = (haul_m[from + venues[stay.venue]!.place]! * sets[k]!.costPerKm) / 1000 + perDay * days;
        if (best === null || far < best.far) best = { k, item, far, stay };
      }
      if (best) nearest.push(best);
    }
    return nearest.sort((a, b) => a.far - b.far || a.k - b.k);
  }

  private slice(): number[] {
    const { problem } = this.state;
    const width = SHORTEST_SLICE + this.rng.below(LONGEST_SLICE - SHORTEST_SLICE);
    const from = this.rng.below(problem.dayCount) - Math.floor(width / 2);
    const taken: number[] = [];
    const first = this.rng.below(problem.sets.length);
    for (let index = 0; index < problem.sets.length && taken.length < MOST_REMOVED; index += 1) {
      const k = (first + index) % problem.sets.length;
      const { items, stays } = this.state.timelineOf(k);
      const positions = new Set<number>();
      let stay = 0;
      for (const [position, item] of items.entries()) {
        if (item.kind !== 'stay') continue;
        const { haulFrom, end } = stays[stay]!;
        stay += 1;
        if (end >= from && haulFrom <= from + width) positions.add(position);
      }
      taken.push(...this.state.remove(k, positions));
    }
    return taken;
  }

  private wholeSets(): number[] {
    const { sets } = this.state.problem;
    const taken: number[] = [];
    const count = 1 + this.rng.below(2);
    for (let n = 0; n < count && taken.length < MOST_REMOVED; n += 1) {
      const k = this.rng.below(sets.length);
      const { items } = this.state.timelineOf(k);
      const first = this.rng.below(Math.max(1, items.length - MOST_REMOVED + 1));
      const length = Math.min(items.length, MOST_REMOVED);
      taken.push(...this.state.remove(k, new Set(Array.from({ length }, (_, index) => first + index))));
    }
    return taken;
  }

  private singles(): number[] {
    const { sets } = this.state.problem;
    const taken: number[] = [];
    const count = 1 + this.rng.below(MOST_SINGLES);
    for (let n = 0; n < count; n += 1) {
      const k = this.rng.below(sets.length);
      const { items } = this.state.timelineOf(k);
      if (items.length > 0) taken.push(...this.state.remove(k, new Set([this.rng.below(items.length)])));
    }
    return taken;
  }

  /** Where a stay between two of the same edition was taken out, the later one goes too. */
  private repeatedEditions(counties: readonly number[]): number[] {
    const taken: number[] = [];
    const doubtful = [...counties];
    for (let county = doubtful.pop(); county !== undefined; county = doubtful.pop()) {
      const k = this.state.repeatedEdition(county);
      if (k < 0) continue;
      const gone = this.state.remove(k, new Set([this.state.itemIn(k, county)]));
      taken.push(...gone);
      doubtful.push(county, ...gone);
    }
    return taken;
  }
}
