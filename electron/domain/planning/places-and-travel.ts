import type { ProblemInput } from '@engine';
import { sharedDaylight } from '../calendar/daylight.ts';
import { arcMetres, cosLatitude } from '../geo/lng-lat.ts';
import { legOfArc } from '../travel/estimate.ts';
import type { PlanningInput, TravelPlace } from './planning-model.ts';

/** The places of a run in the order of the travel matrices. */
export interface Places {
  readonly all: readonly TravelPlace[];
  /** Place of the base of each caravan, of each lodging and of each site, in the order of the input. */
  readonly ofCaravan: readonly number[];
  readonly ofLodging: readonly number[];
  readonly ofSite: readonly number[];
}

const placeKey = (place: TravelPlace) =>
  [...place.position, place.countyCode, place.terrain, place.isSeat].join('|');

/**
 * Bases (each once), lodgings, sites. Sites at one position stay apart: positions are often those of the township
 * centre, and the way from the school to the square costs its access time.
 */
export function placesOf({ caravans, lodgings, sites }: PlanningInput): Places {
  const bases = new Map(caravans.map(({ base }) => [placeKey(base), base]));
  const keys = [...bases.keys()];
  const firstLodging = bases.size;
  const firstSite = firstLodging + lodgings.length;
  return {
    all: [...bases.values(), ...lodgings.map(({ place }) => place), ...sites.map(({ place }) => place)],
    ofCaravan: caravans.map(({ base }) => keys.indexOf(placeKey(base))),
    ofLodging: lodgings.map((_, index) => firstLodging + index),
    ofSite: sites.map((_, index) => firstSite + index),
  };
}

/** Travel matrices from the estimate, which is the same in both directions; slack is the engine's. O(places²). */
export function travelOf({ all }: Places): Pick<ProblemInput, 'placeCount' | 'travel'> {
  const count = all.length;
  const travelTime_s = new Int32Array(count * count);
  const distance_m = new Int32Array(count * count);
  const cosines = Float64Array.from(all, ({ position }) => cosLatitude(position));
  // PERF: 12.5 million pairs for 5,000 places; the upper half row by row, the lower half is copied from it in blocks.
  for (const [from, a] of all.entries()) {
    const cosine = cosines[from]!;
    for (let to = from + 1; to < count; to += 1) {
      const b = all[to]!;
      const leg = legOfArc(a, b, arcMetres(a.position, cosine, b.position, cosines[to]!), 0);
      travelTime_s[from * count + to] = leg.drive_s;
      distance_m[from * count + to] = leg.length_m;
    }
  }
  mirror(travelTime_s, count);
  mirror(distance_m, count);
  return { placeCount: count, travel: [{ travelTime_s, distance_m }] };
}

/** Cells of a block that stay in the cache of a processor. */
const BLOCK = 64;

/** Makes a matrix of which the upper half is filled the same in both directions. O(count²). */
function mirror(cells: Int32Array, count: number): void {
  for (let top = 0; top < count; top += BLOCK) {
    for (let left = top; left < count; left += BLOCK) {
      const bottom = Math.min(count, top + BLOCK);
      for (let row = top; row < bottom; row += 1) {
        const right = Math.min(count, left + BLOCK);
        for (let column = Math.max(left, row + 1); column < right; column += 1) {
          cells[column * count + row] = cells[row * count + column]!;
        }
      }
    }
  }
}

/**
 * Driving rules. Places in mountain counties are reached by daylight only: the hours that are light at all of them,
 * because a leg may cross from one end of the province to the other.
 */
export function drivingOf({ days, rules }: PlanningInput, { all }: Places): ProblemInput['driving'] {
  const isMountain = all.map(({ terrain }) => terrain === 'mountains');
  const mountainPositions = all.filter((_, index) => isMountain[index]).map(({ position }) => position);
  return {
    continuous_s: rules.continuousDriving_s,
    rest_s: rules.rest_s,
    daily_s: rules.dailyDriving_s,
    weekly_s: rules.weeklyDriving_s,
    legSlack_s: rules.legSlack_s,
    ...(rules.daylightOnly && mountainPositions.length > 0
      ? { isMountain, daylight: days.map(({ date }) => sharedDaylight(mountainPositions, date)) }
      : {}),
  };
}
