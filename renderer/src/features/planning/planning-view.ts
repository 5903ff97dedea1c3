import type { PlanRow } from '@contract/plans.ts';
import { isComparison, newestFirst } from './compare/compare-versions.ts';
import type { PlanningSearch } from './planning-search.ts';

/** Which part of the journey the page shows. */
export type PlanningViewKind =
  | { readonly kind: 'setup' }
  | { readonly kind: 'running'; readonly jobId: string }
  | { readonly kind: 'result'; readonly jobId: string }
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'compare' };

/** A run as the main process knows it. */
export interface CurrentRun {
  readonly jobId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
}

/**
 * A comparison that the address asks for comes first, then a plan that it names, then the run that is going, then the set-up if it was asked for,
 * then a result that is not saved, then the newest plan version; without any of them the set-up.
 */
export function planningView(
  search: Pick<PlanningSearch, 'plan' | 'with' | 'compare' | 'setup' | 'counties' | 'sites'>,
  current: CurrentRun | null,
  plans: readonly Pick<PlanRow, 'id' | 'number'>[],
): PlanningViewKind {
  const wantsSetup = search.setup === true || search.counties !== undefined || search.sites !== undefined;
  const named = wantsSetup ? null : namedView(search, plans);
  if (named !== null) return named;
  if (current?.state === 'running') return { kind: 'running', jobId: current.jobId };
  if (wantsSetup) return { kind: 'setup' };
  if (current?.state === 'done' || current?.state === 'cancelled')
    return { kind: 'result', jobId: current.jobId };
  const newest = newestFirst(plans)[0];
  return newest === undefined || current?.state === 'failed'
    ? { kind: 'setup' }
    : { kind: 'plan', planId: newest.id };
}

/** What the address names: a comparison, of which also versions that are gone are told, or a plan that is there. */
function namedView(
  search: Pick<PlanningSearch, 'plan' | 'with' | 'compare'>,
  plans: readonly Pick<PlanRow, 'id'>[],
): PlanningViewKind | null {
  if (isComparison(search)) return { kind: 'compare' };
  const plan = plans.find(({ id }) => id === search.plan);
  return plan === undefined ? null : { kind: 'plan', planId: plan.id };
}

/** Whether there is a plan to go back to from the set-up: a saved one, or the result of the last run. */
export const hasPlan = (current: CurrentRun | null, plans: readonly unknown[]): boolean =>
  plans.length > 0 || current?.state === 'done' || current?.state === 'cancelled';

/** Whether the address names a plan that is not there: removed since, or its saving was taken back. */
export const isPlanGone = (view: PlanningViewKind, { plan }: Pick<PlanningSearch, 'plan'>): boolean =>
  plan !== undefined && (view.kind === 'result' || (view.kind === 'plan' && view.planId !== plan));
