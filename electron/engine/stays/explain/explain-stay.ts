import { checkStays } from '../checker.ts';
import type { StayPlan } from '../plan.ts';
import type { StayProblem } from '../problem.ts';
import { leastDisplacement } from './stay-displacement.ts';
import type { StayExplanation, StayObstacleKind, StayRemedy } from './stay-explanation.ts';
import { obstacleOf } from './stay-obstacles.ts';
import {
  isCheaper,
  type LeftOut,
  oneMorePlace,
  oneMoreSet,
  shorterGap,
  shorterStay,
  widerWindow,
} from './stay-remedies.ts';
import { StayTrial } from './stay-trial.ts';

/**
 * Why a county has no stay in a plan, or no further one, and what would let it in. Each set is asked with the others
 * where they are, its own stays free to move and to get shorter; each remedy is really tried, alone. Deterministic.
 * Throws RangeError when there is no such county, it has as many stays as it may have, or the plan breaks a rule.
 * O(sets × stays × days), some dozen times.
 */
export function explainStay(problem: StayProblem, plan: StayPlan, county: number): StayExplanation {
  const own = problem.counties[county];
  if (!own) throw new RangeError(`there is no county ${county}`);
  if (checkStays(problem, plan).violations.length > 0) throw new RangeError('the plan breaks a rule');
  const trial = new StayTrial(problem, plan, county);
  if (trial.state.hosts.openDemand(county) <= 0) throw new RangeError(`county ${county} has all its stays`);
  const obstacles = own.venues.flatMap((venue) => problem.sets.map((_, k) => obstacleOf(trial, k, venue)));
  const counts: Partial<Record<StayObstacleKind, number>> = {};
  for (const { kind } of obstacles) counts[kind] = (counts[kind] ?? 0) + 1;
  const worth = trial.state.hosts.worthOf(county);
  const insertion = trial.tried();
  const leftOut: LeftOut = { problem, plan, county, obstacles, isPossible: insertion !== null };
  const remedies = own.venues.length === 0 ? [] : remediesOf(leftOut, trial);
  return { county, worth, obstacles, counts, insertion, remedies };
}

function remediesOf(leftOut: LeftOut, trial: StayTrial): readonly StayRemedy[] {
  const found = [
    shorterStay(leftOut),
    shorterGap(leftOut),
    widerWindow(leftOut),
    oneMoreSet(leftOut),
    ...oneMorePlace(leftOut),
    leastDisplacement(trial),
  ];
  return found
    .filter((remedy) => remedy !== null)
    .sort((a, b) => (isCheaper(a, b) ? -1 : isCheaper(b, a) ? 1 : 0));
}
