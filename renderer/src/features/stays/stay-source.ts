import type { StayPlanView } from '@contract/stay-plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** Where the plan that is shown comes from: a saved version, or a run that is not saved yet. */
export type StaySource =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'job'; readonly jobId: string };

/** How a question of the contract names the plan it is about. */
export const stayIds = (source: StaySource) => ({
  jobId: source.kind === 'job' ? source.jobId : null,
  planId: source.kind === 'plan' ? source.planId : null,
});

export function useStayPlan(source: StaySource): UseQueryResult<StayPlanView> {
  const saved = useQuery({
    ...queries.stayPlan(source.kind === 'plan' ? source.planId : ''),
    enabled: source.kind === 'plan',
  });
  const result = useQuery({
    ...queries.stayResult(source.kind === 'job' ? source.jobId : ''),
    enabled: source.kind === 'job',
  });
  return source.kind === 'plan' ? saved : result;
}
