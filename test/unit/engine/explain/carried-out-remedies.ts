import { expect } from 'vitest';
import { explainUnserved } from '../../../../electron/engine/explain/explain.ts';
import type { Change, Remedy } from '../../../../electron/engine/explanation.ts';
import { createProblem } from '../../../../electron/engine/problem-build.ts';
import { solutionOf } from '../../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../../../electron/engine/solution.ts';
import { HOUR, type TourProblem, tourProblemInput } from '../../../fixtures/tour-problem.ts';
import { withChange, withPlacement } from '../../../helpers/apply-remedy.ts';

const driveOf = (routes: readonly { drive_s: number }[]) =>
  routes.reduce((sum, { drive_s }) => sum + drive_s, 0);

/** Remedies for visit 0; each is carried out, and must be a solution with the cost it promised. */
export function remedies(tour: TourProblem, plans: readonly RoutePlan[] = []): readonly Remedy[] {
  const input = tourProblemInput(tour);
  const problem = createProblem(input);
  const found = explainUnserved(problem, solutionOf(problem, plans), 0).remedies;
  for (const { change, placement } of found) {
    const changed = createProblem(withChange(input, 0, change));
    const leaving = change.kind === 'displace' ? change.visits : [];
    const before = solutionOf(changed, plans);
    const after = solutionOf(changed, withPlacement(plans, 0, placement, leaving));
    expect(placement).toMatchObject({
      extra_m: after.cost.length_m - before.cost.length_m,
      extraDrive_s: driveOf(after.routes) - driveOf(before.routes),
      extraCost: after.cost.cost - before.cost.cost,
      extraPoints: after.cost.points - before.cost.points + problem.prize[0]!,
    });
  }
  return found;
}

export const ofKind = (kind: Change['kind'], found: readonly Remedy[]) =>
  found.find(({ change }) => change.kind === kind);

export const VISIT = { at_min: 60 };
/** The way to a visit at 60 and back. */
export const OUT_AND_BACK = {
  vehicle: 0,
  day: 0,
  position: 0,
  nightBefore: -1,
  night: -1,
  extra_m: 120_000,
  extraDrive_s: 2 * HOUR,
  extraCost: 120_000,
  extraPoints: 0,
};
