import type { Share } from '../coverage/facts.ts';
import type { WeightedUnit } from './distribution.ts';
import { type Figure, unknown } from './figure.ts';
import {
  isWeighed,
  type PeopledUnit,
  peopleOf,
  type WeightCoverage,
  weightCoverage,
} from './people-weights.ts';
import { interpolatedPercentile, weightedPercentile } from './percentile.ts';

/** A unit with its wait. */
export interface WaitingUnit extends PeopledUnit {
  /** Days since the last visit, ≥ 0; null when it was never visited. */
  readonly wait_d: number | null;
}

/** The longest wait and who waits it. */
export interface LongestWait {
  readonly wait_d: number;
  /** Codes of the units, in order. */
  readonly codes: readonly string[];
}

/**
 * How long units have waited, in days. Percentiles and the longest wait are those of the units that were visited at least
 * once; nobody knows since when the others wait, so they are counted apart and never as 0.
 */
export interface Waits {
  /** Units visited at least once, of all: what the percentiles stand for. */
  readonly visited: Share;
  /** Units alike, by interpolation (`interpolatedPercentile`); may lie between two days. */
  readonly median_d: Figure;
  readonly percentile90_d: Figure;
  /** Weighted by people, by nearest rank (`weightedPercentile`): half of the people, or 90 %, wait no longer than this. */
  readonly medianByPeople_d: Figure;
  readonly percentile90ByPeople_d: Figure;
  /** Null when no unit was ever visited. */
  readonly longest: LongestWait | null;
  /** Units never visited, of all. */
  readonly neverVisited: Share;
  /** Their people, of the people of all units whose population is known. */
  readonly neverVisitedPeople: Share;
  /** Codes of the units never visited, in order. */
  readonly neverVisitedCodes: readonly string[];
  /** Which of all units have a known population. */
  readonly weights: WeightCoverage;
}

/**
 * Waits of units; `areaPeople` is the published population of all of them together, or null (`weightCoverage`).
 * Percentiles by people are unknown with `no-population` when no visited unit has one. Throws RangeError for a wait or a
 * population that is negative or not finite.
 */
export function waitsOf(units: readonly WaitingUnit[], areaPeople: number | null): Waits {
  const waiting: WeightedUnit[] = [];
  const byPeople: WeightedUnit[] = [];
  for (const unit of units) {
    const { code, wait_d } = unit;
    if (wait_d === null) continue;
    if (!(wait_d >= 0 && wait_d < Infinity)) throw new RangeError(`wait of ${code} is ${wait_d}`);
    waiting.push({ code, value: wait_d, weight: 1 });
    if (isWeighed(unit)) byPeople.push({ code, value: wait_d, weight: unit.people });
  }
  const days = waiting.map((unit) => unit.value);
  const never = units.filter((unit) => unit.wait_d === null);
  const weighedPercentile = (percent: number): Figure =>
    waiting.length > 0 && byPeople.length === 0
      ? unknown('no-population')
      : weightedPercentile(byPeople, percent);
  return {
    visited: { part: waiting.length, whole: units.length },
    median_d: interpolatedPercentile(days, 50),
    percentile90_d: interpolatedPercentile(days, 90),
    medianByPeople_d: weighedPercentile(50),
    percentile90ByPeople_d: weighedPercentile(90),
    longest: longestOf(waiting),
    neverVisited: { part: never.length, whole: units.length },
    neverVisitedPeople: { part: peopleOf(never), whole: peopleOf(units) },
    neverVisitedCodes: never.map((unit) => unit.code).sort(),
    weights: weightCoverage(units, areaPeople),
  };
}

function longestOf(waiting: readonly WeightedUnit[]): LongestWait | null {
  if (waiting.length === 0) return null;
  const wait_d = waiting.reduce((longest, unit) => Math.max(longest, unit.value), 0);
  const codes = waiting.filter((unit) => unit.value === wait_d).map((unit) => unit.code);
  return { wait_d, codes: codes.sort() };
}
