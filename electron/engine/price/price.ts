import { NONE, type ProblemData } from '../problem.ts';
import { solutionOf } from '../schedule/solution-of.ts';
import type { RoutePlan, Solution } from '../solution.ts';
import { Attempts } from './attempts.ts';
import { descend } from './descent.ts';
import { fewerDays } from './fewer-days.ts';
import { lessRoad } from './less-road.ts';
import { moreAreas } from './more-areas.ts';
import { type Wish, type WishKind, wishOf } from './wish.ts';

/** What it takes to meet a wish. */
export interface Price {
  readonly kind: WishKind;
  /** Plan that meets the wish; null when there is none. */
  readonly solution: Solution | null;
  /**
   * Why there is none: 'reached' = the plan has every area, or nothing that could be less; 'not-found' = nothing that was
   * tried meets the wish; 'stopped' = it was stopped before anything was found; null when there is a plan.
   */
  readonly none: 'reached' | 'not-found' | 'stopped' | null;
  /** False when it was stopped early: the method would have gone on looking for a cheaper plan. */
  readonly isComplete: boolean;
}

/** Steps of improvement at the end: by the number of visits, and at most. */
const STEPS_PER_VISIT = 30;
const STEPS_MAX = 1_500;

const plansOf = ({ routes }: Solution): readonly RoutePlan[] =>
  routes.map(({ vehicle, day, night, stops }) => ({
    vehicle,
    day,
    night,
    visits: stops.map(({ visit }) => visit),
  }));

/** Can there be nothing more of the wish? */
function isReached(problem: ProblemData, solution: Solution, { kind, bound }: Wish): boolean {
  if (kind === 'fewer-days') return bound < 0;
  if (kind === 'less-road') return solution.cost.length_m === 0;
  return new Set(problem.area.filter((area) => area !== NONE)).size < bound;
}

const FIRST_STEPS = { 'more-areas': moreAreas, 'fewer-days': fewerDays, 'less-road': lessRoad } as const;

function* priceOf(
  attempts: Attempts,
  solution: Solution,
  kind: WishKind,
  shouldStop: () => boolean,
): Generator<void, Price> {
  const { problem } = attempts;
  const wish = wishOf(kind, problem, solution);
  if (isReached(problem, solution, wish)) return { kind, solution: null, none: 'reached', isComplete: true };
  if (shouldStop()) return { kind, solution: null, none: 'stopped', isComplete: false };
  attempts.begin(wish, plansOf(solution));
  let isStopped = false;
  const asks = () => {
    isStopped = isStopped || shouldStop();
    return isStopped;
  };
  yield* FIRST_STEPS[kind](attempts, asks);
  if (!isStopped) yield* descend(attempts, Math.min(STEPS_MAX, STEPS_PER_VISIT * problem.visitCount), asks);
  if (attempts.best === null) {
    return { kind, solution: null, none: isStopped ? 'stopped' : 'not-found', isComplete: !isStopped };
  }
  return { kind, solution: solutionOf(problem, attempts.best), none: null, isComplete: !isStopped };
}

/**
 * What one area more, one vehicle-day less and 5 % less road would cost a plan: for each wish the cheapest plan found that
 * meets it, by the same lexicographic cost. It is an upper bound: there may be a cheaper plan, but this one can be had.
 *
 * Method: take out or put in one thing at a time (more-areas.ts, fewer-days.ts, less-road.ts), put back what still fits,
 * the most valuable first, then up to 1,500 steps of ruin and recreate, half of them around what was touched, that keep only
 * what meets the wish and costs less (descent.ts). What no step improves stays as it is. Never dearer than the cheapest day simply taken out, or than visits,
 * days and tours simply taken out one by one until the road is short enough. All rules are kept; locked visits stay.
 *
 * Yields every few milliseconds the wish it works on; `shouldStop` is asked then, and what was found by then is returned.
 * Repeatable when it never says yes. Throws RangeError when `solution` breaks a rule of `problem`.
 */
export function* pricesOf(
  problem: ProblemData,
  solution: Solution,
  kinds: readonly WishKind[],
  shouldStop: () => boolean,
): Generator<WishKind, readonly Price[]> {
  const attempts = new Attempts(problem);
  const prices: Price[] = [];
  for (const kind of kinds) {
    yield kind;
    const pricing = priceOf(attempts, solution, kind, shouldStop);
    let turn = pricing.next();
    while (turn.done !== true) {
      yield kind;
      turn = pricing.next();
    }
    prices.push(turn.value);
  }
  return prices;
}
