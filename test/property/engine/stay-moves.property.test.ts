import { describe, expect, it } from 'vitest';
import { Rng } from '../../../electron/engine/rng.ts';
import { checkStays } from '../../../electron/engine/stays/checker.ts';
import { createStayProblem } from '../../../electron/engine/stays/problem-build.ts';
import type { StayProblemInput } from '../../../electron/engine/stays/problem-input.ts';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { GranularMoves } from '../../../electron/engine/stays/search/granular-moves.ts';
import { LONGEST_STRETCH } from '../../../electron/engine/stays/search/near-moves.ts';
import { planOf } from '../../../electron/engine/stays/search/loaded-plan.ts';
import { StayRecreate } from '../../../electron/engine/stays/search/stay-recreate.ts';
import type { StayMove } from '../../../electron/engine/stays/search/stay-move.ts';
import { StayState } from '../../../electron/engine/stays/search/stay-state.ts';
import { madeUpCounties, provinceStays } from '../../bench/stays/province-stays.ts';
import { tinyStays } from '../../bench/stays/tiny.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

/*
 * What a move is said to add to the cost of a plan against what the plan costs once it is carried out, and the plan against
 * all rules.
 */
const STEPS = 40;
/** Any change of the road is looked at. */
const MARGIN = 20_000;

function planned(problem: StayProblem, seed: number) {
  const rng = new Rng(seed);
  const state = new StayState(problem);
  new StayRecreate(state, rng).fill();
  const current = state.snapshot(state.cost());
  return { state, current, moves: new GranularMoves(state, rng) };
}

const timelinesOf = (state: StayState) => state.problem.sets.map((_, k) => state.timelineOf(k));

interface Walk {
  /** Moves that were made, by kind; of the exchanges, those of all stays up to a block or an end. */
  exchanges: number;
  exchangesOfEnds: number;
  shifts: number;
  reversals: number;
  /** Of them, those that cost exactly what was said. */
  exact: number;
  /** Moves that did not fit when they were carried out. */
  refused: number;
  /** What must not be: plans that break a rule or lose a stay, moves that cost more than was said. */
  readonly broken: string[];
  readonly dearer: string[];
}

function note(found: Walk, move: StayMove): void {
  if (move.kind === 'shift') found.shifts += 1;
  else if (move.kind === 'reversal') found.reversals += 1;
  else {
    found.exchanges += 1;
    if (Math.max(move.length, move.others) > LONGEST_STRETCH) found.exchangesOfEnds += 1;
  }
}

/** Goes from plan to plan by one move after another. */
function walk(problem: StayProblem, seed: number): Walk {
  const { state, moves, ...start } = planned(problem, seed);
  const found: Walk = {
    exchanges: 0,
    exchangesOfEnds: 0,
    shifts: 0,
    reversals: 0,
    exact: 0,
    refused: 0,
    broken: [],
    dearer: [],
  };
  let { current } = start;
  for (let step = 0; step < STEPS; step += 1) {
    const next = moves.next(MARGIN);
    if (!next) continue;
    if (!moves.carryOut(next.move)) {
      found.refused += 1;
      state.restore(current);
      continue;
    }
    const plan = planOf(timelinesOf(state));
    const before = planOf(current.timelines);
    const after = state.snapshot(state.cost());
    const added = after.cost - current.cost;
    const { violations } = checkStays(problem, plan);
    if (violations.length > 0 || plan.flat().length !== before.flat().length)
      found.broken.push(`seed ${seed}, step ${step}: ${JSON.stringify(violations)}`);
    if (added > next.delta) found.dearer.push(`seed ${seed}, step ${step}: ${added} for ${next.delta}`);
    if (added === next.delta) found.exact += 1;
    note(found, next.move);
    current = after;
  }
  return found;
}

function sumOf(walks: readonly Walk[]): Walk {
  const sum = (key: Exclude<keyof Walk, 'broken' | 'dearer'>) =>
    walks.reduce((total, each) => total + each[key], 0);
  return {
    exchanges: sum('exchanges'),
    exchangesOfEnds: sum('exchangesOfEnds'),
    shifts: sum('shifts'),
    reversals: sum('reversals'),
    exact: sum('exact'),
    refused: sum('refused'),
    broken: walks.flatMap(({ broken }) => broken),
    dearer: walks.flatMap(({ dearer }) => dearer),
  };
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Counties have one stay each in a year, two in two years. */
function provinceOf(seed: number, days: number): StayProblemInput {
  return provinceStays(madeUpCounties(18, seed), { sets: 5, days, seed });
}

describe('a move of stays', () => {
  it('costs no more than is said, and mostly that, where people are not short and counties have one stay', () => {
    const walks = seeds(12).map((seed) => {
      const input = provinceOf(seed, 450);
      const enough = Array.from({ length: input.dayCount }, () => input.sets.length);
      const crews = (input.crews ?? []).map(() => ({ perDay: enough }));
      return walk(createStayProblem({ ...input, crews }), seed);
    });
    const { exchanges, exchangesOfEnds, shifts, reversals, exact, refused, broken, dearer } = sumOf(walks);
    expect({ refused, broken, dearer }).toEqual({ refused: 0, broken: [], dearer: [] });
    expect(exchanges).toBeGreaterThan(250);
    expect(exchangesOfEnds).toBeGreaterThan(10);
    expect(shifts).toBeGreaterThan(100);
    expect(reversals).toBeGreaterThan(30);
    // Cheaper where a stay of before the move may now last longer than was worked out for it.
    expect(exact).toBeGreaterThan(0.6 * (exchanges + shifts + reversals));
  });

  it('keeps every rule, in a province of two years with crews', () => {
    const total = sumOf(seeds(12).map((seed) => walk(createStayProblem(provinceOf(seed, 730)), seed)));
    expect(total.broken).toEqual([]);
    expect(total.exchanges).toBeGreaterThan(150);
    expect(total.exchangesOfEnds).toBeGreaterThan(10);
    expect(total.shifts).toBeGreaterThan(50);
    expect(total.reversals).toBeGreaterThan(10);
  });

  it('keeps every rule, in tiny cases with all rules', () => {
    const runs = propertyRuns(200);
    const total = sumOf(seeds(runs).map((seed) => walk(createStayProblem(tinyStays(seed)), seed)));
    expect(total.broken).toEqual([]);
    expect(total.exchanges).toBeGreaterThan(runs / 10);
    expect(total.shifts).toBeGreaterThan(runs);
  });
});
