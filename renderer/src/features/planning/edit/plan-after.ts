import type { PlanChange, PlanView } from '@contract/plans.ts';
import { byDateThenCaravan } from '@domain/plan/caravan-day.ts';

/** A plan after a change by hand. Days that the change leaves as they were are the same objects. */
export function planAfter(before: PlanView, change: PlanChange): PlanView {
  const { tours, goneTourIds, violations: _, ...rest } = change;
  const replaced = new Set([...goneTourIds, ...tours.map(({ id }) => id)]);
  const kept = before.tours.filter(({ id }) => !replaced.has(id));
  return {
    ...before,
    ...rest,
    tours: [...kept, ...tours].sort(byDateThenCaravan(before.caravanIds)),
  };
}
