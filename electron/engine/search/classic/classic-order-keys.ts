import type { ProblemData } from '../../problem.ts';
import { type FoldingWeights, foldedGains } from '../folding.ts';
import type { OrderKeys } from '../search-state.ts';
import type { ClassicData } from './classic-data.ts';

/** Figures by which classic visits are sorted before insertion. O(visits × depots). */
export function classicOrderKeys(
  problem: ProblemData,
  data: ClassicData,
  weights: FoldingWeights,
): OrderKeys {
  const { visitCount } = problem;
  const { locationCount, cost } = data;
  const distance = new Float64Array(visitCount);
  for (let visit = 0; visit < visitCount; visit += 1) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let depot = visitCount; depot < locationCount; depot += 1) {
      nearest = Math.min(nearest, cost[depot * locationCount + visit]!);
    }
    distance[visit] = nearest;
  }
  const shiftStart = data.shiftStart.reduce(
    (least, start) => Math.min(least, start),
    Number.POSITIVE_INFINITY,
  );
  const shiftEnd = data.shiftEnd.reduce((most, end) => Math.max(most, end), 0);
  const hasWindows = data.open.some(
    (open, visit) => open > shiftStart || data.due[visit]! + data.service[visit]! < shiftEnd,
  );
  return {
    demand: Float64Array.from(data.demand),
    distance,
    windowLength: Float64Array.from(data.due, (due, visit) => due - data.open[visit]!),
    windowStart: Float64Array.from(data.open),
    windowEnd: Float64Array.from(data.due),
    gain: foldedGains(problem, weights),
    hasDemand: problem.dimensionCount > 0,
    hasWindows,
    hasGain: problem.isRequired.includes(0),
  };
}
