import type { StayReplanOnlyInput, StayRequest } from '@contract/stay-planning.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';

/** A run over everything that a plan was made from, by its rules; `only` says what of the plan may change. */
export function stayReplanRequest(plan: StayPlanView, only?: StayReplanOnlyInput): StayRequest {
  return {
    kind: plan.kind,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    setIds: plan.sets.map(({ id }) => id),
    countyCodes: plan.countyCodes,
    rules: plan.rules,
    pins: plan.pins,
    forbidden: plan.forbidden,
    ...(plan.exchange ? { exchange: plan.exchange } : {}),
    ...(plan.id === null ? {} : { basePlanId: plan.id }),
    ...(only ? { only } : {}),
  };
}
