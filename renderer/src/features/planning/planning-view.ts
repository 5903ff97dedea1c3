import type { PlanRow } from '@contract/plans.ts';
import type { PlanningSearch } from './planning-search.ts';

/** Which part of the journey the page shows. */
export type PlanningViewKind =
  | { readonly kind: 'setup' }
  | { readonly kind: 'running'; readonly jobId: string }
  | { readonly kind: 'result'; readonly jobId: string }
  | { readonly kind: 'plan'; readonly planId: string };

/** A run as the main process knows it. */
export interface CurrentRun {
  readonly jobId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
}

/**
 * A plan that the address names comes first, then the run that is going, then the set-up if it was asked for,
 * then a result that is not saved, then the newest plan version; without any of them the set-up.
 */
export function planningView(
  search: Pick<PlanningSearch, 'plan' | 'setup' | 'counties'>,
  current: CurrentRun | null,
  plans: readonly Pick<PlanRow, 'id' | 'number'>[],
): PlanningViewKind {
  const wantsSetup = search.setup === true || search.counties !== undefined;
  if (search.plan !== undefined && !wantsSetup && plans.some((plan) => plan.id === search.plan)) {
    return { kind: 'plan', planId: search.plan };
  }
  if (current?.state === 'running') return { kind: 'running', jobId: current.jobId };
  if (wantsSetup) return { kind: 'setup' };
  if (current?.state === 'done' || current?.state === 'cancelled')
    return { kind: 'result', jobId: current.jobId };
  const newest = plans.reduce<Pick<PlanRow, 'id' | 'number'> | null>(
    (best, plan) => (best === null || plan.number > best.number ? plan : best),
    null,
  );
  return newest === null || current?.state === 'failed'
    ? { kind: 'setup' }
    : { kind: 'plan', planId: newest.id };
}
