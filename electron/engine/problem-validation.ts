import type { ProblemInput, TimeWindow, VehicleInput, VisitInput } from './problem-input.ts';

/*
 * Limits that keep every sum inside a signed 32-bit integer (times, prizes) or inside 2^53 (costs):
 * a time of day is below two days, a leg below 10^6 s, and a leg needs at most 10^6 / 60 rests of at most a
 * day each: 1.7 × 10^4 × 86,400 ≈ 1.4 × 10^9 < 2^31.
 */
export const MAX_TIME_OF_DAY_S = 172_800;
export const MAX_LEG_S = 1_000_000;
export const MAX_LEG_M = 100_000_000;
export const MAX_REST_S = 86_400;
export const MIN_CONTINUOUS_DRIVING_S = 60;
export const MAX_VISITS_PER_ROUTE = 12;
export const MAX_PRIZE_SUM = 2 ** 31 - 1;
const MAX_ROUTE_INDEX = 2 ** 31 - 1;

function assertInteger(value: number | undefined, name: string, min: number, max: number): void {
  if (value === undefined || !Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${name} must be an integer in [${min}, ${max}], got ${value}`);
  }
}

function assertMatrix(matrix: ArrayLike<number>, name: string, placeCount: number, max: number): void {
  if (matrix.length !== placeCount * placeCount) {
    throw new RangeError(`${name} has ${matrix.length} entries, expected ${placeCount * placeCount}`);
  }
  for (let index = 0; index < matrix.length; index += 1) {
    assertInteger(matrix[index], `${name}[${index}]`, 0, max);
  }
}

function assertVehicle(vehicle: VehicleInput, name: string, input: ProblemInput): void {
  assertInteger(vehicle.depot, `${name}.depot`, 0, input.placeCount - 1);
  assertInteger(vehicle.earliestDeparture_s, `${name}.earliestDeparture_s`, 0, MAX_TIME_OF_DAY_S);
  assertInteger(vehicle.latestReturn_s, `${name}.latestReturn_s`, 0, MAX_TIME_OF_DAY_S);
  assertInteger(vehicle.maxDriving_s, `${name}.maxDriving_s`, 0, MAX_TIME_OF_DAY_S);
  if (vehicle.availableDays.length !== input.dayCount) {
    throw new RangeError(`${name}.availableDays must have one entry per day`);
  }
}

function assertWindows(windows: readonly TimeWindow[], name: string): void {
  let previousEnd = 0;
  windows.forEach((window, index) => {
    assertInteger(window.start_s, `${name}[${index}].start_s`, previousEnd, MAX_TIME_OF_DAY_S);
    assertInteger(window.end_s, `${name}[${index}].end_s`, window.start_s, MAX_TIME_OF_DAY_S);
    previousEnd = window.end_s;
  });
}

function assertVisit(visit: VisitInput, name: string, input: ProblemInput): void {
  assertInteger(visit.place, `${name}.place`, 0, input.placeCount - 1);
  assertInteger(visit.service_s, `${name}.service_s`, 0, MAX_TIME_OF_DAY_S);
  assertInteger(visit.prize, `${name}.prize`, 1, MAX_PRIZE_SUM);
  if (visit.windows.length !== input.dayCount) {
    throw new RangeError(`${name}.windows must have one list per day`);
  }
  visit.windows.forEach((ofDay, day) => assertWindows(ofDay, `${name}.windows[${day}]`));
}

/** Throws RangeError with the name of the first field that breaks a limit. */
export function assertValidProblem(input: ProblemInput): void {
  assertInteger(input.placeCount, 'placeCount', 1, 46_340);
  assertInteger(input.dayCount, 'dayCount', 1, 3_660);
  assertInteger(input.vehicles.length, 'vehicles.length', 1, 10_000);
  assertInteger(input.maxVisitsPerRoute, 'maxVisitsPerRoute', 1, MAX_VISITS_PER_ROUTE);
  assertInteger(input.rest_s, 'rest_s', 0, MAX_REST_S);
  assertInteger(
    input.continuousDriving_s,
    'continuousDriving_s',
    MIN_CONTINUOUS_DRIVING_S,
    MAX_TIME_OF_DAY_S,
  );
  assertInteger(input.routeCost_m, 'routeCost_m', 0, MAX_LEG_M);
  assertMatrix(input.travelTime_s, 'travelTime_s', input.placeCount, MAX_LEG_S);
  assertMatrix(input.distance_m, 'distance_m', input.placeCount, MAX_LEG_M);
  input.vehicles.forEach((vehicle, index) => assertVehicle(vehicle, `vehicles[${index}]`, input));
  input.visits.forEach((visit, index) => assertVisit(visit, `visits[${index}]`, input));
  assertInteger(input.vehicles.length * input.dayCount, 'number of routes', 1, MAX_ROUTE_INDEX);
  const prizeSum = input.visits.reduce((sum, visit) => sum + visit.prize, 0);
  assertInteger(prizeSum, 'sum of prizes', 0, MAX_PRIZE_SUM);
}
