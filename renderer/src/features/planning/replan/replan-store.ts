import type { PlanView } from '@contract/plans.ts';
import { onEvent } from '@renderer/lib/events.ts';
import { create } from 'zustand';
import type { RuleChanges } from '../setup/setup-store.ts';
import { type LockChanges, NO_LOCK_CHANGES } from './visit-lock.ts';

/** How a plan of this session came about. */
export interface PlanOrigin {
  readonly rules: RuleChanges;
  /** Plan that it was made from with least change; null for a run from nothing. */
  readonly base: PlanView | null;
}

interface ReplanState {
  /** By plan: key of a saved plan or of a run. */
  readonly locks: ReadonlyMap<string, LockChanges>;
  readonly origins: ReadonlyMap<string, PlanOrigin>;
}

const NOTHING: ReplanState = { locks: new Map(), origins: new Map() };

/** Locks for the next run and what plans were made from; forgotten with the workspace. */
export const useReplanStore = create<ReplanState>(() => NOTHING);

/** Locks of a plan that were changed since it was made. */
export const useLockChanges = (planKey: string): LockChanges =>
  useReplanStore((state) => state.locks.get(planKey) ?? NO_LOCK_CHANGES);

export function changeLocks(planKey: string, change: (locks: LockChanges) => LockChanges): void {
  useReplanStore.setState(({ locks }) => ({
    locks: new Map(locks).set(planKey, change(locks.get(planKey) ?? NO_LOCK_CHANGES)),
  }));
}

export function rememberOrigin(planKey: string, origin: PlanOrigin): void {
  useReplanStore.setState(({ origins }) => ({ origins: new Map(origins).set(planKey, origin) }));
}

/** The result of a run is a saved plan now: what is known of it goes along. */
export function rememberSaved(jobId: string, planId: string): void {
  useReplanStore.setState(({ locks, origins }) => {
    const ofLocks = locks.get(jobId);
    const origin = origins.get(jobId);
    return {
      locks: ofLocks ? new Map(locks).set(planId, ofLocks) : locks,
      origins: origin ? new Map(origins).set(planId, origin) : origins,
    };
  });
}

let isListening = false;

/** Forgets everything when another workspace is opened: its ids mean nothing there. */
export function forgetReplanWithWorkspace(): void {
  if (isListening) return;
  isListening = true;
  onEvent('workspace-changed', () => useReplanStore.setState(NOTHING));
}
