import type { Metres, Seconds } from '../domain/units.ts';
import { hashProblem } from './problem-hash.ts';
import type { ProblemInput } from './problem-input.ts';
import { assertValidProblem } from './problem-validation.ts';

/**
 * A day-trip problem as a struct of integer arrays; it survives structured cloning between threads.
 *
 * The object is frozen, its arrays must not be written to. A route is one vehicle on one day; routes are
 * numbered vehicle × dayCount + day. The windows of visit v on day d are
 * windowStart/windowEnd[windowOffset[v × dayCount + d] … windowOffset[v × dayCount + d + 1] − 1].
 */
export interface ProblemData {
  readonly placeCount: number;
  readonly dayCount: number;
  readonly vehicleCount: number;
  readonly visitCount: number;
  readonly travelTime_s: Int32Array;
  readonly distance_m: Int32Array;
  readonly depot: Int32Array;
  readonly earliestDeparture_s: Int32Array;
  readonly latestReturn_s: Int32Array;
  readonly maxDriving_s: Int32Array;
  /** [vehicle × dayCount + day], 1 = available. */
  readonly isAvailable: Uint8Array;
  readonly place: Int32Array;
  readonly service_s: Int32Array;
  readonly prize: Int32Array;
  readonly windowOffset: Int32Array;
  readonly windowStart_s: Int32Array;
  readonly windowEnd_s: Int32Array;
  readonly maxVisitsPerRoute: number;
  readonly continuousDriving_s: Seconds;
  readonly rest_s: Seconds;
  readonly routeCost_m: Metres;
  /** FNV-1a over everything above, 8 hexadecimal digits. */
  readonly hash: string;
}

/**
 * Builds and freezes the problem. Throws RangeError naming the first broken rule: a number that is not an
 * integer or out of range, an array of the wrong length, windows unsorted or overlapping, sums that could
 * overflow (see problem-validation.ts for the limits). O(placeCount² + visits × days).
 */
function problemDataFrom(input: ProblemInput): ProblemData {
  assertValidProblem(input);
  const { vehicles, visits, dayCount } = input;
  const windows = visits.flatMap((visit) => visit.windows);
  const windowOffset = new Int32Array(windows.length + 1);
  windows.forEach((ofDay, index) => {
    windowOffset[index + 1] = windowOffset[index]! + ofDay.length;
  });
  const flatWindows = windows.flat();
  const content = {
    placeCount: input.placeCount,
    dayCount,
    vehicleCount: vehicles.length,
    visitCount: visits.length,
    travelTime_s: Int32Array.from(input.travelTime_s),
    distance_m: Int32Array.from(input.distance_m),
    depot: Int32Array.from(vehicles, (vehicle) => vehicle.depot),
    earliestDeparture_s: Int32Array.from(vehicles, (vehicle) => vehicle.earliestDeparture_s),
    latestReturn_s: Int32Array.from(vehicles, (vehicle) => vehicle.latestReturn_s),
    maxDriving_s: Int32Array.from(vehicles, (vehicle) => vehicle.maxDriving_s),
    isAvailable: Uint8Array.from(vehicles.flatMap((vehicle) => vehicle.availableDays.map(Number))),
    place: Int32Array.from(visits, (visit) => visit.place),
    service_s: Int32Array.from(visits, (visit) => visit.service_s),
    prize: Int32Array.from(visits, (visit) => visit.prize),
    windowOffset,
    windowStart_s: Int32Array.from(flatWindows, (window) => window.start_s),
    windowEnd_s: Int32Array.from(flatWindows, (window) => window.end_s),
    maxVisitsPerRoute: input.maxVisitsPerRoute,
    continuousDriving_s: input.continuousDriving_s,
    rest_s: input.rest_s,
    routeCost_m: input.routeCost_m,
  };
  return Object.freeze({ ...content, hash: hashProblem(content) });
}

export const ProblemData = { from: problemDataFrom } as const;
