import type { PlanView } from '@contract/plans.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';
import { type LockChanges, NO_LOCK_CHANGES } from './visit-lock.ts';

interface ReplanState {
  /** Of results that are not saved, by run. */
  readonly locks: ReadonlyMap<string, LockChanges>;
  /** Result that was never saved and that a plan was made from; a saved one is named by the plan itself. */
  readonly bases: ReadonlyMap<string, PlanView>;
  /** Differences of an unsaved result that are not to be taken over, by run. */
  readonly declined: ReadonlyMap<string, ReadonlySet<string>>;
}

const NOTHING: ReplanState = { locks: new Map(), bases: new Map(), declined: new Map() };
const NONE_DECLINED: ReadonlySet<string> = new Set();

/** Locks for the next run, what plans were made from, and what is taken over; forgotten with the workspace. */
export const useReplanStore = create<ReplanState>(() => NOTHING);

/** Locks of a result that were changed since it was made; none of a saved plan, which holds them itself. */
export const useLockChanges = (planKey: string): LockChanges =>
  useReplanStore((state) => state.locks.get(planKey) ?? NO_LOCK_CHANGES);

export function changeLocks(jobId: string, change: (locks: LockChanges) => LockChanges): void {
  useReplanStore.setState(({ locks }) => ({
    locks: new Map(locks).set(jobId, change(locks.get(jobId) ?? NO_LOCK_CHANGES)),
  }));
}

/** Differences of a result that are not to be taken over; at first all are. */
export const useDeclined = (jobId: string): ReadonlySet<string> =>
  useReplanStore((state) => state.declined.get(jobId) ?? NONE_DECLINED);

export function decline(jobId: string, keys: ReadonlySet<string>): void {
  useReplanStore.setState(({ declined }) => ({ declined: new Map(declined).set(jobId, keys) }));
}

export function rememberBase(planKey: string, base: PlanView): void {
  useReplanStore.setState(({ bases }) => ({ bases: new Map(bases).set(planKey, base) }));
}

/** The result of a run is a saved plan now: what is known of it goes along. */
export function rememberSaved(jobId: string, planId: string): void {
  useReplanStore.setState(({ bases }) => {
    const base = bases.get(jobId);
    return base ? { bases: new Map(bases).set(planId, base) } : {};
  });
}

let isListening = false;

/** Forgets everything when another workspace is opened: its ids mean nothing there. */
export function forgetReplanWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useReplanStore.setState(NOTHING));
}
