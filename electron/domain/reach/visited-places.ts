import { arcMetres, cosLatitude, EARTH_RADIUS_M } from '../geo/lng-lat.ts';
import type { TravelPlace } from '../planning/planning-model.ts';
import { furthestArc, legOfArc } from '../travel/estimate.ts';
import type { Metres, Seconds } from '../units.ts';

const DEGREES = 180 / Math.PI;
/** Degrees, less than a metre: what rounding must not leave out. */
const ROUNDING = 1e-6;

/** Places that were visited, to be asked which is the nearest in time. */
export class VisitedPlaces {
  /** By latitude, each once. */
  readonly #places: readonly TravelPlace[];
  // PERF: numbers side by side; most places are left out by them alone.
  readonly #latitudes: Float64Array;
  readonly #longitudes: Float64Array;
  readonly #cosines: Float64Array;
  readonly #limit_s: Seconds;
  /** By what `furthestArc` goes by: no place further away is within the limit. */
  readonly #arcs_m = new Map<string, Metres>();

  /** `limit_s`: longest time that is asked for. O(places · log places). */
  constructor(places: readonly TravelPlace[], limit_s: Seconds) {
    const different = new Map(places.map((place) => [keyOf(place), place]));
    this.#places = [...different.values()].sort((a, b) => a.position[1] - b.position[1]);
    this.#latitudes = Float64Array.from(this.#places, ({ position }) => position[1]);
    this.#longitudes = Float64Array.from(this.#places, ({ position }) => position[0]);
    this.#cosines = Float64Array.from(this.#places, ({ position }) => cosLatitude(position));
    this.#limit_s = limit_s;
  }

  /**
   * Seconds between a place and the nearest of them, without slack; null over the limit. The search ends with the first
   * place within `enough_s`, whose time is then not always the least. O(places of the same latitudes).
   * Positions lie on one side of the 180th meridian, as all of China does.
   */
  nearest_s(from: TravelPlace, enough_s: Seconds): Seconds | null {
    const [lng, lat] = from.position;
    const cosine = cosLatitude(from.position);
    const furthest_m = this.#furthestFrom(from);
    const angle = furthest_m / EARTH_RADIUS_M;
    const reachLat = angle * DEGREES;
    const reachLng = longitudesWithin(angle, lat) + ROUNDING;
    const longitudes = this.#longitudes;
    const end = this.#firstFrom(lat + reachLat + ROUNDING);
    let least: Seconds | null = null;
    for (let at = this.#firstFrom(lat - reachLat - ROUNDING); at < end; at += 1) {
      if (Math.abs(longitudes[at]! - lng) > reachLng) continue;
      const place = this.#places[at]!;
      const arc_m = arcMetres(from.position, cosine, place.position, this.#cosines[at]!);
      if (arc_m > furthest_m) continue;
      const { drive_s } = legOfArc(from, place, arc_m, 0);
      if (drive_s > this.#limit_s || (least !== null && drive_s >= least)) continue;
      least = drive_s;
      if (least <= enough_s) break;
    }
    return least;
  }

  #furthestFrom({ terrain, isSeat }: TravelPlace): Metres {
    const key = `${terrain} ${isSeat}`;
    const known = this.#arcs_m.get(key);
    if (known !== undefined) return known;
    const furthest_m = furthestArc({ terrain, isSeat }, this.#limit_s);
    this.#arcs_m.set(key, furthest_m);
    return furthest_m;
  }

  #firstFrom(latitude: number): number {
    let low = 0;
    let high = this.#latitudes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#latitudes[middle]! < latitude) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Degrees of longitude that an angle (radians) can span from a latitude, at most, by the haversine. */
function longitudesWithin(angle: number, latitude: number): number {
  const furthest = Math.abs(latitude) / DEGREES + angle;
  if (furthest >= Math.PI / 2) return 360;
  return 2 * Math.asin(Math.min(1, Math.sin(angle / 2) / Math.cos(furthest))) * DEGREES;
}

const keyOf = ({ position, countyCode, terrain, isSeat }: TravelPlace) =>
  [...position, countyCode, terrain, isSeat].join('|');
