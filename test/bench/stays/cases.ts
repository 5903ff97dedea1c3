import { createStayProblem } from '../../../electron/engine/stays/problem-build.ts';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { halfMonths } from './half-months.ts';
import { madeUpCounties, provinceStays } from './province-stays.ts';
import { countiesOfProvince } from './regions.ts';

/** A case of `npm run bench:stays`. */
export interface StayCase {
  readonly name: string;
  /** The problem of a seed; where there is one problem only, the seed is that of the search. */
  readonly problemOf: (seed: number) => StayProblem;
  readonly seconds: number;
  readonly seeds: number;
  /** Seconds of HiGHS for the reference; null = the best known cost of `references.csv`. */
  readonly judgeSeconds: number | null;
}

const INSTANCE_SEED = 1;

function halfMonthCase(sets: number, counties: number, length: number, seeds: number): StayCase {
  return {
    name: `${sets}x${counties}x${length}`,
    problemOf: (seed) => createStayProblem(halfMonths({ sets, counties, halfMonths: length, seed })),
    seconds: 3,
    seeds,
    judgeSeconds: 60,
  };
}

function provinceCase(name: string, code: string, sets: number, days: number, seconds: number): StayCase {
  return {
    name,
    problemOf: () =>
      createStayProblem(provinceStays(countiesOfProvince(code), { sets, days, seed: INSTANCE_SEED })),
    seconds,
    seeds: 5,
    judgeSeconds: null,
  };
}

/** Relay cases, small ones first. */
export const STAY_CASES: readonly StayCase[] = [
  halfMonthCase(2, 10, 12, 100),
  halfMonthCase(3, 15, 16, 20),
  halfMonthCase(4, 20, 20, 20),
  provinceCase('chongqing', '500000', 6, 730, 10),
  provinceCase('guangdong', '440000', 20, 1095, 30),
];

/** A made-up province of the case `nation`. */
export function provinceOfNation(index: number, counties: number, sets: number): StayProblem {
  const land = madeUpCounties(counties, INSTANCE_SEED + index);
  return createStayProblem(provinceStays(land, { sets, days: 730, seed: INSTANCE_SEED + index }));
}
