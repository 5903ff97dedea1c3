import type { PlanningRequest, ReplanOnlyInput } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import type { PlanSource } from '../plan-source.ts';
import { type LockChanges, planningLocks } from './visit-lock.ts';

/**
 * A run over the period, caravans and sites of a plan, by its rules, that starts from it and keeps what is locked, and
 * everything that `only` does not name; without it all of the plan may change.
 */
export function replanRequest(
  source: PlanSource,
  plan: PlanView,
  locks: LockChanges,
  only?: ReplanOnlyInput,
): PlanningRequest {
  const sites = new Set([
    ...plan.tours.flatMap((tour) => tour.stops.map((stop) => stop.siteId)),
    ...plan.omissions.map((omission) => omission.siteId),
  ]);
  return {
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    caravanIds: [...plan.caravanIds],
    siteIds: [...sites],
    // A saved plan holds its locks itself.
    ...(source.kind === 'plan'
      ? { basePlanId: source.planId }
      : { baseJobId: source.jobId, locks: planningLocks(plan, locks) }),
    rules: plan.rules,
    ...(only ? { only } : {}),
  };
}
