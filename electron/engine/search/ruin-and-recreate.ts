import type { Rng } from '../rng.ts';
import type { RoutePlan } from '../solution.ts';
import type { StopCriterion, StopReason } from '../stop/stop-criterion.ts';
import { RecordToRecord } from './acceptance/record-to-record.ts';
import type { InsertionFinder } from './insertion.ts';
import { Neighbourhood } from './neighbourhood.ts';
import * as parameters from './parameters.ts';
import { GreedyWithBlinks } from './recreate/greedy-with-blinks.ts';
import { ABSENT, type RouteState } from './route-state.ts';
import { AdjacentStringRemoval } from './ruin/adjacent-string-removal.ts';
import { removeAtRandom } from './ruin/random-removal.ts';

/** Where a search stands. Figures are those of the best solution so far. */
export interface SearchProgress {
  readonly iteration: number;
  readonly servedVisits: number;
  readonly unservedPrize: number;
  readonly length_m: number;
  /** length_m plus routeCost_m per route used. */
  readonly travelCost_m: number;
}

export interface SearchOutcome {
  readonly plans: readonly RoutePlan[];
  readonly iterations: number;
  readonly stopReason: StopReason;
}

/**
 * Metres that one point of prize is worth to the acceptance rule: PRIZE_WEIGHT mean round trips per mean prize,
 * so that the loss of a visit and a long detour are weighed on one scale. The record itself is kept lexicographically.
 */
function metresPerPrize(state: RouteState): number {
  const { problem } = state;
  const depot = problem.depot[0]!;
  let roundTrips = problem.routeCost_m;
  let prizes = 1;
  for (let visit = 0; visit < problem.visitCount; visit += 1) {
    roundTrips += 2 * problem.distance_m[depot * problem.placeCount + problem.place[visit]!]!;
    prizes += problem.prize[visit]!;
  }
  return Math.max(1, Math.ceil((parameters.PRIZE_WEIGHT * roundTrips) / prizes));
}

/**
 * Ruin & recreate from the content of `state` until a criterion is met; returns the best plans seen, never
 * worse than the start. Deterministic for the state of `rng` when only the iteration limit ends it.
 * Per iteration about O(removed × routes) cached look-ups.
 */
export function ruinAndRecreate(
  state: RouteState,
  finder: InsertionFinder,
  rng: Rng,
  criteria: readonly StopCriterion[],
  onProgress: (progress: SearchProgress) => void,
): SearchOutcome {
  const { problem } = state;
  const perPrize = metresPerPrize(state);
  const meanPrize = problem.prize.reduce((sum, prize) => sum + prize, 0) / Math.max(1, problem.visitCount);
  const acceptance = new RecordToRecord(
    parameters.START_DEVIATION_VISITS * meanPrize * perPrize,
    parameters.END_DEVIATION_M,
  );
  const neighbourhood = new Neighbourhood(problem);
  const strings = new AdjacentStringRemoval(state, neighbourhood, rng);
  const recreate = new GreedyWithBlinks(state, finder, rng);
  const best = { plans: state.plans(), prize: state.unservedPrize, cost: state.travelCost_m, served: 0 };
  best.served = problem.visitCount - state.absentCount;
  let iteration = 0;

  const report = () =>
    onProgress({
      iteration,
      servedVisits: best.served,
      unservedPrize: best.prize,
      length_m: best.cost - best.plans.length * problem.routeCost_m,
      travelCost_m: best.cost,
    });
  const metCriterion = () => criteria.find((criterion) => criterion.isMet(iteration));

  /** Ruins around a seed and lists what has to be inserted again; returns the visit to insert first. */
  const ruin = (): number => {
    const absentBefore = state.absentCount;
    const seedsUnplanned = absentBefore > 0 && rng.chance(parameters.UNPLANNED_SEED_PER_MILLE);
    const seed = seedsUnplanned ? state.absent[rng.below(absentBefore)]! : rng.below(problem.visitCount);
    if (!seedsUnplanned && rng.chance(parameters.RANDOM_REMOVAL_PER_MILLE)) removeAtRandom(state, rng);
    else strings.ruin(seed);
    recreate.clear();
    for (let index = absentBefore; index < state.absentCount; index += 1) recreate.add(state.absent[index]!);
    if (absentBefore === 0) return ABSENT;
    if (seedsUnplanned) recreate.add(seed);
    let competitors = rng.below(parameters.UNPLANNED_COMPETITORS + 1);
    for (let rank = 0; rank < neighbourhood.count && competitors > 0; rank += 1) {
      const visit = neighbourhood.at(seed, rank);
      if (!wasAbsent(visit, absentBefore) || visit === seed) continue;
      recreate.add(visit);
      competitors -= 1;
    }
    return seedsUnplanned ? seed : ABSENT;
  };
  const wasAbsent = (visit: number, absentBefore: number) => state.absentIndex(visit) < absentBefore;

  report();
  let met = metCriterion();
  while (!met) {
    if (iteration % parameters.REPORT_INTERVAL === 0) {
      acceptance.cool(Math.max(...criteria.map((criterion) => criterion.usedFraction(iteration))));
      if (iteration > 0) report();
    }
    const first = ruin();
    recreate.recreate(first, iteration % parameters.STRONG_BLINK_EVERY === 0);
    recreate.fillTouched();
    const { unservedPrize, travelCost_m } = state;
    if (unservedPrize < best.prize || (unservedPrize === best.prize && travelCost_m < best.cost)) {
      best.plans = state.plans();
      best.prize = unservedPrize;
      best.cost = travelCost_m;
      best.served = problem.visitCount - state.absentCount;
      state.commit();
    } else if (
      acceptance.accepts(unservedPrize * perPrize + travelCost_m, best.prize * perPrize + best.cost)
    ) {
      state.commit();
    } else {
      state.rollback();
    }
    iteration += 1;
    met = metCriterion();
  }
  report();
  return { plans: best.plans, iterations: iteration, stopReason: met.reason };
}
