import type { ProblemData } from '../problem.ts';

/** What a required visit and a point are worth in thousandths of the cost unit, for the acceptance rule. */
export interface FoldingWeights {
  readonly required: number;
  readonly points: number;
}

/** A required visit is worth at least this many mean round trips. */
const REQUIRED_ROUND_TRIPS = 20;
/**
 * A mean prize is worth this many mean round trips: so many that a few points are not traded for road. With 5 a
 * made-up province of 400 visits lost 4,244 points, with 100 it lost 2,764; of 500 small problems solved by
 * exhaustion 499 are optimal with 500.
 */
const ROUND_TRIPS_PER_MEAN_PRIZE = 500;

/** Mean way from the vehicle's base to a visit and back, with a day and a night on the road. O(visits). */
function meanRoundTrip(problem: ProblemData, vehicle: number): number {
  const { visitCount, placeCount, place } = problem;
  const { distance_m } = problem.travel[problem.travelOf[vehicle]!]!;
  const depot = problem.depot[vehicle]!;
  let sum_m = 0;
  for (let visit = 0; visit < visitCount; visit += 1) {
    const at = place[visit]!;
    sum_m += distance_m[depot * placeCount + at]! + distance_m[at * placeCount + depot]!;
  }
  const night =
    problem.maxNights[vehicle]! > 0 && problem.lodgingCount > 0 ? problem.costPerNight[vehicle]! : 0;
  const road = (sum_m / Math.max(1, visitCount)) * problem.costPerMetre[vehicle]!;
  return road + problem.costPerDay[vehicle]! + night;
}

/** The dearest mean round trip of all vehicles; vehicles that are alike are looked at once. */
function dearestRoundTrip(problem: ProblemData): number {
  const seen = new Set<string>();
  let dearest = 1;
  for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
    const key = [
      problem.depot,
      problem.travelOf,
      problem.costPerMetre,
      problem.costPerDay,
      problem.costPerNight,
    ]
      .map((figures) => figures[vehicle])
      .join();
    if (seen.has(key)) continue;
    seen.add(key);
    dearest = Math.max(dearest, meanRoundTrip(problem, vehicle));
  }
  return dearest;
}

/**
 * Weights that put the three levels on one scale. The objective itself stays lexicographic (the best solution is
 * kept level by level); acceptance and insertion need one number. A required visit outweighs all points there are.
 * O(visits × different vehicles).
 */
export function foldingWeights(problem: ProblemData): FoldingWeights {
  const roundTrip = dearestRoundTrip(problem);
  const prizes = problem.prize.reduce((sum, prize) => sum + prize, 0);
  const prized = problem.prize.reduce((count, prize) => count + (prize > 0 ? 1 : 0), 0);
  const perPoint = prizes > 0 ? (ROUND_TRIPS_PER_MEAN_PRIZE * roundTrip * prized) / prizes : roundTrip;
  const points = Math.ceil(Math.max(1, perPoint));
  return { points, required: Math.ceil(REQUIRED_ROUND_TRIPS * roundTrip) + points * pointsAtStake(problem) };
}

/** Points that leaving out and serving visits can move at most, driving and lateness not counted. O(visits). */
function pointsAtStake(problem: ProblemData): number {
  const { goals, visitCount } = problem;
  let points = problem.vehicleCount * problem.dayCount * goals.perNormDay;
  for (let visit = 0; visit < visitCount; visit += 1) {
    const area = problem.area[visit]!;
    points += problem.prize[visit]! + goals.townshipPerVisit + (area < 0 ? 0 : problem.areaFairness[area]!);
    if (problem.plannedVehicle[visit]! >= 0)
      points += goals.dropped + goals.changedDay + goals.changedVehicle;
  }
  return points;
}

/**
 * What serving each visit takes off the folded cost, road not counted; a series that is inserted as a whole has all
 * of it at its first visit. O(visits).
 */
export function foldedGains(problem: ProblemData, weights: FoldingWeights): Float64Array {
  const gains = Float64Array.from(
    problem.value,
    (value, visit) =>
      value + problem.prize[visit]! * weights.points + problem.isRequired[visit]! * weights.required,
  );
  for (const { visits, patterns } of problem.series) {
    if (patterns) gains[visits[0]!] = visits.reduce((sum, visit) => sum + gains[visit]!, 0);
  }
  return gains;
}
