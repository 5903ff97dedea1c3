import { InsertionOrder } from '../search/recreate/insertion-order.ts';
import { ABSENT } from '../search/route-lists.ts';
import { AdjacentStringRemoval } from '../search/ruin/adjacent-string-removal.ts';
import { TourRemoval } from '../search/tours/tour-removal.ts';
import type { RoutePlan } from '../solution.ts';
import type { Attempts } from './attempts.ts';

/** Share of steps that take out a whole tour (per mille). */
const TOUR_PER_MILLE = 100;
/** Share of steps that insert at a loss first and drop afterwards what did not pay (per mille). */
const AT_LOSS_PER_MILLE = 100;
/** Share of steps that open no route (per mille). */
const KEEPS_ROUTES_PER_MILLE = 500;
/** Visits left out near the seed that compete for places. */
const COMPETITORS = 20;
/** Share of steps around what the wish has touched (per mille). */
const NEAR_PER_MILLE = 500;
/** Nearest visits of each that was touched around which is looked too. */
const NEIGHBOURS = 10;
/** Steps between two looks at whether to go on. */
const STEPS_PER_YIELD = 4;

/** Takes visits out around a place, and puts them and their neighbours in again. */
class Step {
  readonly #attempts: Attempts;
  readonly #strings: AdjacentStringRemoval;
  readonly #tours: TourRemoval;
  readonly #order: InsertionOrder;
  readonly #pending: Int32Array;

  constructor(attempts: Attempts) {
    const { state, neighbourhood, rng, problem } = attempts;
    this.#attempts = attempts;
    this.#strings = new AdjacentStringRemoval(state, neighbourhood, rng);
    this.#tours = new TourRemoval(state, neighbourhood, rng);
    this.#order = new InsertionOrder(state.orderKeys, rng);
    this.#pending = new Int32Array(problem.visitCount);
  }

  /** Around one of the seeds, or anywhere. */
  run(seeds: readonly number[]): void {
    const { problem, rng } = this.#attempts;
    const isNear = rng.chance(NEAR_PER_MILLE);
    const seed = isNear ? seeds[rng.below(seeds.length)]! : rng.below(problem.visitCount);
    this.#putIn(this.#wanted(seed, this.#ruin(seed)));
  }

  /** Number of visits that were out before. */
  #ruin(seed: number): number {
    const { state, rng } = this.#attempts;
    const absentBefore = state.absentCount;
    if (rng.chance(TOUR_PER_MILLE)) this.#tours.ruin(seed);
    else this.#strings.ruin(seed);
    return absentBefore;
  }

  /** What was taken out, and some of what was left out near the seed. */
  #wanted(seed: number, absentBefore: number): ReadonlySet<number> {
    const { state, neighbourhood, rng } = this.#attempts;
    // Removals are appended to the list.
    const removed = state.absent.subarray(absentBefore, state.absentCount);
    const wanted = new Set(Array.from(removed, (visit) => state.representative(visit)));
    let competitors = absentBefore === 0 ? 0 : rng.below(COMPETITORS + 1);
    for (let rank = -1; rank < neighbourhood.count && competitors > 0; rank += 1) {
      const visit = rank < 0 ? seed : neighbourhood.at(seed, rank);
      if (state.routeOf[visit] !== ABSENT || wanted.has(state.representative(visit))) continue;
      wanted.add(state.representative(visit));
      competitors -= 1;
    }
    return wanted;
  }

  #putIn(wanted: ReadonlySet<number>): void {
    const { state, rng } = this.#attempts;
    this.#pending.set([...wanted]);
    this.#order.sort(this.#pending, wanted.size);
    state.insertsAtLoss = rng.chance(AT_LOSS_PER_MILLE);
    state.keepsRoutes = rng.chance(KEEPS_ROUTES_PER_MILLE);
    for (const visit of this.#pending.subarray(0, wanted.size)) {
      if (state.routeOf[visit] === ABSENT) state.insertBest(visit);
    }
    state.settle();
    state.insertsAtLoss = false;
    state.keepsRoutes = false;
  }
}

/** Visits on vehicle-days that are not as in the plans that are asked about, before or after, and those near them. */
function seedsOf({ base: before, neighbourhood }: Attempts, after: readonly RoutePlan[]): readonly number[] {
  const keyOf = ({ vehicle, day, visits, night }: RoutePlan) => JSON.stringify([vehicle, day, visits, night]);
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const visits = [
    ...before.filter((plan) => !is.has(keyOf(plan))),
    ...after.filter((plan) => !was.has(keyOf(plan))),
  ].flatMap((plan) => plan.visits);
  const near = Array.from({ length: Math.min(NEIGHBOURS, neighbourhood.count) }, (_, rank) => rank);
  return [
    ...new Set(visits.flatMap((visit) => [visit, ...near.map((rank) => neighbourhood.at(visit, rank))])),
  ];
}

/**
 * Improves the best plan of the attempts by ruin and recreate, half of it around what the wish has touched so far. Only
 * what still meets the wish and costs less is kept, so that the rest mostly stays as it is. Yields every few steps.
 */
export function* descend(
  attempts: Attempts,
  steps: number,
  shouldStop: () => boolean,
): Generator<void, void> {
  const { best, state } = attempts;
  let seeds = best === null ? [] : seedsOf(attempts, best);
  if (best === null || seeds.length === 0) return;
  attempts.load(best);
  const step = new Step(attempts);
  for (let done = 0; done < steps; done += 1) {
    if (done % STEPS_PER_YIELD === 0) {
      yield;
      if (shouldStop()) return;
    }
    step.run(seeds);
    if (attempts.offer()) {
      state.commit();
      seeds = seedsOf(attempts, attempts.best ?? best);
    } else state.rollback();
  }
}
