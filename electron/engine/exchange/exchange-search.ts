import { Rng } from '../rng.ts';
import { SimulatedAnnealing } from '../search/acceptance/simulated-annealing.ts';
import { EdgeColouring } from './edge-colouring.ts';
import {
  compareExchangeCost,
  type ExchangeCost,
  type ExchangeProblem,
  type ExchangeSchedule,
  exchangeCostOf,
  isWhole,
  NOWHERE,
} from './exchange-problem.ts';
import { shortTour } from './short-tour.ts';

export interface ExchangeOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Changes that are tried, integer ≥ 0. */
  readonly iterationLimit: number;
}

/** What a search for an exchange asks its caller while it runs. */
export interface ExchangeHooks {
  /** Asked every few hundred changes: has the user cancelled? The best so far is then the result. */
  shouldStop?(): boolean;
  /** Called as often: changes tried so far, and the cost of the best found. */
  onProgress?(iteration: number, best: ExchangeCost): void;
}

export interface ExchangeResult {
  readonly schedule: ExchangeSchedule;
  readonly cost: ExchangeCost;
}

/** Temperatures as shares of the mean distance between counties. */
const START_TEMPERATURE = 0.5;
const END_TEMPERATURE = 0.005;
const COOLING_INTERVAL = 256;

/** What a missed pair costs more than any road. */
const MISSED = 2 ** 40;

/**
 * Plans an exchange: as many needed pairs as the rounds allow, then the fewest metres. Starts from the cyclic design on a
 * short round trip, or from an edge colouring by alternating paths (König 1916), and improves it by Kempe chains: two
 * rounds are exchanged for a set and all those that have to follow. Repeatable for problem and options when nothing
 * stops it early.
 */
export function planExchange(
  problem: ExchangeProblem,
  options: ExchangeOptions,
  hooks: ExchangeHooks = {},
): ExchangeResult {
  const rng = new Rng(options.seed);
  const starts = [cyclicStart(problem), colouredStart(problem)].filter((start) => start !== null);
  let best: ExchangeResult | null = null;
  const iterations = Math.ceil(options.iterationLimit / starts.length);
  for (const [index, start] of starts.entries()) {
    const before: ExchangeResult | null = best;
    const found: ExchangeResult = anneal(problem, start, rng, iterations, {
      shouldStop: () => hooks.shouldStop?.() ?? false,
      onProgress: (iteration, cost) => {
        const isBest = !before || compareExchangeCost(cost, before.cost) < 0;
        hooks.onProgress?.(index * iterations + iteration, isBest ? cost : before.cost);
      },
    });
    if (!best || compareExchangeCost(found.cost, best.cost) < 0) best = found;
  }
  return best!;
}

/**
 * Where all is needed and everybody takes part: set k is one step ahead of set k − 1 on a short round trip. The longest
 * legs of it lie where a set would close its circle. Null elsewhere.
 */
function cyclicStart(problem: ExchangeProblem): EdgeColouring | null {
  const { countyCount: n, setCount, rounds, haul_m } = problem;
  if (!isWhole(problem) || setCount > n || rounds < n || problem.isTakingPart || problem.isFit) return null;
  const metres = (a: number, b: number) => haul_m[a * n + b]!;
  const tour = shortTour(n, setCount, metres);
  const legBefore = Array.from({ length: n }, (_, at) => metres(tour[(at + n - 1) % n]!, tour[at]!));
  const offsets = Array.from({ length: n }, (_, at) => at).sort((a, b) => legBefore[b]! - legBefore[a]!);
  const colouring = new EdgeColouring(problem);
  for (let k = 0; k < setCount; k += 1) {
    for (let round = 0; round < n; round += 1) colouring.put(round, tour[(offsets[k]! + round) % n]!, k);
  }
  return colouring;
}

/** Needed pairs one after another, each in a round that is free on both sides, made free by an alternating path. */
function colouredStart(problem: ExchangeProblem): EdgeColouring {
  const colouring = new EdgeColouring(problem);
  for (let k = 0; k < problem.setCount; k += 1) {
    for (let c = 0; c < problem.countyCount; c += 1) {
      if (problem.isNeeded[c * problem.setCount + k] === 1) colourPair(problem, colouring, c, k);
    }
  }
  return colouring;
}

/** Gives a pair a round; false when no two rounds can be made to fit. */
function colourPair(problem: ExchangeProblem, colouring: EdgeColouring, c: number, k: number): boolean {
  const isFreeFor = (round: number) => colouring.isAllowed(round, c, k);
  for (let a = 0; a < problem.rounds; a += 1) {
    if (colouring.county(a, k) !== NOWHERE || !isFreeFor(a)) continue;
    const holder = colouring.set(a, c);
    if (holder === NOWHERE) {
      colouring.put(a, c, k);
      return true;
    }
    for (let b = 0; b < problem.rounds; b += 1) {
      if (b === a || colouring.set(b, c) !== NOWHERE) continue;
      const chain = colouring.chain(holder, a, b);
      if (!chain || chain.includes(k)) continue;
      colouring.swap(chain, a, b);
      colouring.put(a, c, k);
      return true;
    }
  }
  return false;
}

