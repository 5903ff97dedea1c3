import type { PlanView } from '@contract/plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** Where the plan that is shown comes from: a saved version, or a run that is not saved yet. */
export type PlanSource =
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'job'; readonly jobId: string };

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
