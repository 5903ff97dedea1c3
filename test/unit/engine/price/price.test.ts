import { describe, expect, it } from 'vitest';
import { type Price, pricesOf } from '../../../../electron/engine/price/price.ts';
import { WISH_KINDS, type WishKind } from '../../../../electron/engine/price/wish.ts';
import type { ProblemData } from '../../../../electron/engine/problem.ts';
import { solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import { plan, tourProblem } from '../../../fixtures/tour-problem.ts';

function pricesFor(
  problem: ProblemData,
  plans: readonly RoutePlan[],
  kinds: readonly WishKind[],
  shouldStop = () => false,
): readonly Price[] {
  const pricing = pricesOf(problem, solutionOf(problem, plans), kinds, shouldStop);
  let turn = pricing.next();
  while (turn.done !== true) turn = pricing.next();
  return turn.value;
}

const priceFor = (problem: ProblemData, plans: readonly RoutePlan[], kind: WishKind) =>
  pricesFor(problem, plans, [kind])[0]!;

/** What a plan visits on each vehicle-day. */
const visitsOf = ({ solution }: Price) =>
  solution?.routes.map(({ vehicle, day, stops }) => [vehicle, day, stops.map(({ visit }) => visit)]);

const two = [{ fairness: 0 }, { fairness: 0 }];

describe('one area more', () => {
  it('takes a day that is free', () => {
    const problem = tourProblem({
      dayCount: 2,
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 10, area: 0 },
        { at_min: 100, area: 1 },
      ],
      areas: two,
    });
    const price = priceFor(problem, [plan([0])], 'more-areas');
    expect(
      visitsOf(price)
        ?.flatMap(([, , visits]) => visits)
        .sort(),
    ).toEqual([0, 1]);
    expect(price.solution?.cost).toMatchObject({ days: 2, length_m: 220_000 });
  });

  it('lets the least valuable visit give way where there is no room, and none that is the last of its area', () => {
    const problem = tourProblem({
      vehicles: [{ maxVisitsPerDay: 2 }],
      visits: [
        { at_min: 10, area: 0, prize: 9 },
        { at_min: 20, area: 0, prize: 5 },
        { at_min: 30, area: 1, prize: 1 },
      ],
      areas: two,
    });
    expect(visitsOf(priceFor(problem, [plan([0, 1])], 'more-areas'))).toEqual([
      [0, 0, expect.arrayContaining([0, 2])],
    ]);
    const alone = tourProblem({
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 10, area: 0 },
        { at_min: 20, area: 1 },
      ],
      areas: two,
    });
    expect(priceFor(alone, [plan([0])], 'more-areas')).toMatchObject({ solution: null, none: 'not-found' });
  });

  it('is not to be had when every area has a visit', () => {
    const problem = tourProblem({ visits: [{ at_min: 10, area: 0 }], areas: [{}] });
    expect(priceFor(problem, [plan([0])], 'more-areas')).toMatchObject({ solution: null, none: 'reached' });
  });
});

describe('one day less', () => {
  it('puts the visits of the day elsewhere', () => {
    const problem = tourProblem({ dayCount: 2, visits: [{ at_min: 10 }, { at_min: 20 }] });
    const price = priceFor(problem, [plan([0]), plan([1], { day: 1 })], 'fewer-days');
    expect(price.solution?.cost).toMatchObject({ days: 1, points: 0, length_m: 40_000 });
  });

  it('loses the least where they have no room', () => {
    const problem = tourProblem({
      dayCount: 2,
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 10, prize: 3 },
        { at_min: 20, prize: 4 },
      ],
    });
    const price = priceFor(problem, [plan([0]), plan([1], { day: 1 })], 'fewer-days');
    expect(visitsOf(price)).toEqual([[0, 1, [1]]]);
  });

  it('cuts a tour of three days where that loses least', () => {
    const problem = tourProblem({
      dayCount: 3,
      vehicles: [{ maxVisitsPerDay: 1, maxNights: 2 }],
      lodgings: [{ at_min: 200 }],
      visits: [
        { at_min: 200, prize: 3 },
        { at_min: 210, prize: 9 },
        { at_min: 220, prize: 9 },
      ],
    });
    const plans = [plan([0], { night: 0 }), plan([1], { day: 1, night: 0 }), plan([2], { day: 2 })];
    const price = priceFor(problem, plans, 'fewer-days');
    expect(price.solution?.unserved).toEqual([0]);
    expect(price.solution?.cost).toMatchObject({ days: 2, nights: 1 });
  });

  it('does not touch a day with a visit that is locked there', () => {
    const problem = tourProblem({ visits: [{ at_min: 10, lock: { vehicle: 0, day: 0 } }] });
    expect(priceFor(problem, [plan([0])], 'fewer-days')).toMatchObject({ solution: null, none: 'not-found' });
  });

  it('is not to be had from an empty plan', () => {
    const problem = tourProblem({ visits: [{ at_min: 10 }] });
    expect(pricesFor(problem, [], ['fewer-days', 'less-road'])).toMatchObject([
      { none: 'reached' },
      { none: 'reached' },
    ]);
  });
});

describe('less road', () => {
  it('gives up what loses least for the road it saves', () => {
    const problem = tourProblem({ visits: [{ at_min: 10 }, { at_min: 20 }, { at_min: 100, prize: 30 }] });
    const price = priceFor(problem, [plan([0, 1, 2])], 'less-road');
    // Nothing but the far visit shortens the road, whatever it is worth.
    expect(price.solution?.unserved).toEqual([2]);
    expect(price.solution?.cost.length_m).toBe(40_000);
  });

  it('takes the way that is enough by itself when it loses less than several', () => {
    const problem = tourProblem({
      dayCount: 2,
      vehicles: [{ maxVisitsPerDay: 1 }],
      visits: [
        { at_min: 100, prize: 50 },
        { at_min: 6, prize: 4 },
      ],
    });
    const price = priceFor(problem, [plan([0]), plan([1], { day: 1 })], 'less-road');
    expect(price.solution?.unserved).toEqual([1]);
  });
});

describe('stopping', () => {
  it('gives what was found by then, and says so', () => {
    const problem = tourProblem({ dayCount: 2, visits: [{ at_min: 10 }, { at_min: 20 }] });
    const plans = [plan([0]), plan([1], { day: 1 })];
    const atOnce = pricesFor(problem, plans, WISH_KINDS, () => true);
    expect(atOnce.map(({ none }) => none)).toEqual(['reached', 'stopped', 'stopped']);
    let polls = 0;
    const [late] = pricesFor(problem, plans, ['fewer-days'], () => {
      polls += 1;
      return polls > 2;
    });
    expect(late).toMatchObject({ none: null, isComplete: false });
    expect(late?.solution?.cost.days).toBe(1);
  });

  it('is the same every time when nothing stops it', () => {
    const visits = Array.from({ length: 12 }, (_, at) => ({
      at_min: 15 * at,
      prize: 1 + (at % 5),
      area: at % 3,
    }));
    const problem = tourProblem({ dayCount: 2, visits, areas: [{}, {}, {}] });
    const plans = [plan([0, 1, 3]), plan([4, 6], { day: 1 })];
    expect(pricesFor(problem, plans, WISH_KINDS)).toEqual(pricesFor(problem, plans, WISH_KINDS));
  });
});
