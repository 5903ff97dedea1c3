import type { StaysSearch } from './stays-search.ts';

/** Which part of the journey the page shows. */
export type StaysViewKind =
  | { readonly kind: 'list' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'running'; readonly jobId: string }
  | { readonly kind: 'result'; readonly jobId: string }
  | { readonly kind: 'scenarios'; readonly jobId: string }
  | { readonly kind: 'plan'; readonly planId: string }
  | { readonly kind: 'compare'; readonly planId: string; readonly otherId: string };

/** A run as the main process knows it. */
export interface CurrentStayRun {
  readonly jobId: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly kind: 'plan' | 'scenarios';
}

/**
 * A plan that the address names comes first, then the set-up if it was asked for, then the run that is going, then its
 * result; without any of them the list of versions.
 */
export function staysView(
  search: Pick<StaysSearch, 'plan' | 'with' | 'setup' | 'result'>,
  current: CurrentStayRun | null,
  planIds: readonly string[],
): StaysViewKind {
  const { plan, with: other } = search;
  if (plan !== undefined && planIds.includes(plan)) {
    return other !== undefined && planIds.includes(other)
      ? { kind: 'compare', planId: plan, otherId: other }
      : { kind: 'plan', planId: plan };
  }
  if (current?.state === 'running') return { kind: 'running', jobId: current.jobId };
  if (search.setup === true) return { kind: 'setup' };
  if (search.result === true && hasResult(current))
    return { kind: current.kind === 'plan' ? 'result' : 'scenarios', jobId: current.jobId };
  return { kind: 'list' };
}

/** Whether a run has left something that is neither saved nor discarded. */
export const hasResult = (current: CurrentStayRun | null): current is CurrentStayRun =>
  current?.state === 'done' || current?.state === 'cancelled';

/** Whether the address names a plan that is not there: removed since, or its saving was taken back. */
export const isStayPlanGone = (view: StaysViewKind, { plan }: Pick<StaysSearch, 'plan'>): boolean =>
  plan !== undefined && view.kind !== 'plan' && view.kind !== 'compare';
