import {
  type GoalsData,
  NO_LIMIT,
  NONE,
  type ProblemData,
  type RelationData,
  type SeriesData,
  type TravelData,
} from './problem.ts';
import { hashProblem } from './problem-hash.ts';
import type {
  DrivingInput,
  GoalsInput,
  ProblemInput,
  TravelInput,
  VehicleInput,
  VisitInput,
} from './problem-input.ts';
import { assertValidProblem } from './problem-validation.ts';

/** Thousandths in a unit of cost. */
export const MILLI = 1_000;

/** Matrices lie in shared memory, so that every thread of a run reads the same copy. */
function shared(values: ArrayLike<number>): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT));
  copy.set(values);
  return copy;
}

function travelOf(input: TravelInput): TravelData {
  return {
    travelTime_s: shared(input.travelTime_s),
    distance_m: shared(input.distance_m),
    hourPercent: input.hourPercent ? Int32Array.from(input.hourPercent) : null,
  };
}

function vehicleArrays(vehicles: readonly VehicleInput[], dimensionCount: number) {
  const shifts = vehicles.flatMap((vehicle) => vehicle.shifts);
  const ints = (of: (vehicle: VehicleInput) => number) => Int32Array.from(vehicles, of);
  return {
    depot: ints((vehicle) => vehicle.depot),
    travelOf: ints((vehicle) => vehicle.travel ?? 0),
    typeOf: ints((vehicle) => vehicle.type ?? 0),
    isAvailable: Uint8Array.from(shifts, (shift) => (shift ? 1 : 0)),
    shiftStart_s: Int32Array.from(shifts, (shift) => shift?.start_s ?? 0),
    shiftEnd_s: Int32Array.from(shifts, (shift) => shift?.end_s ?? 0),
    capacity: Int32Array.from(
      vehicles.flatMap(({ capacity }) =>
        Array.from({ length: dimensionCount }, (_, dimension) => capacity?.[dimension] ?? NO_LIMIT),
      ),
    ),
    vehicleFeatures: ints((vehicle) => vehicle.features ?? 0),
    maxDriving_s: ints((vehicle) => vehicle.maxDriving_s ?? NO_LIMIT),
    maxDuration_s: ints((vehicle) => vehicle.maxDuration_s ?? NO_LIMIT),
    maxVisitsPerDay: ints((vehicle) => vehicle.maxVisitsPerDay ?? NO_LIMIT),
    maxNights: ints((vehicle) => vehicle.maxNights ?? 0),
    reload_s: ints((vehicle) => vehicle.reload_s ?? 0),
    costPerMetre: ints((vehicle) => vehicle.costPerKm),
    costPerDay: Float64Array.from(vehicles, (vehicle) => (vehicle.costPerDay ?? 0) * MILLI),
    costPerNight: Float64Array.from(vehicles, (vehicle) => (vehicle.costPerNight ?? 0) * MILLI),
    normDays: ints((vehicle) => vehicle.normDays ?? 0),
  };
}

function visitArrays(visits: readonly VisitInput[], dimensionCount: number, typeCount: number) {
  const windows = visits.flatMap((visit) => visit.windows);
  const windowOffset = new Int32Array(windows.length + 1);
  windows.forEach((ofDay, index) => {
    windowOffset[index + 1] = windowOffset[index]! + ofDay.length;
  });
  const flatWindows = windows.flat();
  const ints = (of: (visit: VisitInput) => number) => Int32Array.from(visits, of);
  const perType = ({ service_s }: VisitInput, type: number) =>
    typeof service_s === 'number' ? service_s : (service_s[type] ?? 0);
  return {
    place: ints((visit) => visit.place),
    service_s: Int32Array.from(
      visits.flatMap((visit) => Array.from({ length: typeCount }, (_, type) => perType(visit, type))),
    ),
    setup_s: ints((visit) => visit.setup_s ?? 0),
    isRequired: Uint8Array.from(visits, (visit) => (visit.isRequired ? 1 : 0)),
    prize: ints((visit) => visit.prize ?? 0),
    value: Float64Array.from(visits, (visit) => visit.value ?? 0),
    windowOffset,
    windowStart_s: Int32Array.from(flatWindows, (window) => window.start_s),
    windowEnd_s: Int32Array.from(flatWindows, (window) => window.end_s),
    maxLateness_s: ints((visit) => visit.maxLateness_s ?? 0),
    load: Int32Array.from(
      visits.flatMap(({ load }) =>
        Array.from({ length: dimensionCount }, (_, dimension) => load?.[dimension] ?? 0),
      ),
    ),
    visitFeatures: ints((visit) => visit.features ?? 0),
    area: ints((visit) => visit.area ?? NONE),
    isTownship: Uint8Array.from(visits, (visit) => (visit.isTownship ? 1 : 0)),
    lockVehicle: ints((visit) => visit.lock?.vehicle ?? NONE),
    lockDay: ints((visit) => visit.lock?.day ?? NONE),
    plannedVehicle: ints((visit) => visit.planned?.vehicle ?? NONE),
    plannedDay: ints((visit) => visit.planned?.day ?? NONE),
  };
}

