import { type Share, sumOf } from '../coverage/facts.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { TravelPlace } from '../planning/planning-model.ts';
import type { Terrain } from '../region/region.ts';
import { SECONDS_PER_MINUTE, type Seconds } from '../units.ts';
import { peopleOfTownships, type TownshipFigure } from './township-people.ts';
import { VisitedPlaces } from './visited-places.ts';

/** Minutes of driving within which people count as reached, shortest first. */
export const REACH_MINUTES = [30, 60, 90] as const;

export interface ReachTownship extends TownshipFigure {
  /** Null when no source gives one. */
  readonly position: LngLat | null;
  /** False for a township that is not asked for; it still has its part of the people of the county. */
  readonly isCounted: boolean;
}

export interface ReachCounty {
  readonly code: string;
  readonly name: string;
  readonly terrain: Terrain;
  /** Whole number ≥ 0; null when it is not known. */
  readonly people: number | null;
  /** All of the county. */
  readonly townships: readonly ReachTownship[];
}

/** Why nothing can be said of a county, in this order. */
export const REACH_UNKNOWN_REASONS = ['no-units', 'no-townships', 'no-positions', 'no-population'] as const;
export type ReachUnknownReason = (typeof REACH_UNKNOWN_REASONS)[number];

export interface ReachFigures {
  /**
   * People of the townships that were reached, for each of the minutes, of those whose position and people are known.
   * Whole numbers, ESTIMATED (`peopleOfTownships`, `estimateLeg`).
   */
  readonly people: readonly Share[];
  /** Townships reached, of those with a position. */
  readonly townships: readonly Share[];
  /** People and townships that the shares stand for, of all that are known. */
  readonly placedPeople: Share;
  readonly placedTownships: Share;
  /** Null when the people reached are known. */
  readonly unknown: ReachUnknownReason | null;
}

export interface CountyReach extends ReachFigures {
  readonly code: string;
  readonly name: string;
}

export interface Reach {
  readonly total: ReachFigures;
  /** In the order in which they came. The total is their sum. */
  readonly counties: readonly CountyReach[];
}

/**
 * People within some minutes of a place that was visited. A township is reached when its point is: people and roads inside it are
 * not looked at. Townships lie off the main roads, as planning takes them. Longer times and more places never reach fewer
 * people; the order of counties' townships and of places changes nothing.
 * O(places · log places + townships · places of the same latitudes).
 */
export function reachOf(counties: readonly ReachCounty[], visited: readonly TravelPlace[]): Reach {
  const limits = REACH_MINUTES.map((minutes) => minutes * SECONDS_PER_MINUTE);
  const places = new VisitedPlaces(visited, limits.at(-1)!);
  const rows = counties.map((county) => countyReach(county, places, limits));
  return { counties: rows, total: sumOfRows(rows, limits.length) };
}

function countyReach(county: ReachCounty, places: VisitedPlaces, limits: readonly Seconds[]): CountyReach {
  const { code, name, terrain, people, townships } = county;
  const counted = townships.filter(({ isCounted }) => isCounted);
  const placed = counted.filter(({ position }) => position !== null);
  const times = placed.map(({ position }) =>
    places.nearest_s({ position: position!, countyCode: code, terrain, isSeat: false }, limits[0]!),
  );
  const peopleOf = (some: readonly ReachTownship[]) => peopleOfTownships(some, townships, people);
  const reached = limits.map((limit_s) => placed.filter((_, index) => (times[index] ?? Infinity) <= limit_s));
  const known = peopleOf(placed);
  return {
    code,
    name,
    people: reached.map((some) => ({ part: peopleOf(some), whole: known })),
    townships: reached.map((some) => ({ part: some.length, whole: placed.length })),
    placedPeople: { part: known, whole: townships.length === 0 ? (people ?? 0) : peopleOf(counted) },
    placedTownships: { part: placed.length, whole: counted.length },
    unknown: reasonOf(counted.length, placed.length, known),
  };
}

function reasonOf(counted: number, placed: number, people: number): ReachUnknownReason | null {
  if (counted === 0) return 'no-townships';
  if (placed === 0) return 'no-positions';
  return people === 0 ? 'no-population' : null;
}

function sumOfRows(rows: readonly CountyReach[], steps: number): ReachFigures {
  const sum = (shareOf: (row: CountyReach) => Share): Share => ({
    part: sumOf(rows, (row) => shareOf(row).part),
    whole: sumOf(rows, (row) => shareOf(row).whole),
  });
  const ofSteps = (shareOf: (row: CountyReach, step: number) => Share) =>
    Array.from({ length: steps }, (_, step) => sum((row) => shareOf(row, step)));
  const placedPeople = sum((row) => row.placedPeople);
  return {
    people: ofSteps((row, step) => row.people[step]!),
    townships: ofSteps((row, step) => row.townships[step]!),
    placedPeople,
    placedTownships: sum((row) => row.placedTownships),
    // Without people every county has its reason; the first stands for all.
    unknown: placedPeople.part > 0 ? null : (rows[0]?.unknown ?? 'no-units'),
  };
}
