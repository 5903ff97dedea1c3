import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { OmissionRemedyView, PlanView } from '@contract/plans.ts';
import type { RemedyCode } from '@domain/planning/omission.ts';

/** What a remedy asks of the visits of other sites, before the left-out site is put in. */
const ABOUT_OTHERS: Readonly<Partial<Record<RemedyCode, 'remove' | 'caravan' | 'day' | 'order'>>> = {
  displace: 'remove',
  'release-caravan-lock': 'caravan',
  'release-day-lock': 'day',
  'release-order-lock': 'order',
};

/** Changes that carry a remedy out, in this order. */
export interface RemedyEdits {
  readonly others: readonly PlanEditInput[];
  readonly add: Extract<PlanEditInput, { kind: 'add' }>;
}

/**
 * A remedy as one step of changes of the plan. What the plan does not decide itself, a day more of a caravan or other
 * opening hours, stays to be arranged: the visit is put in and the rule is named as broken until it is. Null when the
 * plan cannot do it: one more caravan has to be there first.
 */
export function remedyEdits(
  plan: PlanView,
  siteId: string,
  { code, caravanId, date, siteIds }: OmissionRemedyView,
): RemedyEdits | null {
  if (code === 'another-caravan' || caravanId === null || date === null) return null;
  const others = plan.tours
    .flatMap(({ stops }) => stops)
    .filter((stop) => siteIds.includes(stop.siteId))
    .map(({ id }) => id);
  const add = { kind: 'add' as const, siteId, caravanId, date, position: null };
  const asked = ABOUT_OTHERS[code];
  if (asked === undefined || others.length === 0) return { others: [], add };
  if (asked === 'remove') return { others: others.map((stopId) => ({ kind: 'remove', stopId })), add };
  return { others: [{ kind: 'lock', stopIds: others, lock: { [asked]: false } }], add };
}
