import type { StayPlanRow, StayPlanView } from '@contract/stay-plans.ts';

/** The other versions, those of the same period first, then the newest. */
export function otherVersions(plans: readonly StayPlanRow[], id: string | null): readonly StayPlanRow[] {
  const own = plans.find((plan) => plan.id === id);
  const isSame = (plan: StayPlanRow) => Number(own !== undefined && overlaps(plan, own));
  return plans
    .filter((plan) => plan.id !== id)
    .toSorted((a, b) => isSame(b) - isSame(a) || b.number - a.number);
}

type Period = Pick<StayPlanView, 'periodStart' | 'periodEnd'>;

const overlaps = (a: Period, b: Period) => a.periodStart <= b.periodEnd && b.periodStart <= a.periodEnd;

/** The newest published version of the same days: a plan that is published takes over what it promised. */
export const overlappingPublished = (
  plans: readonly StayPlanRow[],
  plan: Period & { readonly id: string | null },
): StayPlanRow | undefined =>
  plans
    .filter((each) => each.state === 'published' && each.id !== plan.id && overlaps(each, plan))
    .toSorted((a, b) => b.number - a.number)[0];
