import { checkStays } from '../../electron/engine/stays/checker.ts';
import { compareStayCost, type StayCost } from '../../electron/engine/stays/cost.ts';
import type { Stay, StayPlan } from '../../electron/engine/stays/plan.ts';
import type { StayProblem } from '../../electron/engine/stays/problem.ts';

/** Every plan of one set that its own days allow: all stays, in all orders, at all times. */
function plansOfSet(problem: StayProblem, k: number): Stay[][] {
  const set = problem.sets[k]!;
  const plans: Stay[][] = [];
  const extend = (stays: readonly Stay[], free: number): void => {
    plans.push([...stays]);
    for (const [venue, { county }] of problem.venues.entries()) {
      if (stays.some((stay) => problem.venues[stay.venue]!.county === county)) continue;
      const { install_d, train_d, minOpen_d, maxOpen_d, strike_d } =
        problem.lengths[k * problem.venues.length + venue]!;
      for (let open = free + install_d + train_d; open <= set.to; open += 1) {
        for (let days = minOpen_d; days <= maxOpen_d && open + days - 1 + strike_d <= set.to; days += 1) {
          const close = open + days - 1;
          extend([...stays, { venue, open, close }], close + strike_d + 1);
        }
      }
    }
  };
  extend([], set.from);
  const alone = problem.sets.map((): Stay[] => []);
  // What breaks a rule alone breaks it with others too; rules between sets are left to the whole plan.
  const between = new Set([
    'same-edition',
    'crew-overbooked',
    'crew-too-many-stays',
    'carrier-overbooked',
    'blocked',
    'end-not-reached',
  ]);
  return plans.filter((plan) => {
    const whole = alone.map((none, index) => (index === k ? plan : none));
    return checkStays(problem, whole).violations.every(({ rule, set: of }) => of !== k || between.has(rule));
  });
}

/** The least cost of a tiny relay problem, by trying every plan. */
export function exhaustiveStays(problem: StayProblem): { readonly cost: StayCost; readonly plan: StayPlan } {
  const choices = problem.sets.map((_, k) => plansOfSet(problem, k));
  let best: { cost: StayCost; plan: StayPlan } | null = null;
  const combine = (plan: Stay[][]): void => {
    if (plan.length < choices.length) {
      for (const choice of choices[plan.length]!) combine([...plan, choice]);
      return;
    }
    const { violations, cost } = checkStays(problem, plan);
    if (violations.length === 0 && (!best || compareStayCost(cost, best.cost) < 0)) best = { cost, plan };
  };
  combine([]);
  if (!best) throw new Error('even the empty plan breaks a rule');
  return best;
}
