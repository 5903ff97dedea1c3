import type { PlanView } from '@contract/plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { type PlanSource, planKeyOf } from '../plan-source.ts';
import { useReplanStore } from './replan-store.ts';

/** The plan that a plan was re-planned from; null when there is none, when it is still read, or was removed. */
export function useBasePlan(source: PlanSource, plan: PlanView | undefined): PlanView | null {
  const unsaved = useReplanStore((state) => state.bases.get(planKeyOf(source)) ?? null);
  const basePlanId = plan?.basePlanId ?? null;
  const saved = useQuery({ ...queries.plan(basePlanId ?? ''), enabled: basePlanId !== null });
  if (basePlanId === null) return unsaved;
  // A plan that was removed while it was shown is still in the cache, with the failure to read it again.
  return saved.isError ? null : (saved.data ?? null);
}
