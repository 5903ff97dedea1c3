import type { ProblemData } from '../problem.ts';
import type { CoolingPhase } from './acceptance/simulated-annealing.ts';
import { foldingWeights } from './folding.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import * as parameters from './parameters.ts';

/** Mean leg between near neighbours, of a sample of visits, in thousandths of the cost unit. */
function meanLeg(problem: ProblemData, neighbourhood: Neighbourhood): number {
  const { visitCount, placeCount, place } = problem;
  const { distance_m } = problem.travel[problem.travelOf[0]!]!;
  const neighbours = Math.min(parameters.TEMPERATURE_NEIGHBOURS, neighbourhood.count);
  const step = Math.max(1, Math.floor(visitCount / parameters.TEMPERATURE_SAMPLE));
  let sum = 0;
  let legs = 0;
  for (let visit = 0; visit < visitCount; visit += step) {
    for (let rank = 0; rank < neighbours; rank += 1) {
      sum += distance_m[place[visit]! * placeCount + place[neighbourhood.at(visit, rank)]!]!;
      legs += 1;
    }
  }
  return Math.max(1, (sum / Math.max(1, legs)) * problem.costPerMetre[0]!);
}

/**
 * How the search cools, from the scale of the problem: by the mean leg between near neighbours; where points decide, first
 * by the mean prize, and then, from the best found, by legs, so that roads are not forgotten. O(visits).
 */
export function coolingOf(problem: ProblemData, neighbourhood: Neighbourhood): readonly CoolingPhase[] {
  const leg = meanLeg(problem, neighbourhood);
  const prizes = problem.prize.reduce((sum, prize) => sum + prize, 0);
  const isWeighed = prizes === 0 && problem.isRequired.includes(0);
  const roads: CoolingPhase = {
    until: 1,
    start: (isWeighed ? parameters.START_TEMPERATURE_VALUES : parameters.START_TEMPERATURE_LEGS) * leg,
    end: (isWeighed ? parameters.END_TEMPERATURE_VALUES : parameters.END_TEMPERATURE_LEGS) * leg,
  };
  if (prizes === 0) return [roads];
  const prize = (prizes / problem.visitCount) * foldingWeights(problem).points;
  const points: CoolingPhase = {
    until: parameters.POINTS_PHASE_SHARE,
    start: parameters.START_TEMPERATURE_PRIZES * prize,
    end: parameters.END_TEMPERATURE_PRIZES * prize,
  };
  return [points, roads];
}