function seriesArrays(input: ProblemInput) {
  const seriesOf = new Int32Array(input.visits.length).fill(NONE);
  const positionInSeries = new Int32Array(input.visits.length).fill(NONE);
  const series = (input.series ?? []).map((entry, index): SeriesData => {
    entry.visits.forEach((visit, position) => {
      seriesOf[visit] = index;
      positionInSeries[visit] = position;
    });
    return {
      visits: [...entry.visits],
      minGap_d: entry.minGap_d ?? 1,
      maxGap_d: entry.maxGap_d ?? NO_LIMIT,
      patterns: entry.patterns?.map((days) => [...days]) ?? null,
      isSameDepot: entry.isSameDepot ?? false,
    };
  });
  const relations = (input.relations ?? []).map(
    ({ kind, visits }): RelationData => ({ kind, visits: [...visits] }),
  );
  const orders = (input.orders ?? []).map((visits) => [...visits]);
  return { seriesOf, positionInSeries, series, relations, orders };
}

function drivingFields(driving: DrivingInput) {
  return {
    continuous_s: driving.continuous_s ?? NO_LIMIT,
    rest_s: driving.rest_s ?? 0,
    daily_s: driving.daily_s ?? NO_LIMIT,
    weekly_s: driving.weekly_s ?? NO_LIMIT,
    legSlack_s: driving.legSlack_s ?? 0,
    isMountain: Uint8Array.from(driving.isMountain ?? [], Number),
    daylightStart_s: Int32Array.from(driving.daylight ?? [], (daylight) => daylight.start_s),
    daylightEnd_s: Int32Array.from(driving.daylight ?? [], (daylight) => daylight.end_s),
  };
}

function goalsOf(goals: GoalsInput): GoalsData {
  return {
    townshipPerMille: goals.townshipShare?.perMille ?? 0,
    townshipPerVisit: goals.townshipShare?.perVisit ?? 0,
    perNormDay: goals.perNormDay ?? 0,
    perOverMinute: goals.perOverMinute ?? 0,
    perLateMinute: goals.perLateMinute ?? 0,
    changedDay: goals.changedDay ?? 0,
    changedVehicle: goals.changedVehicle ?? 0,
    dropped: goals.dropped ?? 0,
  };
}

const longest = (values: Int32Array) => values.reduce((most, value) => Math.max(most, value), 0);

/**
 * Builds and freezes the problem. Throws `ProblemFaultsError` with every fault of the input at once
 * (problem-validation.ts has the codes and limits). O(placeCount² + visits × days).
 */
export function createProblem(input: ProblemInput): ProblemData {
  assertValidProblem(input);
  const { vehicles, visits } = input;
  const lodgings = input.lodgings ?? [];
  const areas = input.areas ?? [];
  const dimensionCount = Math.max(
    0,
    ...vehicles.map(({ capacity }) => capacity?.length ?? 0),
    ...visits.map(({ load }) => load?.length ?? 0),
  );
  const typeCount = 1 + vehicles.reduce((most, { type }) => Math.max(most, type ?? 0), 0);
  const travel = input.travel.map(travelOf);
  const content = {
    placeCount: input.placeCount,
    dayCount: input.dayCount,
    vehicleCount: vehicles.length,
    visitCount: visits.length,
    lodgingCount: lodgings.length,
    areaCount: areas.length,
    dimensionCount,
    typeCount,
    travel,
    ...vehicleArrays(vehicles, dimensionCount),
    lodgingPlace: Int32Array.from(lodgings, (lodging) => lodging.place),
    lodgingCost: Float64Array.from(lodgings, (lodging) => (lodging.cost ?? 0) * MILLI),
    areaMaxPerDay: Int32Array.from(areas, (area) => area.maxVisitsPerDay ?? NO_LIMIT),
    areaFairness: Int32Array.from(areas, (area) => area.fairness ?? 0),
    ...visitArrays(visits, dimensionCount, typeCount),
    ...seriesArrays(input),
    ...drivingFields(input.driving ?? {}),
    goals: goalsOf(input.goals ?? {}),
    longestLeg_m: Math.max(...travel.map(({ distance_m }) => longest(distance_m))),
  };
  // Reading every cell once more: only who names the problem needs it.
  let hash: string | null = null;
  return Object.freeze({
    ...content,
    get hash() {
      hash ??= hashProblem(content);
      return hash;
    },
  });
}
