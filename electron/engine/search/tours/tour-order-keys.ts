import type { ProblemData } from '../../problem.ts';
import type { FoldingWeights } from '../folding.ts';
import type { OrderKeys } from '../search-state.ts';
import type { TourData } from './tour-data.ts';
import type { Units } from './units.ts';

const SECONDS_PER_DAY = 86_400;

/** What serving each visit first of all takes off the folded cost, the whole unit at its representative. */
function gainsOf(problem: ProblemData, units: Units, weights: FoldingWeights): Float64Array {
  const { goals } = problem;
  const gains = new Float64Array(problem.visitCount);
  for (let visit = 0; visit < problem.visitCount; visit += 1) {
    const area = problem.area[visit]!;
    const points =
      problem.prize[visit]! +
      (area < 0 ? 0 : problem.areaFairness[area]!) +
      (problem.plannedVehicle[visit]! < 0 ? 0 : goals.dropped) +
      (goals.townshipPerMille > 0 ? goals.townshipPerVisit * problem.isTownship[visit]! : 0);
    gains[units.representative[visit]!]! +=
      problem.value[visit]! + points * weights.points + problem.isRequired[visit]! * weights.required;
  }
  return gains;
}

/** Figures by which visits are sorted before insertion. O(visits × windows). */
export function tourOrderKeys(
  problem: ProblemData,
  data: TourData,
  units: Units,
  weights: FoldingWeights,
): OrderKeys {
  const { visitCount, dayCount, dimensionCount, windowOffset, windowStart_s, windowEnd_s } = problem;
  const demand = new Float64Array(visitCount);
  const windowLength = new Float64Array(visitCount);
  const windowStart = new Float64Array(visitCount);
  const windowEnd = new Float64Array(visitCount);
  for (let visit = 0; visit < visitCount; visit += 1) {
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      demand[visit]! += problem.load[visit * dimensionCount + dimension]!;
    }
    let isFirst = true;
    for (let day = 0; day < dayCount; day += 1) {
      const slot = visit * dayCount + day;
      for (let at = windowOffset[slot]!; at < windowOffset[slot + 1]!; at += 1) {
        windowLength[visit]! += windowEnd_s[at]! - windowStart_s[at]!;
        windowEnd[visit] = day * SECONDS_PER_DAY + windowEnd_s[at]!;
        if (isFirst) windowStart[visit] = day * SECONDS_PER_DAY + windowStart_s[at]!;
        isFirst = false;
      }
    }
  }
  const gain = gainsOf(problem, units, weights);
  return {
    demand,
    distance: data.roundTrip_m,
    windowLength,
    windowStart,
    windowEnd,
    gain,
    hasDemand: demand.some((amount) => amount > 0),
    hasWindows: new Set(windowLength).size > 1 || new Set(windowStart).size > 1,
    hasGain: problem.isRequired.includes(0),
  };
}
