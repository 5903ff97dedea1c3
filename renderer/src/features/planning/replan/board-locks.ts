import type { StopView } from '@contract/plans.ts';
import type { BoardLocks } from '@renderer/timeline/board-props.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import type { SetLocks } from './use-set-locks.ts';
import { wholeLock } from './visit-lock.ts';

/** Turns the lock key of the board into locks of the plan; null when its locks can only be read. */
export function boardLocks(
  { plan, locks }: Pick<PlanScene, 'plan' | 'locks'>,
  { canSet, set }: Pick<SetLocks, 'canSet' | 'set'>,
): BoardLocks | null {
  if (!canSet) return null;
  const toggle = (stops: readonly StopView[], onDone: () => void) =>
    set(stops, wholeLock(stops, locks), onDone);
  return {
    onToggleTour: (tourId, onDone) => toggle(plan.tours.find(({ id }) => id === tourId)?.stops ?? [], onDone),
    onToggleStop: (stopId, onDone) =>
      toggle(
        plan.tours.flatMap(({ stops }) => stops.filter(({ id }) => id === stopId)),
        onDone,
      ),
    onToggleDay: (day, onDone) =>
      toggle(
        plan.tours.flatMap(({ date, stops }) => (date === day ? stops : [])),
        onDone,
      ),
  };
}
