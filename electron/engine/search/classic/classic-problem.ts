import { NO_LIMIT, NONE, type ProblemData, type SeriesData } from '../../problem.ts';

/*
 * A problem is classic when its routes do not depend on each other: no nights away, no law of driving, one
 * window per visit that is the same on all its days, one travel class. Then a place for a visit can be tested in
 * O(1). Problems of that kind are the public benchmarks, and day trips without rests.
 */

/** Insertions are remembered per visit and route; beyond this many the memory would grow out of hand (240 MB). */
const MAX_VISIT_ROUTES = 12_000_000;

/** The one window of a visit, the same on every day on which it is open; null when days differ or it has several. */
function singleWindow(problem: ProblemData, visit: number): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  for (let day = 0; day < problem.dayCount; day += 1) {
    const slot = visit * problem.dayCount + day;
    const at = problem.windowOffset[slot]!;
    const count = problem.windowOffset[slot + 1]! - at;
    if (count === 0) continue;
    if (count > 1) return null;
    const window = [problem.windowStart_s[at]!, problem.windowEnd_s[at]!] as const;
    if (found && (found[0] !== window[0] || found[1] !== window[1])) return null;
    found = window;
  }
  return found ?? [0, -1];
}

const all = (values: ArrayLike<number>, value: number) => {
  for (let index = 0; index < values.length; index += 1) if (values[index] !== value) return false;
  return true;
};

/** Nothing of the law of driving and of roads. */
function hasFreeRoads(problem: ProblemData): boolean {
  return (
    problem.travel.length === 1 &&
    problem.travel[0]!.hourPercent === null &&
    problem.continuous_s === NO_LIMIT &&
    problem.daily_s === NO_LIMIT &&
    problem.weekly_s === NO_LIMIT &&
    problem.legSlack_s === 0 &&
    problem.isMountain.length === 0
  );
}

/** Vehicles that differ at most in base, shifts, capacity and the price of a day, and come home every night. */
function hasPlainVehicles(problem: ProblemData): boolean {
  return (
    problem.typeCount === 1 &&
    problem.dimensionCount <= 1 &&
    all(problem.maxDriving_s, NO_LIMIT) &&
    all(problem.maxVisitsPerDay, NO_LIMIT) &&
    all(problem.reload_s, 0) &&
    (problem.lodgingCount === 0 || all(problem.maxNights, 0)) &&
    all(problem.costPerMetre, problem.costPerMetre[0]!)
  );
}

/** The visits of a series differ in nothing but the day. */
function isUniform(problem: ProblemData, { visits }: SeriesData): boolean {
  const first = visits[0]!;
  return visits.every(
    (visit) =>
      problem.place[visit] === problem.place[first] &&
      problem.service_s[visit] === problem.service_s[first] &&
      (problem.dimensionCount === 0 || problem.load[visit] === problem.load[first]),
  );
}

/** Visits that know nothing of each other, except for patterns of days. */
function hasPlainVisits(problem: ProblemData): boolean {
  return (
    problem.relations.length === 0 &&
    problem.orders.length === 0 &&
    problem.series.every((series) => series.patterns !== null && isUniform(problem, series)) &&
    all(problem.setup_s, 0) &&
    all(problem.maxLateness_s, 0) &&
    all(problem.visitFeatures, 0) &&
    all(problem.lockVehicle, NONE) &&
    all(problem.lockDay, NONE)
  );
}

/** Points for prizes alone. */
function hasPlainGoals({ areaMaxPerDay, areaFairness, goals }: ProblemData): boolean {
  return (
    all(areaMaxPerDay, NO_LIMIT) &&
    all(areaFairness, 0) &&
    goals.townshipPerVisit === 0 &&
    goals.perNormDay === 0 &&
    goals.changedDay === 0 &&
    goals.changedVehicle === 0 &&
    goals.dropped === 0
  );
}

/** Start and end of the window of each visit, or null when the problem is not classic. O(visits × days). */
export function classicWindows(problem: ProblemData): { open: Int32Array; close: Int32Array } | null {
  const isSmall = problem.visitCount * problem.vehicleCount * problem.dayCount <= MAX_VISIT_ROUTES;
  const isClassic =
    isSmall &&
    hasFreeRoads(problem) &&
    hasPlainVehicles(problem) &&
    hasPlainVisits(problem) &&
    hasPlainGoals(problem);
  if (!isClassic) return null;
  const open = new Int32Array(problem.visitCount);
  const close = new Int32Array(problem.visitCount);
  for (let visit = 0; visit < problem.visitCount; visit += 1) {
    const window = singleWindow(problem, visit);
    if (!window) return null;
    open[visit] = window[0];
    close[visit] = window[1];
  }
  return { open, close };
}
