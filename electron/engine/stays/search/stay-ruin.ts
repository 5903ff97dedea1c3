import type { Rng } from '../../rng.ts';
import type { StayProblem } from '../problem.ts';
import type { StayState } from './stay-state.ts';

/** Most stays that one ruin takes out. */
const MOST_REMOVED = 14;
/** Longest string of neighbouring stays of one set. */
const LONGEST_STRING = 5;
/** Days of a time slice. */
const SHORTEST_SLICE = 20;
const LONGEST_SLICE = 160;

/** Counties by their distance from each county, nearest first, itself included. */
export function nearestCounties(problem: StayProblem, most: number): readonly Int32Array[] {
  const placeOf = problem.counties.map(({ venues }) => problem.venues[venues[0] ?? 0]?.place ?? 0);
  return placeOf.map((from) => {
    const distance = placeOf.map((to) => problem.haul_m[from * problem.placeCount + to]!);
    const order = Int32Array.from(placeOf.keys()).sort((a, b) => distance[a]! - distance[b]! || a - b);
    return order.slice(0, most);
  });
}

/**
 * Takes stays out of a plan: strings of neighbouring stays in sets that come near one county (slack induction by string
 * removals, Christiaens & Vanden Berghe 2020), all stays of a slice of time, whole sets, or single ones.
 */
export class StayRuin {
  private readonly state: StayState;
  private readonly rng: Rng;
  private readonly nearest: readonly Int32Array[];

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.rng = rng;
    this.nearest = nearestCounties(state.problem, 200);
  }

  /** Counties that lost a stay, one entry for each. */
  ruin(): number[] {
    const choice = this.rng.below(20);
    const taken =
      choice < 11
        ? this.strings()
        : choice < 15
          ? this.slice()
          : choice < 18
            ? this.wholeSets()
            : this.singles();
    return [...taken, ...this.repeatedEditions(taken)];
  }

  private strings(): number[] {
    const { problem } = this.state;
    const seed = this.rng.below(problem.counties.length);
    const strings = 1 + this.rng.below(Math.min(4, problem.sets.length));
    const ruined = new Set<number>();
    const taken: number[] = [];
    for (const county of this.nearest[seed]!) {
      if (ruined.size >= strings || taken.length >= MOST_REMOVED) break;
      for (const k of Array.from(this.state.hosts.of(county))) {
        if (ruined.has(k) || ruined.size >= strings) continue;
        ruined.add(k);
        const at = this.state.itemIn(k, county);
        const length = 1 + this.rng.below(LONGEST_STRING);
        const first = at - this.rng.below(length);
        taken.push(...this.state.remove(k, new Set(Array.from({ length }, (_, index) => first + index))));
      }
    }
    return taken;
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
    const count = 1 + this.rng.below(4);
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
