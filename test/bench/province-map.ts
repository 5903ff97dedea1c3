import { euclid, type Point } from './instance.ts';
import type { Random } from './random.ts';

/** The land of a made-up province: plains in the west, hills, mountains in the east. */
export interface ProvinceMap {
  readonly places: readonly MapPlace[];
  /** Place of the seat of each county; the first places are the seats. */
  readonly countyCount: number;
}

export interface MapPlace extends Point {
  readonly county: number;
  readonly terrain: Terrain;
}

type Terrain = 'plain' | 'hills' | 'mountains';

const WIDTH_M = 420_000;
const HEIGHT_M = 300_000;
const HILLS_SHARE = 0.4;

/** Roads: how much longer than the straight line, in percent, and how fast. */
const ROADS: Readonly<Record<Terrain, { readonly detourPercent: number; readonly metresPerHour: number }>> = {
  plain: { detourPercent: 125, metresPerHour: 65_000 },
  hills: { detourPercent: 140, metresPerHour: 48_000 },
  mountains: { detourPercent: 165, metresPerHour: 36_000 },
};

/** Seats on a grid that is shaken, so that counties are of similar size. */
function seatsOf(counties: number, mountainPercent: number, random: Random): MapPlace[] {
  const columns = Math.ceil(Math.sqrt((counties * WIDTH_M) / HEIGHT_M));
  const rows = Math.ceil(counties / columns);
  const isMountain = (share: number) => share * 100 >= 100 - mountainPercent;
  const isHilly = (share: number) => share >= (1 - mountainPercent / 100) * (1 - HILLS_SHARE);
  return Array.from({ length: counties }, (_, county) => {
    const x = ((county % columns) + 0.2 + 0.6 * random.share()) / columns;
    const y = (Math.floor(county / columns) + 0.2 + 0.6 * random.share()) / rows;
    return {
      x: Math.round(x * WIDTH_M),
      y: Math.round(y * HEIGHT_M),
      county,
      terrain: isMountain(x) ? 'mountains' : isHilly(x) ? 'hills' : 'plain',
    };
  });
}

/** Townships around their seat, denser near it. */
function townshipOf(seat: MapPlace, radius_m: number, random: Random): MapPlace {
  const angle = 2 * Math.PI * random.share();
  const distance_m = radius_m * (0.08 + 0.92 * random.share() ** 0.7);
  const rougher = seat.terrain === 'hills' && random.chance(0.15) ? 'mountains' : seat.terrain;
  return {
    x: Math.round(seat.x + distance_m * Math.cos(angle)),
    y: Math.round(seat.y + distance_m * Math.sin(angle)),
    county: seat.county,
    terrain: rougher,
  };
}

export interface MapSize {
  readonly counties: number;
  readonly townships: number;
  readonly mountainPercent: number;
}

export function createMap({ counties, townships, mountainPercent }: MapSize, random: Random): ProvinceMap {
  const seats = seatsOf(counties, mountainPercent, random);
  const radius_m = 0.55 * Math.sqrt((WIDTH_M * HEIGHT_M) / counties);
  const places = [...seats];
  for (let index = 0; index < townships; index += 1) {
    places.push(townshipOf(seats[index % counties]!, radius_m, random));
  }
  return { places, countyCount: counties };
}

/** Distances and times by the terrain of both ends; symmetric, whole numbers. O(places²). */
export function travelOfMap({ places }: ProvinceMap) {
  const size = places.length;
  const distance_m = new Int32Array(size * size);
  const travelTime_s = new Int32Array(size * size);
  for (let from = 0; from < size; from += 1) {
    for (let to = from + 1; to < size; to += 1) {
      const [a, b] = [places[from]!, places[to]!];
      const [roadA, roadB] = [ROADS[a.terrain], ROADS[b.terrain]];
      const road_m = Math.round((euclid(a, b) * (roadA.detourPercent + roadB.detourPercent)) / 200);
      const drive_s = Math.round((road_m * 7_200) / (roadA.metresPerHour + roadB.metresPerHour));
      distance_m[from * size + to] = road_m;
      distance_m[to * size + from] = road_m;
      travelTime_s[from * size + to] = drive_s;
      travelTime_s[to * size + from] = drive_s;
    }
  }
  return { distance_m, travelTime_s };
}
