import { type ExchangeProblem, isWhole, NOWHERE } from './exchange-problem.ts';

/** Counties up to which the bound is worked out: 2^n × n² steps for each round of improvement. */
export const MOST_BOUND_COUNTIES = 12;

/** First step of the multipliers, as a share of what is missing to the known schedule; halved when nothing is gained. */
const FIRST_STEP = 1;
const PATIENCE = 12;
/** What doubles may be wrong by. */
const TINY = 1e-6;

/**
 * A lower bound on the metres of an exchange in which every set meets every county, one a round, from stores. That no
 * county holds two sets in a round is relaxed (Lagrange): what is left is a shortest path through all counties with a
 * price for each county and round, the same for every set, by dynamic programming over subsets (Held & Karp 1962). The
 * prices are improved by subgradient steps towards `known`, the metres of a schedule. Throws RangeError for other
 * problems. O(steps × 2^n × n²).
 */
export function exchangeBound(problem: ExchangeProblem, known: number, steps = 400): number {
  assertBounded(problem);
  const { countyCount: n, setCount } = problem;
  const price = new Float64Array(n * n);
  const paths = new ShortestPath(problem);
  let best = 0;
  let step = FIRST_STEP;
  let idle = 0;
  for (let at = 0; at < steps && best < known; at += 1) {
    const { length, order } = paths.of(price);
    const bound = setCount * length - price.reduce((sum, value) => sum + value, 0);
    idle = bound > best + TINY ? 0 : idle + 1;
    best = Math.max(best, bound);
    if (idle === PATIENCE) {
      step /= 2;
      idle = 0;
    }
    if (!improvePrices(price, order, setCount, step * Math.max(1, known - bound))) break;
  }
  return Math.floor(best + TINY);
}

function assertBounded(problem: ExchangeProblem): void {
  const { countyCount: n, setCount, start, rounds } = problem;
  if (!isWhole(problem) || setCount > n || rounds !== n || start.some((at) => at !== NOWHERE))
    throw new RangeError('only whole exchanges from stores in the fewest rounds have this bound');
  if (n > MOST_BOUND_COUNTIES) throw new RangeError(`more than ${MOST_BOUND_COUNTIES} counties`);
}

/**
 * One subgradient step: all sets take the same path, so that its cells are held by all of them and the others by none.
 * False when every county holds one set in every round already.
 */
function improvePrices(
  price: Float64Array,
  order: readonly number[],
  setCount: number,
  missing: number,
): boolean {
  const n = order.length;
  const isTight = setCount === n;
  const excess = new Float64Array(n * n).fill(-1);
  for (const [round, county] of order.entries()) excess[round * n + county] = setCount - 1;
  let norm = 0;
  for (const [cell, value] of excess.entries()) {
    if (isTight || value > 0 || price[cell]! > 0) norm += value ** 2;
  }
  if (norm === 0) return false;
  for (const [cell, value] of excess.entries()) {
    const next = price[cell]! + (missing / norm) * value;
    price[cell] = isTight ? next : Math.max(0, next);
  }
  return true;
}

/** Shortest path through all counties with prices by round. */
class ShortestPath {
  private readonly problem: ExchangeProblem;
  private readonly least: Float64Array;
  private readonly before: Int8Array;

  constructor(problem: ExchangeProblem) {
    this.problem = problem;
    const cells = (1 << problem.countyCount) * problem.countyCount;
    this.least = new Float64Array(cells);
    this.before = new Int8Array(cells);
  }

  of(price: Float64Array): { readonly length: number; readonly order: readonly number[] } {
    const { countyCount: n, haul_m } = this.problem;
    const { least, before } = this;
    const all = (1 << n) - 1;
    least.fill(Infinity);
    for (let county = 0; county < n; county += 1) least[(1 << county) * n + county] = price[county]!;
    for (let subset = 1; subset < all; subset += 1) {
      const round = bitCount(subset);
      for (let at = 0; at < n; at += 1) {
        const length = least[subset * n + at]!;
        if (length === Infinity) continue;
        for (let to = 0; to < n; to += 1) {
          if ((subset & (1 << to)) !== 0) continue;
          const cell = (subset | (1 << to)) * n + to;
          const longer = length + haul_m[at * n + to]! + price[round * n + to]!;
          if (longer >= least[cell]!) continue;
          least[cell] = longer;
          before[cell] = at;
        }
      }
    }
    let end = 0;
    for (let county = 1; county < n; county += 1)
      if (least[all * n + county]! < least[all * n + end]!) end = county;
    const order: number[] = [];
    let subset = all;
    let at = end;
    while (order.length < n) {
      order.push(at);
      const previous = before[subset * n + at]!;
      subset &= ~(1 << at);
      at = previous;
    }
    return { length: least[all * n + end]!, order: order.reverse() };
  }
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
