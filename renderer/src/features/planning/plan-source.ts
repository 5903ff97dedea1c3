import type { PlanView } from '@contract/plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** Where the plan that is shown comes from: a saved version, or a run that is not saved yet. */
export type PlanSource =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'job'; readonly jobId: string };

/** Under what the window keeps what it knows about the plan. */
export const planKeyOf = (source: PlanSource) => (source.kind === 'plan' ? source.planId : source.jobId);

/** How a question of the contract names the plan it is about. */
export const sourceIds = (source: PlanSource) => ({
  jobId: source.kind === 'job' ? source.jobId : null,
  planId: source.kind === 'plan' ? source.planId : null,
});

export function usePlan(source: PlanSource): UseQueryResult<PlanView> {
  const saved = useQuery({
    ...queries.plan(source.kind === 'plan' ? source.planId : ''),
    enabled: source.kind === 'plan',
  });
  const result = useQuery({
    ...queries.planningResult(source.kind === 'job' ? source.jobId : ''),
    enabled: source.kind === 'job',
  });
  return source.kind === 'plan' ? saved : result;
}
