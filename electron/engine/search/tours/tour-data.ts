import { NONE, type ProblemData } from '../../problem.ts';
import { LODGINGS_PER_VISIT, NEAREST_DEPOTS } from './tour-parameters.ts';

/** What the tour state works out once about a problem. */
export interface TourData {
  /** Per route. */
  readonly vehicleOf: Int32Array;
  readonly dayOf: Int32Array;
  /** [visit × dayCount + day]: latest end of service, lateness included; −1 when closed. */
  readonly latestEnd: Int32Array;
  /** [visit × LODGINGS_PER_VISIT + rank]: nearest lodgings, NONE where there are fewer. */
  readonly lodgings: Int32Array;
  /** [visit × depotsPerVisit + rank]: nearest depots, as positions in `fleets`. */
  readonly depots: Int32Array;
  readonly depotsPerVisit: number;
  /** Vehicles of each distinct depot. */
  readonly fleets: readonly Int32Array[];
  /** Road to the nearest depot and back. */
  readonly roundTrip_m: Float64Array;
  readonly hasNights: boolean;
}

/** The `count` places that are nearest to each visit by road there and back; NONE where there are fewer. */
function nearest(problem: ProblemData, places: ArrayLike<number>, count: number): Int32Array {
  const { placeCount, visitCount, place } = problem;
  const { distance_m } = problem.travel[0]!;
  const result = new Int32Array(visitCount * count).fill(NONE);
  const best = new Float64Array(count);
  for (let visit = 0; visit < visitCount; visit += 1) {
    best.fill(Number.POSITIVE_INFINITY);
    const at = place[visit]!;
    const from = visit * count;
    for (let index = 0; index < places.length; index += 1) {
      const other = places[index]!;
      const road_m = distance_m[at * placeCount + other]! + distance_m[other * placeCount + at]!;
      if (road_m >= best[count - 1]!) continue;
      let rank = count - 1;
      for (; rank > 0 && best[rank - 1]! > road_m; rank -= 1) {
        best[rank] = best[rank - 1]!;
        result[from + rank] = result[from + rank - 1]!;
      }
      best[rank] = road_m;
      result[from + rank] = index;
    }
  }
  return result;
}

function latestEnds(problem: ProblemData): Int32Array {
  const { windowOffset, windowEnd_s, maxLateness_s, dayCount, visitCount } = problem;
  const latest = new Int32Array(visitCount * dayCount).fill(-1);
  for (let slot = 0; slot < latest.length; slot += 1) {
    const end = windowOffset[slot + 1]!;
    const start = windowOffset[slot]!;
    if (start === end) continue;
    latest[slot] = windowEnd_s[end - 1]! + maxLateness_s[Math.floor(slot / dayCount)]!;
  }
  return latest;
}

/** O(visits × (days + lodgings + depots) + routes). */
export function tourData(problem: ProblemData): TourData {
  const { visitCount, vehicleCount, dayCount, placeCount, place } = problem;
  const { distance_m } = problem.travel[0]!;
  const routeCount = vehicleCount * dayCount;
  const depotPlaces = [...new Set(problem.depot)];
  const depotsPerVisit = Math.min(NEAREST_DEPOTS, depotPlaces.length);
  const depots = nearest(problem, depotPlaces, depotsPerVisit);
  const roundTrip_m = new Float64Array(visitCount);
  for (let visit = 0; visit < visitCount; visit += 1) {
    const depot = depotPlaces[depots[visit * depotsPerVisit]!]!;
    const at = place[visit]!;
    roundTrip_m[visit] = distance_m[depot * placeCount + at]! + distance_m[at * placeCount + depot]!;
  }
  const vehicles = Int32Array.from({ length: vehicleCount }, (_, vehicle) => vehicle);
  return {
    vehicleOf: Int32Array.from({ length: routeCount }, (_, route) => Math.floor(route / dayCount)),
    dayOf: Int32Array.from({ length: routeCount }, (_, route) => route % dayCount),
    latestEnd: latestEnds(problem),
    lodgings: nearest(problem, problem.lodgingPlace, LODGINGS_PER_VISIT),
    depots,
    depotsPerVisit,
    fleets: depotPlaces.map((depot) => vehicles.filter((vehicle) => problem.depot[vehicle] === depot)),
    roundTrip_m,
    hasNights: problem.lodgingCount > 0 && problem.maxNights.some((nights) => nights > 0),
  };
}
