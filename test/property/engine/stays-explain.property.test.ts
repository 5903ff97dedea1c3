import { describe, expect, it } from 'vitest';
import { checkStays } from '../../../electron/engine/stays/checker.ts';
import { compareStayCost } from '../../../electron/engine/stays/cost.ts';
import { explainStay } from '../../../electron/engine/stays/explain/explain-stay.ts';
import type { Stay, StayPlan } from '../../../electron/engine/stays/plan.ts';
import { createStayProblem } from '../../../electron/engine/stays/problem-build.ts';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { solveStays } from '../../../electron/engine/stays/solve.ts';
import { tinyStays } from '../../bench/stays/tiny.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const quiet = { onProgress: () => {}, shouldStop: () => false };

/** Plans with one more stay of set `k` in a venue, all else as it is, that break no rule. */
function withOneMore(problem: StayProblem, plan: StayPlan, k: number, venue: number) {
  const { minOpen_d, maxOpen_d } = problem.lengths[k * problem.venues.length + venue]!;
  const plans: StayPlan[] = [];
  for (let open = 0; open < problem.dayCount; open += 1) {
    for (let days = minOpen_d; days <= maxOpen_d; days += 1) {
      const stay: Stay = { venue, open, close: open + days - 1 };
      const stays = [...plan[k]!, stay].sort((a, b) => a.open - b.open);
      const longer = plan.map((ofSet, index) => (index === k ? stays : ofSet));
      if (checkStays(problem, longer).violations.length === 0) plans.push(longer);
    }
  }
  return plans;
}

describe('why a county has no stay', () => {
  it('never calls impossible what is possible, and costs no more than the best that stands still', () => {
    const runs = propertyRuns(240);
    const count = { explained: 0, possible: 0, full: 0, remedies: 0 };
    for (let seed = 1; seed <= runs; seed += 1) {
      const problem = createStayProblem(tinyStays(seed));
      const solved = solveStays(problem, { seed, iterationLimit: 1 }, quiet).plan;
      // Without what one of the sets does, much is possible; with all it does, nearly nothing.
      const plan = solved.map((stays, k) => (k === seed % 3 ? [] : stays));
      const { cost, violations } = checkStays(problem, plan);
      if (violations.length > 0) continue;
      for (const [c, county] of problem.counties.entries()) {
        const stays = plan.flat().filter(({ venue }) => problem.venues[venue]!.county === c).length;
        if (stays >= county.prizes.length) continue;
        const { obstacles, insertion, remedies } = explainStay(problem, plan, c);
        count.explained += 1;
        count.remedies += remedies.length;
        for (const { set, venue, kind } of obstacles) {
          const plans = withOneMore(problem, plan, set, venue);
          if (kind === 'set-full') count.full += 1;
          if (plans.length === 0 || kind === 'never-open') continue;
          count.possible += 1;
          expect(kind, `seed ${seed}, county ${c}, set ${set}`).toBe('not-worth-it');
          const best = plans.map((each) => checkStays(problem, each).cost).sort(compareStayCost)[0]!;
          expect(insertion, `seed ${seed}, county ${c}`).not.toBeNull();
          expect(insertion!.extra.points, `seed ${seed}, county ${c}`).toBeLessThanOrEqual(
            best.points - cost.points,
          );
        }
      }
    }
    expect(count.explained).toBeGreaterThan(runs / 4);
    expect(count.possible).toBeGreaterThan(runs / 12);
    expect(count.full).toBeGreaterThan(runs / 24);
    expect(count.remedies).toBeGreaterThan(runs / 12);
  });
});
