import { describe, expect, it } from 'vitest';
import { check } from '../../../../../electron/engine/checker.ts';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { solutionOf } from '../../../../../electron/engine/schedule/solution-of.ts';
import { Neighbourhood } from '../../../../../electron/engine/search/neighbourhood.ts';
import { ABSENT } from '../../../../../electron/engine/search/route-lists.ts';
import { AdjacentStringRemoval } from '../../../../../electron/engine/search/ruin/adjacent-string-removal.ts';
import type { TourInsertion } from '../../../../../electron/engine/search/tours/tour-insertion.ts';
import { TourRemoval } from '../../../../../electron/engine/search/tours/tour-removal.ts';
import { TourState } from '../../../../../electron/engine/search/tours/tour-state.ts';
import { randomProblem } from './random-problem.ts';

const SEEDS = 300;
const SEEDS_PER_TEST = 30;
const ROUNDS = 6;

/** Everything a state keeps, copied. */
function snapshot(state: TourState) {
  const { areaLimit, load, fairness, townshipShare, norm, overDriving } = state.rules;
  return {
    totals: [...state.totals],
    routes: Array.from({ length: state.routeCount }, (_, route) => state.visitsIn(state.next, route)),
    nights: [...state.nights],
    routeOf: [...state.routeOf],
    stamp: [...state.stamp],
    exists: [...state.exists],
    feasible: [...state.isFeasible],
    length_m: [...state.length_m],
    drive_s: [...state.drive_s],
    cost: [...state.routeCost],
    points: [...state.routePoints],
    freeDays: [...state.freeDays],
    counters: JSON.stringify(
      [areaLimit, load, fairness, townshipShare, norm, overDriving],
      (key, value: unknown) => (key === 'problem' ? null : value),
    ),
  };
}

/** The totals are those of the schedule, and the checker has nothing to say. */
function expectExact(state: TourState, seed: number): void {
  state.saveBest();
  const solution = solutionOf(state.problem, state.bestPlans());
  const { unservedRequired, points, cost } = solution.cost;
  expect([...state.totals], `seed ${seed}`).toEqual([unservedRequired, points, cost]);
  expect(check(state.problem, solution), `seed ${seed}`).toEqual([]);
}

/** A state of a random problem, with what changes it at random. */
class Trial {
  readonly state: TourState;
  foldedBeforeSettling = 0;
  private readonly rng: Rng;
  private readonly strings: AdjacentStringRemoval;
  private readonly tours: TourRemoval;

  constructor(seed: number) {
    const problem = randomProblem(seed);
    const neighbourhood = new Neighbourhood(problem);
    this.rng = new Rng(seed);
    this.state = new TourState(problem, neighbourhood, this.rng);
    this.strings = new AdjacentStringRemoval(this.state, neighbourhood, this.rng);
    this.tours = new TourRemoval(this.state, neighbourhood, this.rng);
  }

  ruin(): void {
    const seed = this.rng.below(this.state.visitCount);
    if (this.rng.chance(300)) this.tours.ruin(seed);
    else this.strings.ruin(seed);
  }

  recreate(inserted: (visit: number, change: number) => void = () => {}): void {
    const { state } = this;
    state.insertsAtLoss = this.rng.chance(300);
    for (let visit = 0; visit < state.visitCount; visit += 1) {
      if (state.routeOf[visit] !== ABSENT || state.representative(visit) !== visit) continue;
      const before = state.folded();
      if (state.insertBest(visit)) inserted(visit, state.folded() - before);
    }
    this.foldedBeforeSettling = state.folded();
    state.settle();
  }
}

const groups = Array.from({ length: SEEDS / SEEDS_PER_TEST }, (_, index) => index * SEEDS_PER_TEST + 1);

describe('a tour state after random operations', () => {
  it.each(groups)('has the totals of a full recomputation and breaks no rule, from seed %i on', (from) => {
    for (let seed = from; seed < from + SEEDS_PER_TEST; seed += 1) {
      const trial = new Trial(seed);
      const { state } = trial;
      trial.recreate();
      expectExact(state, seed);
      state.commit();
      for (let round = 0; round < ROUNDS; round += 1) {
        trial.ruin();
        expectExact(state, seed);
        trial.recreate();
        expectExact(state, seed);
        state.commit();
      }
    }
  });

  it.each(groups)('is after a rollback what it was, bit by bit, from seed %i on', (from) => {
    for (let seed = from; seed < from + SEEDS_PER_TEST; seed += 1) {
      const trial = new Trial(seed);
      const { state } = trial;
      trial.recreate();
      state.commit();
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = snapshot(state);
        trial.ruin();
        trial.recreate();
        state.rollback();
        expect(snapshot(state), `seed ${seed}`).toEqual(before);
        trial.ruin();
        trial.recreate();
        state.commit();
      }
    }
  });

  it('changes by what the insertion said, and is no worse when it has settled', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const trial = new Trial(seed);
      const { state } = trial;
      const { insertion } = state as unknown as { readonly insertion: TourInsertion };
      const differences: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        trial.recreate((visit, change) => {
          const isPlain = state.units.membersOf[visit] === null && state.isPinned[visit] === 0;
          if (isPlain) differences.push(Math.round(change - insertion.foundCost - insertion.fixedCost));
        });
        expect(state.folded(), `seed ${seed}`).toBeLessThanOrEqual(trial.foldedBeforeSettling);
        state.commit();
        trial.ruin();
      }
      expect(
        differences.filter((difference) => difference !== 0),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});
