import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView } from '@contract/plans.ts';
import { useMemo } from 'react';
import type { FilterSearch } from '../planning-search.ts';
import type { LockChanges } from '../replan/visit-lock.ts';
import { type ShownPart, shownPart } from './plan-filter.ts';

const NO_VIOLATIONS: readonly PlanViolationView[] = [];

/** What the filters of the address leave of a plan; the same object as long as they and the plan are the same. */
export function useShownPart(
  plan: PlanView | undefined,
  { q, caravan, inCounty, from, to, broken, locked }: FilterSearch,
  violations: readonly PlanViolationView[],
  locks: LockChanges,
): ShownPart | null {
  // Broken rules come a moment after the plan: only who asks for them waits for them.
  const asked = broken === true ? violations : NO_VIOLATIONS;
  return useMemo(
    () =>
      plan
        ? shownPart(plan, { q, caravan, inCounty, from, to, broken, locked }, { violations: asked, locks })
        : null,
    [plan, q, caravan, inCounty, from, to, broken, locked, asked, locks],
  );
}
