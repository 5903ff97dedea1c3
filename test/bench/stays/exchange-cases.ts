import {
  fewestRounds,
  type ExchangeProblem,
  NOWHERE,
} from '../../../electron/engine/exchange/exchange-problem.ts';
import { createRandom } from '../random.ts';

/** An exchange case of `npm run bench:stays`. */
export interface ExchangeCase {
  readonly name: string;
  /** Regions that exchange among themselves. */
  readonly regionsOf: (seed: number) => readonly ExchangeProblem[];
  readonly seeds: number;
}

const EXTENT_KM = 300;
const DETOUR = 1.4;

/** Counties anywhere in a square; every county is to see every set, which come from stores. */
function regionOf(countyCount: number, setCount: number, seed: number): ExchangeProblem {
  const random = createRandom(seed);
  const at = Array.from(
    { length: countyCount },
    () => [random.below(EXTENT_KM), random.below(EXTENT_KM)] as const,
  );
  const whole = {
    countyCount,
    setCount,
    rounds: 1,
    haul_m: at.flatMap((a) =>
      at.map((b) => Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]) * DETOUR * 1000)),
    ),
    isNeeded: new Uint8Array(countyCount * setCount).fill(1),
    start: Array.from({ length: setCount }, () => NOWHERE),
  };
  return { ...whole, rounds: fewestRounds(whole) };
}

/** Counties of the eleven regions: 106. */
const REGIONS = [8, 9, 9, 9, 10, 10, 10, 10, 10, 10, 11];

export const EXCHANGE_CASES: readonly ExchangeCase[] = [
  { name: 'exchange-8x8', regionsOf: (seed) => [regionOf(8, 8, seed)], seeds: 10 },
  { name: 'exchange-11x8', regionsOf: (seed) => [regionOf(11, 8, seed)], seeds: 10 },
  {
    name: 'exchange-106',
    regionsOf: (seed) => REGIONS.map((counties, index) => regionOf(counties, 8, seed * 100 + index)),
    seeds: 1,
  },
];
