/** Stands for "nowhere" in a schedule. */
export const NOWHERE = -1;

/**
 * Exchange: the sets of a region change places on common dates until every county has had every set that it is to see.
 * Between two dates lies a round.
 */
export interface ExchangeProblem {
  readonly countyCount: number;
  readonly setCount: number;
  /** Rounds that are planned, ≥ 1. */
  readonly rounds: number;
  /** Metres from county to county, row by row. */
  readonly haul_m: ArrayLike<number>;
  /** 1 where county c is still to see set k, at c × setCount + k. */
  readonly isNeeded: ArrayLike<number>;
  /** County where each set is before the first round, NOWHERE = in a store from which all ways are as long. */
  readonly start: readonly number[];
  /** 1 where county c takes part in round r, at r × countyCount + c; absent = always. */
  readonly isTakingPart?: ArrayLike<number>;
  /** 1 where set k is fit to be shown in round r, at r × setCount + k; absent = always. */
  readonly isFit?: ArrayLike<number>;
}

/** County of each set in each round, NOWHERE = in none: rounds × sets. */
export type ExchangeSchedule = readonly Int32Array[];

export interface ExchangeCost {
  /** Pairs of county and set that were to meet and do not. */
  readonly missed: number;
  /** Metres of all moves. */
  readonly haul_m: number;
}

/** Negative when `a` is better, 0 when equal. */
export function compareExchangeCost(a: ExchangeCost, b: ExchangeCost): number {
  return a.missed - b.missed || a.haul_m - b.haul_m;
}

/** True when every county is to see every set. */
export function isWhole({ countyCount, setCount, isNeeded }: ExchangeProblem): boolean {
  for (let cell = 0; cell < countyCount * setCount; cell += 1) if (isNeeded[cell] !== 1) return false;
  return true;
}

/** What keeps a schedule from being one; empty = it is. Shares no code with the search. */
export type ExchangeViolation =
  | { readonly rule: 'county-holds-two'; readonly round: number; readonly county: number }
  | { readonly rule: 'not-needed'; readonly round: number; readonly county: number; readonly set: number }
  | { readonly rule: 'seen-twice'; readonly round: number; readonly county: number; readonly set: number }
  | {
      readonly rule: 'not-taking-part';
      readonly round: number;
      readonly county: number;
      readonly set: number;
    };

/** Cost of a schedule: a set that is nowhere stays in the store of the county where it was. O(rounds × sets). */
export function exchangeCostOf(problem: ExchangeProblem, schedule: ExchangeSchedule): ExchangeCost {
  const { countyCount, setCount } = problem;
  let needed = 0;
  for (let cell = 0; cell < countyCount * setCount; cell += 1) needed += problem.isNeeded[cell]!;
  let met = 0;
  let haul_m = 0;
  for (let k = 0; k < setCount; k += 1) {
    let at = problem.start[k]!;
    for (const round of schedule) {
      const county = round[k]!;
      if (county === NOWHERE) continue;
      if (at !== NOWHERE) haul_m += problem.haul_m[at * countyCount + county]!;
      met += 1;
      at = county;
    }
  }
  return { missed: needed - met, haul_m };
}

/** Every rule that a schedule breaks. O(rounds × sets). */
export function checkExchange(problem: ExchangeProblem, schedule: ExchangeSchedule): ExchangeViolation[] {
  const { countyCount, setCount } = problem;
  const violations: ExchangeViolation[] = [];
  const seen = new Set<number>();
  for (const [round, counties] of schedule.entries()) {
    const held = new Set<number>();
    for (const [set, county] of counties.entries()) {
      if (county === NOWHERE) continue;
      const pair = county * setCount + set;
      if (held.has(county)) violations.push({ rule: 'county-holds-two', round, county });
      if (problem.isNeeded[pair] !== 1) violations.push({ rule: 'not-needed', round, county, set });
      else if (seen.has(pair)) violations.push({ rule: 'seen-twice', round, county, set });
      const isThere = (problem.isTakingPart?.[round * countyCount + county] ?? 1) === 1;
      const isFit = (problem.isFit?.[round * setCount + set] ?? 1) === 1;
      if (!isThere || !isFit) violations.push({ rule: 'not-taking-part', round, county, set });
      held.add(county);
      seen.add(pair);
    }
  }
  return violations;
}

/**
 * Fewest rounds in which all needed pairs can meet when everybody takes part throughout: the largest number of sets that
 * one county, or of counties that one set, still has to meet (König 1916, edge colouring of bipartite graphs).
 */
export function fewestRounds({ countyCount, setCount, isNeeded }: ExchangeProblem): number {
  let most = 0;
  for (let c = 0; c < countyCount; c += 1) {
    let degree = 0;
    for (let k = 0; k < setCount; k += 1) degree += isNeeded[c * setCount + k]!;
    most = Math.max(most, degree);
  }
  for (let k = 0; k < setCount; k += 1) {
    let degree = 0;
    for (let c = 0; c < countyCount; c += 1) degree += isNeeded[c * setCount + k]!;
    most = Math.max(most, degree);
  }
  return most;
}
