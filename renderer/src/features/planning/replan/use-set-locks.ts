import type { CallError } from '@contract/define.ts';
import type { StopView } from '@contract/plans.ts';
import { useOwnEdit } from '../edit/use-own-edit.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { changeLocks } from './replan-store.ts';
import { type LockPart, withLock } from './visit-lock.ts';

/** Setting and releasing locks from one place of the screen. */
export interface SetLocks {
  /** False for a published plan: its locks can only be read. */
  readonly canSet: boolean;
  /** Ignored while another change is going; `onDone` is not called when the change was refused. */
  readonly set: (stops: readonly StopView[], lock: LockPart, onDone?: () => void) => void;
  readonly error: CallError | null;
  readonly dismiss: () => void;
}

/**
 * Locks of a saved draft are changes of the plan, with a step of their own; those of a result that is not saved wait for
 * the next run, or for saving.
 */
export function useSetLocks({ source, editing }: Pick<PlanScene, 'source' | 'editing'>): SetLocks {
  const { send, error, dismiss } = useOwnEdit(editing);
  return {
    canSet: source.kind === 'job' || editing.canEdit,
    error,
    dismiss,
    set: (stops, lock, onDone) => {
      if (stops.length === 0) return;
      if (source.kind === 'job') {
        changeLocks(source.jobId, (before) => withLock(before, stops, lock));
        onDone?.();
      } else send({ kind: 'lock', stopIds: stops.map(({ id }) => id), lock }, () => onDone?.());
    },
  };
}