function anneal(
  problem: ExchangeProblem,
  colouring: EdgeColouring,
  rng: Rng,
  iterations: number,
  hooks: Required<ExchangeHooks>,
): ExchangeResult {
  const { rounds, setCount, countyCount } = problem;
  let sum = 0;
  for (let cell = 0; cell < countyCount * countyCount; cell += 1) sum += problem.haul_m[cell]!;
  const scale = Math.max(1, sum / Math.max(1, countyCount * (countyCount - 1)));
  const acceptance = new SimulatedAnnealing(
    [{ until: 1, start: START_TEMPERATURE * scale, end: END_TEMPERATURE * scale }],
    rng,
  );
  const missing = missingPairs(problem, colouring);
  const haul = Array.from({ length: setCount }, (_, k) => colouring.haulOf(k));
  const total = () => haul.reduce((all, metres) => all + metres, 0) + missing.length * MISSED;
  let current = total();
  let best = current;
  let schedule = colouring.schedule();
  const keep = (): void => {
    if (current >= best) return;
    best = current;
    schedule = colouring.schedule();
  };
  const tries = rounds > 1 || missing.length > 0 ? iterations : 0;
  for (let iteration = 0; iteration < tries; iteration += 1) {
    if (iteration % COOLING_INTERVAL === 0) {
      if (hooks.shouldStop()) break;
      acceptance.cool(iteration / iterations);
      hooks.onProgress(iteration, { missed: Math.floor(best / MISSED), haul_m: best % MISSED });
    }
    if (missing.length > 0 && rng.chance(200)) {
      const at = rng.below(missing.length);
      const pair = missing[at]!;
      if (colourPair(problem, colouring, Math.floor(pair / setCount), pair % setCount)) {
        missing.splice(at, 1);
        for (let k = 0; k < setCount; k += 1) haul[k] = colouring.haulOf(k);
        current = total();
        keep();
        continue;
      }
      const threshold = acceptance.threshold(current);
      const round = rng.below(rounds);
      const other = replacePair(problem, colouring, pair, round);
      if (other === null) continue;
      const sets = [pair % setCount, other % setCount];
      const next = current + haulChange(colouring, haul, sets);
      if (next >= threshold) {
        replacePair(problem, colouring, other, round);
        continue;
      }
      missing[at] = other;
      for (const k of sets) haul[k] = colouring.haulOf(k);
      current = next;
      keep();
      continue;
    }
    const next = swapChain(problem, colouring, rng, haul, current, acceptance);
    if (next === null) continue;
    current = next;
    keep();
  }
  return { schedule, cost: exchangeCostOf(problem, schedule) };
}

/** Exchanges two rounds for a chain of sets, unless that costs too much; the new cost, or null when nothing was changed. */
function swapChain(
  { rounds, setCount }: ExchangeProblem,
  colouring: EdgeColouring,
  rng: Rng,
  haul: number[],
  current: number,
  acceptance: SimulatedAnnealing,
): number | null {
  if (rounds === 1) return null;
  const a = rng.below(rounds);
  const b = (a + 1 + rng.below(rounds - 1)) % rounds;
  const chain = colouring.chain(rng.below(setCount), a, b);
  if (!chain) return null;
  const threshold = acceptance.threshold(current);
  colouring.swap(chain, a, b);
  const next = current + haulChange(colouring, haul, chain);
  if (next >= threshold) {
    colouring.swap(chain, a, b);
    return null;
  }
  for (const k of chain) haul[k] = colouring.haulOf(k);
  return next;
}

/** Metres that the given sets go more than before, each once. */
function haulChange(colouring: EdgeColouring, haul: readonly number[], sets: Iterable<number>): number {
  let change = 0;
  for (const k of new Set(sets)) change += colouring.haulOf(k) - haul[k]!;
  return change;
}

/**
 * Lets a missing pair meet in a round in place of one other, which is returned; null when that is not one pair. Doing the
 * same with that one undoes it.
 */
function replacePair(
  { setCount }: ExchangeProblem,
  colouring: EdgeColouring,
  pair: number,
  round: number,
): number | null {
  const [c, k] = [Math.floor(pair / setCount), pair % setCount];
  if (!colouring.isAllowed(round, c, k)) return null;
  const [elsewhere, holder] = [colouring.county(round, k), colouring.set(round, c)];
  if ((elsewhere === NOWHERE) === (holder === NOWHERE)) return null;
  const [county, set] = elsewhere === NOWHERE ? [c, holder] : [elsewhere, k];
  colouring.take(round, county, set);
  colouring.put(round, c, k);
  return county * setCount + set;
}

function missingPairs(problem: ExchangeProblem, colouring: EdgeColouring): number[] {
  const missing: number[] = [];
  for (let c = 0; c < problem.countyCount; c += 1) {
    for (let k = 0; k < problem.setCount; k += 1) {
      if (problem.isNeeded[c * problem.setCount + k] !== 1) continue;
      let isMet = false;
      for (let round = 0; round < problem.rounds && !isMet; round += 1)
        isMet = colouring.county(round, k) === c;
      if (!isMet) missing.push(c * problem.setCount + k);
    }
  }
  return missing;
}
