import { arcMetres, cosLatitude } from '../geo/lng-lat.ts';
import { legOfArc } from '../travel/estimate.ts';
import type { TravelPlace } from '../planning/planning-model.ts';
import { METRES_PER_KILOMETRE, type Metres } from '../units.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** Roads of a run between its places: bases and where sets are at first, each once, then venues. */
export interface Roads {
  readonly placeCount: number;
  /** Place of the base of each set and of each venue, in the order of the input. */
  readonly ofBase: readonly number[];
  /** Place of each set when the period begins. */
  readonly ofStart: readonly number[];
  readonly ofVenue: readonly number[];
  /** Row by row; both estimates. */
  readonly haul_m: Int32Array;
  readonly haul_d: Int32Array;
}

/** Days that a transport takes: whole days of so many kilometres, none where there is no way to go. */
export function haulDays(length_m: Metres, km_per_day: number): number {
  return Math.ceil(length_m / (km_per_day * METRES_PER_KILOMETRE));
}

const keyOf = ({ position, countyCode, terrain, isSeat }: TravelPlace) =>
  [...position, countyCode, terrain, isSeat].join('|');

/** Roads from the travel estimate, the same in both directions. O(places²). */
export function roadsOf({ sets, venues, rules }: StayPlanningInput): Roads {
  const starts = sets.map(({ base, start }) => start?.place ?? base);
  const bases = new Map([...sets.map(({ base }) => base), ...starts].map((place) => [keyOf(place), place]));
  const keys = [...bases.keys()];
  const places = [...bases.values(), ...venues.map(({ place }) => place)];
  const count = places.length;
  const haul_m = new Int32Array(count * count);
  const haul_d = new Int32Array(count * count);
  const cosines = places.map(({ position }) => cosLatitude(position));
  for (const [from, a] of places.entries()) {
    for (let to = from + 1; to < count; to += 1) {
      const b = places[to]!;
      const arc_m = arcMetres(a.position, cosines[from]!, b.position, cosines[to]!);
      const { length_m } = legOfArc(a, b, arc_m, 0);
      for (const cell of [from * count + to, to * count + from]) {
        haul_m[cell] = length_m;
        haul_d[cell] = haulDays(length_m, rules.haul_km_per_day);
      }
    }
  }
  return {
    placeCount: count,
    ofBase: sets.map(({ base }) => keys.indexOf(keyOf(base))),
    ofStart: starts.map((place) => keys.indexOf(keyOf(place))),
    ofVenue: venues.map((_, venue) => bases.size + venue),
    haul_m,
    haul_d,
  };
}
