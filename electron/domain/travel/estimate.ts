import { greatCircleMetres } from '../geo/lng-lat.ts';
import type { Leg, TravelPlace } from '../planning/planning-model.ts';
import type { Terrain } from '../region/region.ts';
import {
  METRES_PER_KILOMETRE,
  type Metres,
  SECONDS_PER_HOUR,
  SECONDS_PER_MINUTE,
  type Seconds,
} from '../units.ts';

/*
 * Travel estimate without a road network: great circle × detour factor, then a speed per kind of road.
 * START VALUES, NOT VALIDATED against recorded trips (no clean table of road distances was available);
 * every figure made from them has to be shown as 估算.
 */

/** Road length per great-circle length, in percent, by the rougher terrain of the two ends. */
export const DETOUR_PERCENT: Readonly<Record<Terrain, number>> = { plain: 120, hills: 130, mountains: 145 };

/** Detour inside one mountain county, where roads follow the valleys, in percent. */
export const DETOUR_PERCENT_INSIDE_MOUNTAIN_COUNTY = 180;

/** Town streets at both ends of a leg: every leg costs this once, whatever its length. */
export const ACCESS_TIME_S: Seconds = 15 * SECONDS_PER_MINUTE;

/** Car speed on main roads up to `MAIN_ROAD_NEAR_M`, km/h. */
export const MAIN_ROAD_SPEED_NEAR_KMH = 55;
/** Car speed on main roads on a leg longer than `MAIN_ROAD_NEAR_M`, mostly expressway, km/h. */
export const MAIN_ROAD_SPEED_FAR_KMH = 75;
/** Road length above which a leg counts as an expressway leg. */
export const MAIN_ROAD_NEAR_M: Metres = 80 * METRES_PER_KILOMETRE;

/** A leg from or to a place off the main roads drives at most this much of its length at local speed. */
export const LOCAL_STRETCH_M: Metres = 30 * METRES_PER_KILOMETRE;
/** Car speed between a county seat and a township, km/h, by the terrain of the end off the main roads. */
export const LOCAL_SPEED_KMH: Readonly<Record<Terrain, number>> = { plain: 35, hills: 35, mountains: 25 };

/** A caravan is a truck: it drives at this share of car speed, in percent. */
export const CARAVAN_SPEED_PERCENT = 80;

const ROUGHNESS: Readonly<Record<Terrain, number>> = { plain: 0, hills: 1, mountains: 2 };

function rougher(a: Terrain, b: Terrain): Terrain {
  return ROUGHNESS[a] >= ROUGHNESS[b] ? a : b;
}

/** Percent by which the road is longer than the great circle between two places. */
export function detourPercent(a: TravelPlace, b: TravelPlace): number {
  const terrain = rougher(a.terrain, b.terrain);
  const isInsideMountainCounty = terrain === 'mountains' && a.countyCode === b.countyCode;
  return isInsideMountainCounty ? DETOUR_PERCENT_INSIDE_MOUNTAIN_COUNTY : DETOUR_PERCENT[terrain];
}

/** Seconds a caravan needs for `length_m` at a car speed; not rounded. */
function caravanSeconds(length_m: number, carSpeed_kmh: number): number {
  const speed_kmh = (carSpeed_kmh * CARAVAN_SPEED_PERCENT) / 100;
  return (length_m / METRES_PER_KILOMETRE / speed_kmh) * SECONDS_PER_HOUR;
}

/** Main-road time; a longer leg is never faster than the longest near one, so time grows with length. */
function mainRoadSeconds(length_m: number): number {
  if (length_m <= MAIN_ROAD_NEAR_M) return caravanSeconds(length_m, MAIN_ROAD_SPEED_NEAR_KMH);
  return Math.max(
    caravanSeconds(MAIN_ROAD_NEAR_M, MAIN_ROAD_SPEED_NEAR_KMH),
    caravanSeconds(length_m, MAIN_ROAD_SPEED_FAR_KMH),
  );
}

/** The rougher terrain of the ends that lie off the main roads; null when both are seats. */
function localTerrain(a: TravelPlace, b: TravelPlace): Terrain | null {
  if (a.isSeat && b.isSeat) return null;
  if (a.isSeat) return b.terrain;
  if (b.isSeat) return a.terrain;
  return rougher(a.terrain, b.terrain);
}

/**
 * Estimated leg of a caravan between two places, the same in both directions.
 *
 * `length_m` is the great circle times the detour factor; `drive_s` is access time, driving at truck speed
 * and `slack_s` (≥ 0, added for weather and road works). Both are rounded to integers. Two places at one
 * position are 0 m apart but still cost access and slack. Rests are not part of a leg.
 */
export function estimateLeg(a: TravelPlace, b: TravelPlace, slack_s: Seconds): Leg {
  return legOfArc(a, b, greatCircleMetres(a.position, b.position), slack_s);
}

/** `estimateLeg` of places whose great-circle distance is known. */
export function legOfArc(a: TravelPlace, b: TravelPlace, arc_m: number, slack_s: Seconds): Leg {
  const length_m = Math.round((arc_m * detourPercent(a, b)) / 100);
  const terrain = localTerrain(a, b);
  const local_m = terrain === null ? 0 : Math.min(length_m, LOCAL_STRETCH_M);
  const local_s = terrain === null ? 0 : caravanSeconds(local_m, LOCAL_SPEED_KMH[terrain]);
  const drive_s = Math.round(local_s + mainRoadSeconds(length_m - local_m)) + ACCESS_TIME_S + slack_s;
  return { length_m, drive_s };
}

/** Further than any leg of a day, metres. */
const FAR_M: Metres = 5_000 * METRES_PER_KILOMETRE;

/**
 * Great-circle metres, rounded up, beyond which no place lies within `drive_s` (≥ 0) of places like `from`, without slack: of
 * one length the way to a seat in the plain of another county is the fastest. For leaving out what need not be looked at.
 */
export function furthestArc(from: Pick<TravelPlace, 'terrain' | 'isSeat'>, drive_s: Seconds): Metres {
  const start: TravelPlace = { ...from, position: [0, 0], countyCode: 'from' };
  const end: TravelPlace = { position: [0, 0], countyCode: 'to', terrain: 'plain', isSeat: true };
  let near = 0;
  let far = FAR_M;
  while (near < far) {
    const middle = (near + far) >> 1;
    if (legOfArc(start, end, middle, 0).drive_s <= drive_s) near = middle + 1;
    else far = middle;
  }
  return far;
}
