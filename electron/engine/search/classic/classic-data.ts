import type { ProblemData } from '../../problem.ts';

/** Longest stretch of numbers in which a matrix may be copied into node order; beyond it memory would not do. */
export const INFINITE = 2 ** 30;

/** Arrays of a classic problem in node order; see classic-state.ts. */
export interface ClassicData {
  /** Rows of the matrices: visits, then distinct depots. */
  readonly locationCount: number;
  /** Row of each node: a visit's own number, a head's depot. */
  readonly location: Int32Array;
  /** [from × locationCount + to]: cost of the road, and travel time; `…To` are transposed, for reading by target. */
  readonly cost: Int32Array;
  readonly costTo: Int32Array;
  readonly time: Int32Array;
  readonly timeTo: Int32Array;
  readonly service: Int32Array;
  /** Earliest and latest start of service. */
  readonly open: Int32Array;
  readonly due: Int32Array;
  readonly demand: Int32Array;
  /** Per route. */
  readonly shiftStart: Int32Array;
  readonly shiftEnd: Int32Array;
  readonly capacity: Int32Array;
  readonly maxDuration: Int32Array;
  readonly fixedCost: Int32Array;
  readonly depotOf: Int32Array;
  /** Interchangeable routes share a class. Routes of vehicles that are not available have none (−1). */
  readonly classOf: Int32Array;
  readonly classCount: number;
  /** Vehicle-days may be too long even though they keep their hours. */
  readonly limitsDuration: boolean;
  /** No order of visits can miss a window or the end of the day, nor wait: times need not be looked at. */
  readonly isUntimed: boolean;
  /** [visit × dayCount + day], 1 = open. */
  readonly isOpen: Uint8Array;
}

/** Copies a place matrix into node order, both ways round; shares one array where the matrix is symmetric. */
function inNodeOrder(
  matrix: Int32Array,
  placeCount: number,
  places: Int32Array,
  factor: number,
): readonly [Int32Array, Int32Array] {
  const count = places.length;
  const byFrom = new Int32Array(count * count);
  let isSymmetric = true;
  for (let from = 0; from < count; from += 1) {
    const row = places[from]! * placeCount;
    for (let to = 0; to < count; to += 1) {
      const value = matrix[row + places[to]!]! * factor;
      byFrom[from * count + to] = value;
      if (isSymmetric && to < from && byFrom[to * count + from] !== value) isSymmetric = false;
    }
  }
  if (isSymmetric) return [byFrom, byFrom];
  const byTo = new Int32Array(count * count);
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) byTo[to * count + from] = byFrom[from * count + to]!;
  }
  return [byFrom, byTo];
}

/** O((visits + depots)² + routes). */
export function classicData(
  problem: ProblemData,
  windows: { readonly open: Int32Array; readonly close: Int32Array },
): ClassicData {
  const { visitCount, vehicleCount, dayCount, placeCount } = problem;
  const routeCount = vehicleCount * dayCount;
  const depots = [...new Set(problem.depot)];
  const places = Int32Array.from([...problem.place, ...depots]);
  const travel = problem.travel[0]!;
  const factor = problem.costPerMetre[0]!;
  const isOneMatrix =
    factor === 1 && travel.travelTime_s.every((time, cell) => time === travel.distance_m[cell]);
  const [cost, costTo] = inNodeOrder(travel.distance_m, placeCount, places, factor);
  const [time, timeTo] = isOneMatrix
    ? [cost, costTo]
    : inNodeOrder(travel.travelTime_s, placeCount, places, 1);

  const perRoute = (of: (vehicle: number, route: number) => number) =>
    Int32Array.from({ length: routeCount }, (_, route) => of(Math.floor(route / dayCount), route));
  const location = new Int32Array(visitCount + routeCount);
  for (let visit = 0; visit < visitCount; visit += 1) location[visit] = visit;
  const depotOf = perRoute((vehicle) => depots.indexOf(problem.depot[vehicle]!));
  for (let route = 0; route < routeCount; route += 1)
    location[visitCount + route] = visitCount + depotOf[route]!;

  const shiftStart = perRoute((_, route) => problem.shiftStart_s[route]!);
  const shiftEnd = perRoute((_, route) => problem.shiftEnd_s[route]!);
  const maxDuration = perRoute((vehicle) => problem.maxDuration_s[vehicle]!);
  const service = problem.service_s;
  const due = Int32Array.from(windows.close, (close, visit) => close - service[visit]!);
  const isOpen = new Uint8Array(visitCount * dayCount);
  for (let slot = 0; slot < isOpen.length; slot += 1) {
    isOpen[slot] = problem.windowOffset[slot + 1]! > problem.windowOffset[slot]! ? 1 : 0;
  }
  // Where no window can make anyone wait, a limit of duration is a later or earlier end of the day.
  const latestStart = shiftStart.reduce((most, start) => Math.max(most, start), 0);
  const neverWaits = windows.open.every((open) => open <= latestStart) && new Set(shiftStart).size <= 1;
  if (neverWaits) {
    for (let route = 0; route < routeCount; route += 1) {
      shiftEnd[route] = Math.min(shiftEnd[route]!, shiftStart[route]! + maxDuration[route]!);
    }
  }
  const limitsDuration =
    !neverWaits && maxDuration.some((limit, route) => limit < shiftEnd[route]! - shiftStart[route]!);

  const longestLeg = time.reduce((most, leg) => Math.max(most, leg), 0);
  const allServices = service.reduce((sum, seconds) => sum + seconds, 0);
  const latestEnd = latestStart + allServices + (visitCount + 1) * longestLeg;
  const isUntimed =
    neverWaits &&
    due.every((limit, visit) => limit + service[visit]! >= latestEnd) &&
    shiftEnd.every((end) => end >= latestEnd);

  const classes = new Map<string, number>();
  const capacity = perRoute((vehicle) =>
    problem.dimensionCount === 0 ? INFINITE : problem.capacity[vehicle]!,
  );
  const fixedCost = perRoute((vehicle) => problem.costPerDay[vehicle]!);
  const classOf = perRoute((_, route) => {
    if (problem.isAvailable[route] === 0) return -1;
    const key = [
      route % dayCount,
      depotOf[route],
      shiftStart[route],
      shiftEnd[route],
      capacity[route],
      maxDuration[route],
      fixedCost[route],
    ].join();
    const found = classes.get(key) ?? classes.size;
    classes.set(key, found);
    return found;
  });
  return {
    locationCount: places.length,
    location,
    cost,
    costTo,
    time,
    timeTo,
    service,
    open: windows.open,
    due,
    demand: problem.dimensionCount === 0 ? new Int32Array(visitCount) : problem.load,
    shiftStart,
    shiftEnd,
    capacity,
    maxDuration,
    fixedCost,
    depotOf,
    classOf,
    classCount: classes.size,
    limitsDuration,
    isUntimed,
    isOpen,
  };
}
