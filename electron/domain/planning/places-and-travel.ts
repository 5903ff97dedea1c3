import type { ProblemInput } from '@engine';
import { sharedDaylight } from '../calendar/daylight.ts';
import { estimateLeg } from '../travel/estimate.ts';
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
  for (const [from, a] of all.entries()) {
    for (let to = from + 1; to < count; to += 1) {
      const leg = estimateLeg(a, all[to]!, 0);
      for (const cell of [from * count + to, to * count + from]) {
        travelTime_s[cell] = leg.drive_s;
        distance_m[cell] = leg.length_m;
      }
    }
  }
  return { placeCount: count, travel: [{ travelTime_s, distance_m }] };
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
