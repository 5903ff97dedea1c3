import { type ExchangeProblem, type ExchangeSchedule, NOWHERE } from './exchange-problem.ts';

/**
 * Which set is in which county in which round, kept from both sides: an edge colouring of the bipartite graph of needed
 * pairs, rounds being the colours.
 */
export class EdgeColouring {
  private readonly problem: ExchangeProblem;
  /** County of set k in round r, at r × setCount + k. */
  private readonly countyOf: Int32Array;
  /** Set in county c in round r, at r × countyCount + c. */
  private readonly setIn: Int32Array;

  constructor(problem: ExchangeProblem) {
    this.problem = problem;
    this.countyOf = new Int32Array(problem.rounds * problem.setCount).fill(NOWHERE);
    this.setIn = new Int32Array(problem.rounds * problem.countyCount).fill(NOWHERE);
  }

  county(round: number, set: number): number {
    return this.countyOf[round * this.problem.setCount + set]!;
  }

  set(round: number, county: number): number {
    return this.setIn[round * this.problem.countyCount + county]!;
  }

  isAllowed(round: number, county: number, set: number): boolean {
    const { isTakingPart, isFit, countyCount, setCount } = this.problem;
    return (
      (isTakingPart === undefined || isTakingPart[round * countyCount + county] === 1) &&
      (isFit === undefined || isFit[round * setCount + set] === 1)
    );
  }

  put(round: number, county: number, set: number): void {
    this.countyOf[round * this.problem.setCount + set] = county;
    this.setIn[round * this.problem.countyCount + county] = set;
  }

  take(round: number, county: number, set: number): void {
    this.countyOf[round * this.problem.setCount + set] = NOWHERE;
    this.setIn[round * this.problem.countyCount + county] = NOWHERE;
  }

  /**
   * The sets of a Kempe chain: starting with set `k`, all that have to change rounds `a` and `b` together so that no
   * county holds two. Null when one of them may not be where it would come to be.
   */
  chain(k: number, a: number, b: number): Int32Array | null {
    const sets = [k];
    const isIn = new Set(sets);
    for (let at = 0; at < sets.length; at += 1) {
      const set = sets[at]!;
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const county = this.county(from, set);
        if (county === NOWHERE) continue;
        if (!this.isAllowed(to, county, set)) return null;
        const holder = this.set(to, county);
        if (holder === NOWHERE || isIn.has(holder)) continue;
        isIn.add(holder);
        sets.push(holder);
      }
    }
    return Int32Array.from(sets);
  }

  /** Exchanges rounds `a` and `b` for the sets of a chain; doing it twice changes nothing. */
  swap(sets: Int32Array, a: number, b: number): void {
    const { setCount, countyCount } = this.problem;
    for (const set of sets) {
      for (const round of [a, b]) {
        const county = this.county(round, set);
        if (county !== NOWHERE) this.setIn[round * countyCount + county] = NOWHERE;
      }
      const first = this.countyOf[a * setCount + set]!;
      this.countyOf[a * setCount + set] = this.countyOf[b * setCount + set]!;
      this.countyOf[b * setCount + set] = first;
    }
    for (const set of sets) {
      for (const round of [a, b]) {
        const county = this.county(round, set);
        if (county !== NOWHERE) this.setIn[round * countyCount + county] = set;
      }
    }
  }

  /** Metres of set `k`, its way from the start included. */
  haulOf(k: number): number {
    const { haul_m, countyCount, rounds, start } = this.problem;
    let at = start[k]!;
    let sum = 0;
    for (let round = 0; round < rounds; round += 1) {
      const county = this.county(round, k);
      if (county === NOWHERE) continue;
      if (at !== NOWHERE) sum += haul_m[at * countyCount + county]!;
      at = county;
    }
    return sum;
  }

  schedule(): ExchangeSchedule {
    const { rounds, setCount } = this.problem;
    return Array.from({ length: rounds }, (_, round) =>
      this.countyOf.slice(round * setCount, (round + 1) * setCount),
    );
  }

  load(schedule: ExchangeSchedule): void {
    this.countyOf.fill(NOWHERE);
    this.setIn.fill(NOWHERE);
    for (const [round, counties] of schedule.entries()) {
      for (const [set, county] of counties.entries()) if (county !== NOWHERE) this.put(round, county, set);
    }
  }
}
